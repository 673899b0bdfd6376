import {Alert, Text} from '@mantine/core';
import {IconMicrophoneOff} from '@tabler/icons-react';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {MicrophoneError} from '../microphone';

/** Says why nothing is heard, and what can be done about it. */
export function MicrophoneProblem({error}: {error: Error | null}) {
  if (!(error instanceof MicrophoneError)) {
    return <Problem error={error} />;
  }
  const {title, hint} = texts.discover.faults[error.fault];
  return (
    <Alert color="waypoint" variant="light" role="alert" title={title} icon={<IconMicrophoneOff size={20} />}>
      <Text size="sm">{hint}</Text>
    </Alert>
  );
}
