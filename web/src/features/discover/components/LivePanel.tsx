import {Button, Stack, Text} from '@mantine/core';
import {IconEar} from '@tabler/icons-react';
import {texts} from '@/texts';
import type {Live} from '../hooks/useLive';
import {LevelDisc} from './LevelDisc';
import {MicrophoneProblem} from './MicrophoneProblem';

/** Turns listening on and off, and says how it goes. */
export function LivePanel({live}: {live: Live}) {
  const {microphone, isPaused, isOpening} = live;
  const isOn = microphone !== null || isPaused;
  return (
    <Stack align="stretch" ta="center">
      <LevelDisc
        label={isOn ? texts.discover.stopLive : texts.discover.startLive}
        microphone={microphone}
        isBusy={isOpening}
        onClick={isOn ? live.stop : live.start}
      >
        <IconEar size={52} stroke={1.5} />
      </LevelDisc>
      <Text size="sm" role="status">
        {stateOf(live)}
      </Text>
      {isOn && (
        <Button variant="subtle" onClick={live.stop}>
          {texts.discover.stopLive}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {texts.discover.liveHint}
      </Text>
      <MicrophoneProblem error={live.error} />
    </Stack>
  );
}

function stateOf({microphone, isPaused, isOpening, pace, proposals}: Live): string {
  if (isPaused) {
    return texts.discover.paused;
  }
  if (isOpening) {
    return texts.discover.allow;
  }
  if (!microphone) {
    return texts.discover.liveOff;
  }
  if (pace === 'steady') {
    return proposals.windows === 0 ? texts.discover.firstWindow : texts.discover.listening;
  }
  return pace === 'slow' ? texts.discover.slow : texts.discover.quietNow;
}
