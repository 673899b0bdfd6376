import {Button, Stack, Text} from '@mantine/core';
import {IconMicrophone} from '@tabler/icons-react';
import {useEffect, useState} from 'react';
import {texts} from '@/texts';
import type {Listening} from '../hooks/useListening';
import {RECORDING_SECONDS, useRecording} from '../hooks/useRecording';
import {Sending} from './FilePanel';
import {LevelDisc} from './LevelDisc';
import {MicrophoneProblem} from './MicrophoneProblem';

/** Records a few seconds of what is played around. */
export function RecordPanel({listening}: {listening: Listening}) {
  const recording = useRecording(listening.send);
  const {microphone, isOpening, wasQuiet} = recording;
  return (
    <Stack align="stretch" ta="center">
      <LevelDisc
        label={microphone ? texts.discover.stop : texts.discover.record(RECORDING_SECONDS)}
        microphone={microphone}
        countdownSeconds={RECORDING_SECONDS}
        isBusy={isOpening}
        onClick={microphone ? recording.cancel : recording.start}
      >
        {microphone ? <SecondsLeft /> : <IconMicrophone size={48} stroke={1.5} />}
      </LevelDisc>
      <div role="status">
        {isOpening && <Text size="sm">{texts.discover.allow}</Text>}
        {microphone && <Text size="sm">{texts.discover.recording}</Text>}
        {wasQuiet && <Text size="sm">{texts.discover.quiet}</Text>}
      </div>
      {microphone && (
        <Button variant="subtle" onClick={recording.cancel}>
          {texts.discover.cancel}
        </Button>
      )}
      {listening.isSending && <Sending listening={listening} />}
      {!microphone && !isOpening && !listening.isSending && !wasQuiet && (
        <Text size="sm" c="dimmed">
          {texts.discover.recordHint(RECORDING_SECONDS)}
        </Text>
      )}
      <MicrophoneProblem error={recording.error} />
    </Stack>
  );
}

function SecondsLeft() {
  const [seconds, setSeconds] = useState(RECORDING_SECONDS);
  useEffect(() => {
    const begun = Date.now();
    const timer = setInterval(
      () => setSeconds(Math.max(0, Math.ceil(RECORDING_SECONDS - (Date.now() - begun) / 1_000))),
      200,
    );
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden>{seconds}</span>;
}
