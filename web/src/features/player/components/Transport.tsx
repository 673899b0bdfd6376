import {ActionIcon, Group} from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from '@tabler/icons-react';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';
import {isAtEnd} from '../queue';

/** Sizes of the buttons, pixels. */
const SIZES = {
  bar: {play: 40, side: 36, icon: 18, gap: 4},
  full: {play: 68, side: 52, icon: 26, gap: 20},
};

/** Plays and pauses, and goes to the tracks around. */
export function Transport({size}: {size: keyof typeof SIZES}) {
  const {queue, next, previous} = usePlayer();
  const {side, icon, gap} = SIZES[size];
  return (
    <Group gap={gap} wrap="nowrap" justify="center">
      <ActionIcon
        variant="subtle"
        color="gray"
        radius="xl"
        size={side}
        onClick={previous}
        aria-label={texts.player.previous}
      >
        <IconPlayerSkipBackFilled size={icon} />
      </ActionIcon>
      <PlayButton size={SIZES[size].play} />
      <ActionIcon
        variant="subtle"
        color="gray"
        radius="xl"
        size={side}
        onClick={next}
        // It keeps the focus at the end of the queue, where it does nothing.
        aria-disabled={isAtEnd(queue)}
        aria-label={texts.player.next}
      >
        <IconPlayerSkipForwardFilled size={icon} opacity={isAtEnd(queue) ? 0.4 : 1} />
      </ActionIcon>
    </Group>
  );
}

/** Plays or pauses. */
export function PlayButton({size}: {size: number}) {
  const {isPlaying, toggle} = usePlayer();
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <ActionIcon
      size={size}
      radius="xl"
      onClick={toggle}
      aria-label={isPlaying ? texts.player.pause : texts.player.play}
    >
      <Icon size={size / 2} />
    </ActionIcon>
  );
}
