import {ActionIcon, Button, Group, Stack, Text, Title} from '@mantine/core';
import {IconCheck, IconPlayerPlayFilled, IconPlus, IconSparkles} from '@tabler/icons-react';
import {useState} from 'react';
import type {Track} from '@/api/types';
import {usePlayer} from '@/features/player/PlayerContext';
import {current} from '@/features/player/queue';
import {texts} from '@/texts';
import type {Find} from '../hooks/useListening';
import {useMakeFrom} from '../hooks/useMakeFrom';
import {NearestRow, NearRow} from './NearRow';
import classes from '../DiscoverPage.module.css';

/** What sounds like a file or a recording: to be heard, and to make a playlist from. */
export function Found({find}: {find: Find}) {
  const {inLibrary, tracks: near} = find.heard;
  const player = usePlayer();
  const playing = current(player.queue)?.id;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const makeFrom = useMakeFrom();
  const tracks = near.map(({track}) => track);
  const first = near[0];
  if (!first) {
    return <Text c="dimmed">{texts.discover.nothing}</Text>;
  }
  const waypoints = chosen.size === 0 ? [first.track] : tracks.filter(({id}) => chosen.has(id));
  return (
    <Stack>
      <div>
        <Title order={3} size="h4">
          {find.name === null ? texts.discover.foundRecording : texts.discover.foundFile(find.name)}
        </Title>
        {inLibrary && <Text size="sm">{texts.discover.inLibrary}</Text>}
      </div>
      <Group gap="xs">
        <Button radius="xl" leftSection={<IconSparkles size={18} />} onClick={() => makeFrom(waypoints)}>
          {texts.discover.makeFrom(chosen.size)}
        </Button>
        {tracks.some((track) => track.playable) && (
          <Button
            radius="xl"
            variant="light"
            leftSection={<IconPlayerPlayFilled size={16} />}
            onClick={() => player.play(tracks, 0)}
          >
            {texts.discover.playAll}
          </Button>
        )}
      </Group>
      <ol className={classes.list} aria-label={texts.discover.closest}>
        {near.map((each, place) => {
          const Row = place === 0 ? NearestRow : NearRow;
          return (
            <Row
              key={each.track.id}
              near={each}
              isPlaying={each.track.id === playing}
              onPlay={() => player.play(tracks, place)}
            >
              <WaypointButton
                track={each.track}
                isChosen={chosen.has(each.track.id)}
                onClick={() => setChosen(toggled(chosen, each.track.id))}
              />
            </Row>
          );
        })}
      </ol>
    </Stack>
  );
}

type WaypointButtonProps = {track: Track; isChosen: boolean; onClick: () => void};

function WaypointButton({track, isChosen, onClick}: WaypointButtonProps) {
  const Icon = isChosen ? IconCheck : IconPlus;
  return (
    <ActionIcon
      variant={isChosen ? 'light' : 'subtle'}
      color={isChosen ? 'waypoint' : 'gray'}
      size="lg"
      aria-pressed={isChosen}
      aria-label={texts.discover.asWaypoint(texts.track.named(track.artist, track.title))}
      title={texts.discover.asWaypointHint}
      onClick={onClick}
    >
      <Icon size={18} />
    </ActionIcon>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]);
}
