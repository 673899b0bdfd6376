import {Card, SimpleGrid, Stack, Text, Title} from '@mantine/core';
import type {LibraryStatistics, TrackCount} from '@/api/types';
import {Bars} from '@/components/Bars';
import {texts} from '@/texts';

/** What music it is: genres, decades, artists, formats. Nothing where tags say nothing. */
export function StatisticsSection({statistics}: {statistics: LibraryStatistics}) {
  const {genres, genreless, decades, yearless, formats, topArtists} = statistics;
  const named = texts.library.statistics;
  return (
    <SimpleGrid cols={{base: 1, sm: 2}}>
      <Statistic title={named.artists} bars={topArtists} />
      <Statistic title={named.genres} bars={genres} note={named.genreless(genreless)} />
      <Statistic
        title={named.decades}
        bars={decades.map(({from, tracks}) => ({name: named.decade(from), tracks}))}
        note={named.yearless(yearless)}
      />
      <Statistic title={named.formats} bars={formats} />
    </SimpleGrid>
  );
}

function Statistic({title, bars, note = ''}: {title: string; bars: TrackCount[]; note?: string}) {
  if (bars.length === 0) {
    return null;
  }
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Bars label={title} bars={bars} />
        {note !== '' && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
