import {ActionIcon, Group, Popover, Slider, Stack, Text} from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
  IconPlaylist,
  IconVolume,
} from '@tabler/icons-react';
import {Cover} from '@/components/Cover';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';
import {current} from '../queue';
import {QueueList} from './QueueList';
import {SeekBar} from './SeekBar';

/** The player at the foot of all pages; nothing until something is played. */
export function PlayerBar() {
  const player = usePlayer();
  const track = current(player.queue);
  if (!track) {
    return null;
  }
  return (
    <Stack component="section" gap={4} px="md" py="xs" aria-label={texts.player.label}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="sm" wrap="nowrap" miw={0} flex={1}>
          <Cover trackId={track.id} size={44} />
          <Stack gap={0} miw={0}>
            <Text fw={600} size="sm" truncate>
              {track.title}
            </Text>
            <Text size="xs" c="dimmed" truncate>
              {track.artist || texts.track.unknownArtist}
            </Text>
          </Stack>
        </Group>
        <Transport />
        <Group gap="xs" wrap="nowrap" justify="flex-end" flex={1}>
          <Volume />
          <QueueButton />
        </Group>
      </Group>
      <SeekBar key={track.id} lengthSeconds={track.seconds} />
      {player.broken && (
        <Text size="xs" c="red" role="alert">
          {texts.player.broken(player.broken)}
        </Text>
      )}
    </Stack>
  );
}

function Transport() {
  const {isPlaying, toggle, next, previous} = usePlayer();
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="subtle" size="lg" onClick={previous} aria-label={texts.player.previous}>
        <IconPlayerSkipBackFilled size={18} />
      </ActionIcon>
      <ActionIcon
        size={44}
        radius="xl"
        onClick={toggle}
        aria-label={isPlaying ? texts.player.pause : texts.player.play}
      >
        <Icon size={22} />
      </ActionIcon>
      <ActionIcon variant="subtle" size="lg" onClick={next} aria-label={texts.player.next}>
        <IconPlayerSkipForwardFilled size={18} />
      </ActionIcon>
    </Group>
  );
}

function Volume() {
  const {volume, setVolume} = usePlayer();
  return (
    <Group gap={6} wrap="nowrap" visibleFrom="sm">
      <IconVolume size={18} aria-hidden />
      <Slider
        w={90}
        min={0}
        max={100}
        value={Math.round(volume * 100)}
        onChange={(percent) => setVolume(percent / 100)}
        label={null}
        thumbLabel={texts.player.volume}
      />
    </Group>
  );
}

function QueueButton() {
  return (
    <Popover position="top-end" width={360} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={texts.player.queue}>
          <IconPlaylist size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <QueueList />
      </Popover.Dropdown>
    </Popover>
  );
}
