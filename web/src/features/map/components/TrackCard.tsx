import {Button, CloseButton, Group, Paper, Stack, Text} from '@mantine/core';
import {IconMapPinPlus, IconPlayerPlayFilled, IconRoute, IconSparkles} from '@tabler/icons-react';
import type {Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import classes from '../MapPage.module.css';

/** What can be done with a track of the map. */
export type TrackActions = {
  play: () => void;
  startHere: () => void;
  likeThis: () => void;
  addWaypoint: () => void;
};

type Props = {
  track: Track;
  actions: TrackActions;
  isBusy: boolean;
  /** What was done last; empty for nothing. */
  outcome: string;
  onClose: () => void;
};

/** The track that was chosen on the map. */
export function TrackCard({track, actions, isBusy, outcome, onClose}: Props) {
  return (
    <Paper
      component="section"
      aria-label={texts.map.track}
      className={classes.card}
      withBorder
      shadow="md"
      p="sm"
    >
      <Group gap="sm" wrap="nowrap" align="start">
        <Cover trackId={track.id} size={72} />
        <Stack gap={0} miw={0} flex={1}>
          <Text fw={600} truncate>
            {track.title}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {track.artist || texts.track.unknownArtist}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {[track.album, track.year, clock(track.seconds)].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        <CloseButton aria-label={texts.map.close} onClick={onClose} />
      </Group>
      <Group gap={6} mt="sm">
        {track.playable && (
          <Button size="compact-sm" leftSection={<IconPlayerPlayFilled size={14} />} onClick={actions.play}>
            {texts.map.play}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRoute size={14} />}
          loading={isBusy}
          onClick={actions.startHere}
        >
          {texts.map.startHere}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconSparkles size={14} />}
          loading={isBusy}
          onClick={actions.likeThis}
        >
          {texts.map.likeThis}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconMapPinPlus size={14} />}
          onClick={actions.addWaypoint}
        >
          {texts.map.addWaypoint}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mt={outcome ? 6 : 0} role="status">
        {outcome}
      </Text>
    </Paper>
  );
}
