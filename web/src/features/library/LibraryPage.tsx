import {Badge, Card, Group, SimpleGrid, Stack, Text, Title} from '@mantine/core';
import type {Library} from '@/api/types';
import {Problem} from '@/components/Problem';
import {useSession} from '@/features/session/api/getSession';
import {texts} from '@/texts';
import {useLibrary} from './api/getLibrary';
import {FailuresCard} from './components/FailuresCard';
import {FoldersCard} from './components/FoldersCard';
import {ScanCard} from './components/ScanCard';

/** What the library holds, and how it grows. */
export default function LibraryPage() {
  const library = useLibrary();
  const {data: session} = useSession();
  const mayChange = session?.access === 'admin';
  return (
    <Stack>
      <Title order={2}>{texts.library.title}</Title>
      <Problem error={library.error} onRetry={() => void library.refetch()} />
      {library.data && <Counts library={library.data} />}
      <ScanCard mayChange={mayChange} />
      {library.data && <FoldersCard folders={library.data.folders} mayChange={mayChange} />}
      <FailuresCard />
      {library.data && <Models models={library.data.models} />}
    </Stack>
  );
}

function Counts({library}: {library: Library}) {
  const counts = [
    [texts.library.tracks, library.tracks.toLocaleString('en')],
    [texts.library.playable, library.playable.toLocaleString('en')],
    [texts.library.music, texts.library.hours(library.audioSeconds)],
    [texts.library.failed, library.failed.toLocaleString('en')],
  ] as const;
  return (
    <SimpleGrid cols={{base: 2, sm: 4}} component="dl" m={0}>
      {counts.map(([name, value]) => (
        <Card key={name} withBorder>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} size="xl" fw={700}>
            {value}
          </Text>
        </Card>
      ))}
    </SimpleGrid>
  );
}

function Models({models}: {models: Library['models']}) {
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Title order={3} size="h4">
          {texts.library.models}
        </Title>
        {models.map(({name, version, tracks, inUse}) => (
          <Group key={`${name} ${version}`} gap="xs">
            <Text>
              {name} {version}
            </Text>
            <Text size="sm" c="dimmed">
              {texts.track.count(tracks)}
            </Text>
            {inUse && <Badge variant="light">{texts.library.inUse}</Badge>}
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
