import {Button, Center, SimpleGrid, Stack, Tabs, Text, TextInput, Title} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconSearch} from '@tabler/icons-react';
import {useState} from 'react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {usePlaylistList, type PlaylistList} from './api/listPlaylists';
import {PlaylistCard} from './components/PlaylistCard';

const LISTS: PlaylistList[] = ['latest', 'top', 'exported', 'mine'];

const DEBOUNCE_MS = 250;

const isList = (value: string | null): value is PlaylistList => LISTS.some((list) => list === value);

/** The saved playlists, in several orders, and those that have some words. */
export default function PlaylistsPage() {
  const [list, setList] = useState<PlaylistList>('latest');
  const [words, setWords] = useState('');
  return (
    <Stack>
      <Title order={2}>{texts.playlists.title}</Title>
      <TextInput
        aria-label={texts.playlists.search}
        placeholder={texts.playlists.search}
        leftSection={<IconSearch size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        type="search"
      />
      {words.trim() !== '' ? (
        <Cards list="latest" words={words} />
      ) : (
        <Tabs value={list} onChange={(value) => isList(value) && setList(value)} keepMounted={false}>
          <Tabs.List mb="md">
            {LISTS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {texts.playlists.lists[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {LISTS.map((each) => (
            <Tabs.Panel key={each} value={each}>
              <Cards list={each} words="" />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  );
}

function Cards({list, words}: {list: PlaylistList; words: string}) {
  const [debounced] = useDebouncedValue(words, DEBOUNCE_MS);
  const pages = usePlaylistList(list, debounced);
  const playlists = pages.data?.pages.flatMap((page) => page.playlists) ?? [];
  return (
    <Stack>
      <Problem error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isSuccess && playlists.length === 0 && <Text c="dimmed">{texts.playlists.empty}</Text>}
      <SimpleGrid
        component="ul"
        cols={{base: 1, xs: 2, lg: 3}}
        m={0}
        p={0}
        style={{listStyle: 'none'}}
        aria-label={texts.playlists.title}
      >
        {playlists.map((playlist) => (
          <PlaylistCard key={playlist.code} playlist={playlist} />
        ))}
      </SimpleGrid>
      {pages.hasNextPage && (
        <Center>
          <Button
            variant="light"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {texts.playlists.more}
          </Button>
        </Center>
      )}
    </Stack>
  );
}
