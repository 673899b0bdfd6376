import {Card, SimpleGrid, Skeleton, Stack, Text, Title} from '@mantine/core';
import type {Library, LibraryStatistics} from '@/api/types';
import {Problem} from '@/components/Problem';
import {useSession} from '@/features/session/api/getSession';
import {SignInFirst} from '@/features/session/components/SignInFirst';
import {texts} from '@/texts';
import {useLibrary} from './api/getLibrary';
import {useStatistics} from './api/getStatistics';
import {FailuresCard} from './components/FailuresCard';
import {FoldersCard} from './components/FoldersCard';
import {ModelsCard} from './components/ModelsCard';
import {ScanCard} from './components/ScanCard';
import {StatisticsSection} from './components/StatisticsSection';
import {useScanEvents} from './hooks/useScanEvents';

/** What the library holds, and how it grows. */
export default function LibraryPage() {
  const {data: session} = useSession();
  return session?.access === 'visitor' ? <SignInFirst /> : <Contents />;
}

function Contents() {
  const library = useLibrary();
  const statistics = useStatistics();
  const status = useScanEvents();
  const {data: session} = useSession();
  const mayChange = session?.access === 'admin';
  return (
    <Stack>
      <Title order={2}>{texts.library.title}</Title>
      <Problem error={library.error} onRetry={() => void library.refetch()} />
      {library.isPending && <Skeleton h={84} />}
      {library.data && <Counts library={library.data} statistics={statistics.data} />}
      {status && <ScanCard status={status} mayChange={mayChange} />}
      {library.data && <FoldersCard folders={library.data.folders} mayChange={mayChange} />}
      {statistics.data && <StatisticsSection statistics={statistics.data} />}
      {(library.data?.failed ?? 0) > 0 && <FailuresCard mayChange={mayChange} />}
      {library.data && <ModelsCard library={library.data} />}
    </Stack>
  );
}

type CountsProps = {library: Library; statistics: LibraryStatistics | undefined};

function Counts({library, statistics}: CountsProps) {
  const of = (told: (statistics: LibraryStatistics) => string) =>
    statistics ? (statistics.tracks === 0 ? texts.library.unknown : told(statistics)) : '';
  const counts = [
    [texts.library.tracks, texts.app.number(library.tracks), texts.library.playable(library)],
    [texts.library.artists, of((all) => texts.app.number(all.artists)), ''],
    [texts.library.music, texts.library.hours(library.audioSeconds), ''],
    [texts.library.size, of((all) => texts.app.bytes(all.musicBytes)), ''],
  ] as const;
  return (
    <SimpleGrid cols={{base: 2, sm: 4}} component="dl" m={0}>
      {counts.map(([name, value, note]) => (
        <Card key={name} withBorder padding="md">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} size="xl" fw={700}>
            {value === '' ? <Skeleton h={24} w={60} /> : value}
          </Text>
          {note !== '' && (
            <Text component="dd" m={0} size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </Card>
      ))}
    </SimpleGrid>
  );
}
