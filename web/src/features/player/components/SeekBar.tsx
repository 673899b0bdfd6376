import {Group, Slider, Text} from '@mantine/core';
import {use, useState} from 'react';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import {PositionContext, usePlayer} from '../PlayerContext';

/** Where the track is. It is taken elsewhere when the thumb is let go, not before: each try may be a new stream. */
export function SeekBar({lengthSeconds}: {lengthSeconds: number}) {
  const {seek} = usePlayer();
  const position = use(PositionContext);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = Math.min(dragged ?? position, lengthSeconds);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="xs" c="dimmed" miw={36} ta="end">
        {clock(shown)}
      </Text>
      <Slider
        flex={1}
        size="sm"
        min={0}
        max={Math.max(1, Math.floor(lengthSeconds))}
        value={Math.floor(shown)}
        onChange={setDragged}
        onChangeEnd={(seconds) => {
          setDragged(null);
          seek(seconds);
        }}
        label={null}
        thumbLabel={texts.player.seek}
        thumbProps={{'aria-valuetext': texts.player.position(shown, lengthSeconds)}}
      />
      <Text size="xs" c="dimmed" miw={36}>
        {clock(lengthSeconds)}
      </Text>
    </Group>
  );
}
