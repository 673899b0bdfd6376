import {Group, Slider, Text} from '@mantine/core';
import {useState} from 'react';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import {usePlayer, usePosition} from '../PlayerContext';

/** Where the track is. It is taken elsewhere when the thumb is let go, not before: each try may be a new stream. */
export function SeekBar({lengthSeconds}: {lengthSeconds: number}) {
  const {seek} = usePlayer();
  const position = usePosition();
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = Math.min(dragged ?? position, lengthSeconds);
  return (
    <Group gap="xs" wrap="nowrap" w="100%">
      <Text size="xs" c="dimmed" miw={38} ta="end" style={{fontVariantNumeric: 'tabular-nums'}}>
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
        thumbValueText={texts.player.position(shown, lengthSeconds)}
      />
      <Text size="xs" c="dimmed" miw={38} style={{fontVariantNumeric: 'tabular-nums'}}>
        {clock(lengthSeconds)}
      </Text>
    </Group>
  );
}
