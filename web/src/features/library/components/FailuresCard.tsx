import {Accordion, Card, Stack, Text, Title} from '@mantine/core';
import {useState} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useFailures} from '../api/getFailures';

/** The files that could not be used, by kind, each with what to do about it. */
export function FailuresCard() {
  const failures = useFailures();
  const [opened, setOpened] = useState<string | null>(null);
  const kinds = failures.data?.kinds ?? [];
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {texts.library.failures}
        </Title>
        <Problem error={failures.error} />
        {failures.isSuccess && kinds.length === 0 && <Text c="dimmed">{texts.library.noFailures}</Text>}
        <Accordion value={opened} onChange={setOpened}>
          {kinds.map(({kind, title, hint, files}) => (
            <Accordion.Item key={kind} value={kind}>
              <Accordion.Control>{texts.library.failureKind(title, files)}</Accordion.Control>
              <Accordion.Panel>
                <Text size="sm" mb="xs">
                  {hint}
                </Text>
                {opened === kind && <FilesOfKind kind={kind} files={files} />}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </Stack>
    </Card>
  );
}

function FilesOfKind({kind, files}: {kind: string; files: number}) {
  const {data, error} = useFailures(kind);
  const listed = data?.failures ?? [];
  return (
    <Stack gap={4}>
      <Problem error={error} />
      {listed.map(({path, reason}) => (
        <Text key={path} size="sm" style={{overflowWrap: 'anywhere'}}>
          {path}
          <Text span c="dimmed">
            {' '}
            {reason}
          </Text>
        </Text>
      ))}
      {data && files > listed.length && (
        <Text size="sm" c="dimmed">
          {texts.library.moreFailures(files - listed.length)}
        </Text>
      )}
    </Stack>
  );
}
