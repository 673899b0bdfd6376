import {
  Button,
  CloseButton,
  Group,
  Paper,
  Stack,
  Text,
  Title,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import {IconPlayerPlayFilled, IconSparkles} from '@tabler/icons-react';
import {Cover} from '@/components/Cover';
import {totalSeconds} from '@/features/make/playlist';
import {texts} from '@/texts';
import classes from '../MapPage.module.css';
import type {Shown} from '../mapState';

type Props = {
  shown: Shown;
  playingId: string | undefined;
  /** Plays from a place on, and goes to it on the map. */
  onPlay: (place: number) => void;
  /** Null where it is opened already. */
  onOpen: (() => void) | null;
  onClose: () => void;
};

/** The playlist on the map, with the numbers that its path has there. */
export function ShownList({shown, playingId, onPlay, onOpen, onClose}: Props) {
  const {entries, notes} = shown.playlist;
  const isPlayable = entries.some((entry) => entry.track.playable);
  return (
    <Paper
      component="section"
      aria-label={texts.map.list}
      className={`${classes.card} ${classes.shrinking}`}
      withBorder
      shadow="md"
      p="sm"
    >
      <Group gap="xs" wrap="nowrap" justify="space-between" align="start">
        <div style={{minWidth: 0}}>
          <Title order={2} size="h4" lineClamp={2}>
            {shown.title}
          </Title>
          {entries.length > 0 && (
            <Text size="xs" c="dimmed">
              {texts.make.summary(entries.length, totalSeconds(entries))}
            </Text>
          )}
        </div>
        <CloseButton aria-label={texts.map.close} onClick={onClose} />
      </Group>
      {entries.length === 0 && <Text size="sm">{texts.map.nothingMade}</Text>}
      {notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
      {entries.length > 0 && (
        <Group gap={6} my="xs">
          <Button
            size="compact-sm"
            leftSection={<IconPlayerPlayFilled size={14} />}
            disabled={!isPlayable}
            onClick={() => onPlay(0)}
          >
            {texts.map.playAll}
          </Button>
          {onOpen && (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconSparkles size={14} />}
              onClick={onOpen}
            >
              {texts.map.openInMake}
            </Button>
          )}
        </Group>
      )}
      <Stack
        component="ol"
        gap={2}
        m={0}
        p={0}
        className={classes.scrolling}
        style={{listStyle: 'none'}}
        aria-label={shown.title}
      >
        {entries.map(({track}, place) => (
          <li key={track.id}>
            <UnstyledButton
              className="track-row"
              w="100%"
              p={3}
              aria-current={track.id === playingId}
              onClick={() => onPlay(place)}
            >
              <Group gap="xs" wrap="nowrap">
                <span className={classes.number} aria-hidden>
                  {place + 1}
                </span>
                <VisuallyHidden>{texts.map.play} </VisuallyHidden>
                <Cover trackId={track.id} size={36} />
                <Stack gap={0} miw={0}>
                  <Text size="sm" truncate fw={track.id === playingId ? 700 : 500}>
                    {track.title}
                  </Text>
                  <Text size="xs" c="dimmed" truncate>
                    {track.artist || texts.track.unknownArtist}
                  </Text>
                </Stack>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </Paper>
  );
}
