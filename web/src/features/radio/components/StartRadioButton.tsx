import {Button, Stack, type ButtonProps} from '@mantine/core';
import {IconRadio} from '@tabler/icons-react';
import type {Track} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useStartRadio} from '../hooks/useStartRadio';

type Props = ButtonProps & {
  /** What it goes on from; none for anywhere in the library. */
  tracks: readonly Track[];
};

/** Starts the radio at a track, after a playlist, or anywhere. */
export function StartRadioButton({tracks, ...button}: Props) {
  const {start, isStarting, error} = useStartRadio();
  return (
    <Stack gap="xs">
      <Button
        variant="light"
        leftSection={<IconRadio size={16} />}
        {...button}
        loading={isStarting}
        onClick={() => start(tracks)}
      >
        {texts.radio.start}
      </Button>
      <Problem error={error} />
    </Stack>
  );
}
