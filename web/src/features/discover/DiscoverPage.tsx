import {Alert, Center, Stack, Tabs, Text, Title} from '@mantine/core';
import {IconEar, IconFileMusic, IconMicrophone} from '@tabler/icons-react';
import {useState} from 'react';
import {useSearchParams} from 'react-router';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {refusalOf, type Refusal} from './audioFile';
import {FilePanel} from './components/FilePanel';
import {Found} from './components/Found';
import {LivePanel} from './components/LivePanel';
import {NextUp} from './components/NextUp';
import {RecordPanel} from './components/RecordPanel';
import {useFileDrop} from './hooks/useFileDrop';
import {useListening} from './hooks/useListening';
import {useLive} from './hooks/useLive';
import classes from './DiscoverPage.module.css';

const WAYS = [
  {way: 'file', icon: IconFileMusic},
  {way: 'microphone', icon: IconMicrophone},
  {way: 'live', icon: IconEar},
] as const;

type Way = (typeof WAYS)[number]['way'];

const wayOf = (text: string | null): Way => WAYS.find(({way}) => way === text)?.way ?? 'file';

/** Discovers by ear: what sounds like a file, like what the microphone hears, and what to play next. */
export default function DiscoverPage() {
  const [search, setSearch] = useSearchParams();
  const way = wayOf(search.get('by'));
  return (
    <Stack>
      <div>
        <Title order={2}>{texts.discover.title}</Title>
        <Text c="dimmed">{texts.discover.lead}</Text>
      </div>
      <Tabs
        value={way}
        onChange={(chosen) => setSearch({by: chosen ?? 'file'}, {replace: true})}
        keepMounted={false}
      >
        <Tabs.List aria-label={texts.discover.waysLabel}>
          {WAYS.map(({way: each, icon: Icon}) => (
            <Tabs.Tab key={each} value={each} leftSection={<Icon size={18} />}>
              {texts.discover.ways[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="file">
          <OneTime way="file" />
        </Tabs.Panel>
        <Tabs.Panel value="microphone">
          <OneTime way="microphone" />
        </Tabs.Panel>
        <Tabs.Panel value="live">
          <Live />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

/** A file or a recording, and what sounds like it. */
function OneTime({way}: {way: 'file' | 'microphone'}) {
  const listening = useListening();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const takeFile = (file: File) => {
    const why = refusalOf(file);
    setRefusal(why);
    if (why === null) {
      listening.send(file);
    }
  };
  const isOver = useFileDrop(takeFile);
  const {find, isSending, error} = listening;
  return (
    <div className={classes.columns}>
      <Stack component="section" aria-label={texts.discover.ways[way]}>
        {way === 'file' ? (
          <FilePanel listening={listening} onFile={takeFile} />
        ) : (
          <RecordPanel listening={listening} />
        )}
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {texts.discover.refusals[refusal]}
          </Alert>
        )}
        <Problem error={isAbort(error) ? null : error} />
      </Stack>
      <Stack component="section" miw={0} aria-label={texts.discover.results} aria-busy={isSending}>
        <Text role="status" className={classes.told}>
          {find && !isSending ? texts.discover.found(find.heard.tracks.length) : ''}
        </Text>
        {find ? (
          <Found key={find.heard.tracks.map(({track}) => track.id).join()} find={find} />
        ) : (
          <Nothing text={texts.discover.empty} />
        )}
      </Stack>
      {isOver && (
        <div className={classes.over} aria-hidden>
          {texts.discover.letGo}
        </div>
      )}
    </div>
  );
}

/** Listening on, and what to play next. */
function Live() {
  const live = useLive();
  return (
    <div className={classes.columns}>
      <section aria-label={texts.discover.ways.live}>
        <LivePanel live={live} />
      </section>
      <Stack component="section" miw={0} aria-label={texts.discover.results}>
        {live.proposals.next || live.proposals.heard ? (
          <NextUp live={live} />
        ) : (
          <Nothing text={texts.discover.emptyLive} />
        )}
      </Stack>
    </div>
  );
}

function Nothing({text}: {text: string}) {
  return (
    <Center mih={200} p="xl">
      <Text c="dimmed" ta="center" maw={380}>
        {text}
      </Text>
    </Center>
  );
}

function isAbort(error: Error | null): boolean {
  return error?.name === 'AbortError';
}
