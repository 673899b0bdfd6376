import {Button, Group, Progress, Stack, Text} from '@mantine/core';
import {IconFileMusic} from '@tabler/icons-react';
import {useRef} from 'react';
import {texts} from '@/texts';
import {ACCEPTED, MOST_MEGABYTES} from '../audioFile';
import type {Listening} from '../hooks/useListening';
import classes from '../DiscoverPage.module.css';

type Props = {
  listening: Listening;
  onFile: (file: File) => void;
};

/** Takes a file to be listened to. */
export function FilePanel({listening, onFile}: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.drop}>
      <IconFileMusic size={44} stroke={1.4} aria-hidden />
      {listening.isSending ? (
        <Sending listening={listening} />
      ) : (
        <Button radius="xl" size="md" onClick={() => input.current?.click()}>
          {texts.discover.choose}
        </Button>
      )}
      <Text size="sm">{texts.discover.dropHint}</Text>
      <Text size="xs" c="dimmed">
        {texts.discover.limits(MOST_MEGABYTES)}
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={texts.discover.choose}
        onChange={({currentTarget}) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ''; // so that the same file can be chosen again
          if (file) {
            onFile(file);
          }
        }}
      />
    </div>
  );
}

/** How sending goes on, and the way to end it. */
export function Sending({listening}: {listening: Listening}) {
  const percent = Math.round(100 * listening.progress);
  const text = percent < 100 ? texts.discover.sending(percent) : texts.discover.comparing;
  return (
    <Stack w="100%" gap="xs">
      <Progress
        value={percent}
        animated={percent === 100}
        aria-label={texts.discover.upload}
        transitionDuration={150}
      />
      <Group justify="space-between">
        <Text size="sm">{text}</Text>
        <Button variant="subtle" size="compact-sm" onClick={listening.cancel}>
          {texts.discover.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
