import {Button, Group, Stack, Text, Title} from '@mantine/core';
import {IconPlayerPlayFilled, IconPlayerTrackNext, IconX} from '@tabler/icons-react';
import type {NearTrack, Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {usePlayer} from '@/features/player/PlayerContext';
import {texts} from '@/texts';
import type {Live} from '../hooks/useLive';
import {ranked, type Proposals} from '../proposals';
import {NearRow, SoundBar} from './NearRow';
import classes from '../DiscoverPage.module.css';

/** More than a few others would be a search result, not a proposal. */
const MOST_OTHERS = 6;

/** What to play next, as it is proposed while listening. */
export function NextUp({live}: {live: Live}) {
  const {proposals, take} = live;
  const player = usePlayer();
  const near = ranked(proposals);
  const next = near.find(({track}) => track.id === proposals.next?.id);
  const others = near.filter((each) => each !== next).slice(0, MOST_OTHERS);
  const playNow = (track: Track) => {
    player.play([track], 0);
    take(track.id);
  };
  const playNext = (track: Track) => {
    player.playNext([track]);
    take(track.id);
  };
  return (
    <Stack>
      <Heard proposals={proposals} />
      <div role="status">{next && <Proposed near={next} />}</div>
      {next && (
        <Group gap="xs">
          {next.track.playable && (
            <>
              <Button
                radius="xl"
                leftSection={<IconPlayerTrackNext size={18} />}
                onClick={() => playNext(next.track)}
              >
                {texts.discover.playNext}
              </Button>
              <Button
                radius="xl"
                variant="light"
                leftSection={<IconPlayerPlayFilled size={16} />}
                onClick={() => playNow(next.track)}
              >
                {texts.discover.playNow}
              </Button>
            </>
          )}
          <Button
            radius="xl"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={18} />}
            onClick={() => take(next.track.id)}
          >
            {texts.discover.turnDown}
          </Button>
        </Group>
      )}
      <Others near={others} onPlay={playNow} />
    </Stack>
  );
}

function Heard({proposals: {heard}}: {proposals: Proposals}) {
  return (
    heard && (
      <Group gap="sm" wrap="nowrap">
        <Cover trackId={heard.id} size={36} />
        <Text size="sm" c="dimmed" truncate>
          {texts.discover.probably(texts.track.named(heard.artist, heard.title))}
        </Text>
      </Group>
    )
  );
}

function Proposed({near: {track, sound}}: {near: NearTrack}) {
  return (
    <Group wrap="nowrap" gap="lg" align="flex-end" className={classes.proposed}>
      <Cover trackId={track.id} size={200} />
      <Stack gap={4} miw={0} pb={4}>
        <Text size="sm" c="dimmed">
          {texts.discover.next}
        </Text>
        <Title order={3} lineClamp={3}>
          {track.title}
        </Title>
        <Text truncate>{track.artist || texts.track.unknownArtist}</Text>
        <SoundBar sound={sound} />
      </Stack>
    </Group>
  );
}

function Others({near, onPlay}: {near: readonly NearTrack[]; onPlay: (track: Track) => void}) {
  if (near.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {texts.discover.others}
      </Title>
      <ol className={classes.list} aria-label={texts.discover.others}>
        {near.map((each) => (
          <NearRow key={each.track.id} near={each} isPlaying={false} onPlay={() => onPlay(each.track)} />
        ))}
      </ol>
    </Stack>
  );
}
