import {Accordion, Badge, Button, Card, Group, Stack, Text, Title} from '@mantine/core';
import {useState} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useFailureKinds, useFailures} from '../api/getFailures';
import {useScan} from '../api/getScan';
import {useScanControl} from '../api/scan';

/** The files that could not be used, by kind, each with what to do about it. */
export function FailuresCard({mayChange}: {mayChange: boolean}) {
  const failures = useFailureKinds();
  const [opened, setOpened] = useState<string | null>(null);
  const kinds = failures.data?.kinds ?? [];
  return (
    <Card withBorder component="section" aria-label={texts.library.failures}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {texts.library.failures}
          </Title>
          {mayChange && kinds.length > 0 && <TryAgain />}
        </Group>
        <Problem error={failures.error} />
        {failures.isSuccess && kinds.length === 0 && <Text c="dimmed">{texts.library.noFailures}</Text>}
        {kinds.length > 0 && (
          <Accordion value={opened} onChange={setOpened} variant="separated" order={4}>
            {kinds.map(({kind, title, hint, files}) => (
              <Accordion.Item key={kind} value={kind}>
                <Accordion.Control>
                  <Group gap="xs">
                    {texts.library.failureKind(title)}
                    <Badge variant="light" color="gray" tt="none">
                      {texts.library.files(files)}
                    </Badge>
                  </Group>
                </Accordion.Control>
                <Accordion.Panel>
                  <Text size="sm" mb="sm">
                    {texts.library.hint(kind, hint)}
                  </Text>
                  {opened === kind && <FilesOfKind kind={kind} files={files} />}
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        )}
      </Stack>
    </Card>
  );
}

function TryAgain() {
  const status = useScan();
  const control = useScanControl();
  return (
    <Button
      variant="light"
      size="compact-sm"
      disabled={status?.scanning !== false}
      loading={control.isPending}
      onClick={() => control.mutate('retry')}
    >
      {texts.library.retry}
    </Button>
  );
}

function FilesOfKind({kind, files}: {kind: string; files: number}) {
  const pages = useFailures(kind, files);
  const listed = pages.data?.pages.flatMap((page) => page.failures) ?? [];
  return (
    <Stack gap="xs">
      <Problem error={pages.error} onRetry={() => void pages.refetch()} />
      {listed.map(({path, reason}) => (
        <Text key={path} size="sm" style={{overflowWrap: 'anywhere'}}>
          {path}
          <Text span size="sm" c="dimmed" display="block">
            {reason}
          </Text>
        </Text>
      ))}
      {pages.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {texts.library.moreFailures(files - listed.length)}
        </Button>
      )}
    </Stack>
  );
}
