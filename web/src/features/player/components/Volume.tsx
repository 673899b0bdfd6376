import {ActionIcon, Group, Slider} from '@mantine/core';
import {IconVolume, IconVolume2, IconVolumeOff} from '@tabler/icons-react';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';

/** How loud it is. */
export function Volume() {
  const {volume, isMuted, setVolume, toggleMute} = usePlayer();
  const percent = isMuted ? 0 : Math.round(volume * 100);
  const Icon = percent === 0 ? IconVolumeOff : percent < 50 ? IconVolume2 : IconVolume;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        onClick={toggleMute}
        aria-label={isMuted ? texts.player.unmute : texts.player.mute}
      >
        <Icon size={20} />
      </ActionIcon>
      <Slider
        w={84}
        size="xs"
        min={0}
        max={100}
        step={5}
        value={percent}
        onChange={(value) => setVolume(value / 100)}
        label={null}
        thumbLabel={texts.player.volume}
        thumbValueText={`${percent}%`}
      />
    </Group>
  );
}
