import {Button, Center, Skeleton, Stack, Tabs, Text, TextInput, Title} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {IconSearch, IconSparkles} from '@tabler/icons-react';
import {useState} from 'react';
import {Link} from 'react-router';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {usePlaylistList, type PlaylistList} from './api/listPlaylists';
import {PlaylistCard} from './components/PlaylistCard';
import {useLeaving} from './leaving';
import classes from './PlaylistsPage.module.css';

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
              <Tabs.Tab key={each} value={each} px={{base: 10, sm: 'md'}}>
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
  const leaving = useLeaving();
  const playlists = (pages.data?.pages ?? [])
    .flatMap((page) => page.playlists)
    .filter(({code}) => !leaving.has(code));
  return (
    <Stack>
      <Problem error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.isPending && <WaitingCards />}
      {pages.isSuccess && playlists.length === 0 && <NoPlaylists isSearch={words !== ''} />}
      {playlists.length > 0 && (
        <ul className={classes.grid} aria-label={texts.playlists.title}>
          {playlists.map((playlist) => (
            <PlaylistCard key={playlist.code} playlist={playlist} />
          ))}
        </ul>
      )}
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

const WAITING_CARDS = 8;

function WaitingCards() {
  return (
    <div className={classes.grid} role="status" aria-label={texts.app.loading}>
      {Array.from({length: WAITING_CARDS}, (_, card) => (
        <Stack key={card} gap="xs" p="0.6rem">
          <Skeleton style={{aspectRatio: 1}} height="auto" />
          <Skeleton height={14} width="70%" />
          <Skeleton height={12} width="40%" />
        </Stack>
      ))}
    </div>
  );
}

function NoPlaylists({isSearch}: {isSearch: boolean}) {
  return (
    <Stack align="center" py="xl" gap="md">
      <Text c="dimmed" ta="center">
        {isSearch ? texts.playlists.nothingFound : texts.playlists.empty}
      </Text>
      {!isSearch && (
        <Button component={Link} to="/" leftSection={<IconSparkles size={16} />}>
          {texts.playlists.makeOne}
        </Button>
      )}
    </Stack>
  );
}
