import {Button, Center, RingProgress, Stack, Text, Title} from '@mantine/core';
import {IconHeadphones, IconSparkles} from '@tabler/icons-react';
import {Link} from 'react-router';
import type {Demo, ScanStatus} from '@/api/types';
import {ScanProgress} from '@/features/library/components/ScanProgress';
import {texts} from '@/texts';
import {FIRST_TRACKS, percentToFirst} from '../firstTracks';

type Props = {status: ScanStatus; demo: Demo | undefined};

/** What goes on until the first playlist can be made, and then the way to it. */
export function FirstListening({status, demo}: Props) {
  const isComposing = demo?.state === 'composing';
  const isReady = status.tracks > 0;
  const {title, hint} = wordsFor(status, demo);
  const percent = isComposing ? (100 * demo.done) / Math.max(1, demo.total) : percentToFirst(status);
  return (
    <Stack align="center" maw={520} mx="auto" w="100%" gap="lg">
      <RingProgress
        size={180}
        thickness={10}
        roundCaps
        sections={[{value: percent, color: isReady ? 'teal' : 'journey.5'}]}
        label={
          <Center c={isReady ? 'teal' : 'dimmed'}>
            {isReady ? <IconSparkles size={48} aria-hidden /> : <IconHeadphones size={48} aria-hidden />}
          </Center>
        }
        role="img"
        aria-label={texts.welcome.toFirst(Math.round(percent))}
      />
      <Stack gap={4} ta="center" role="status">
        <Title order={3}>{title}</Title>
        <Text c="dimmed">{hint}</Text>
      </Stack>
      {isReady ? (
        <Button component={Link} to="/" size="xl" radius="xl" leftSection={<IconSparkles size={24} />}>
          {texts.welcome.first}
        </Button>
      ) : (
        <Button size="xl" radius="xl" disabled leftSection={<IconSparkles size={24} />}>
          {texts.welcome.first}
        </Button>
      )}
      {status.phase === 'listening' && !isComposing && (
        <Stack w="100%">
          <ScanProgress status={status} />
        </Stack>
      )}
    </Stack>
  );
}

function wordsFor(status: ScanStatus, demo: Demo | undefined): {title: string; hint: string} {
  const {composing, ready, phases} = texts.welcome;
  if (demo?.state === 'composing') {
    return {title: composing.title, hint: composing.hint(demo.done, demo.total)};
  }
  if (status.tracks > 0) {
    const heard = status.tracks < FIRST_TRACKS ? ready.few : ready.done;
    return {title: ready.title(status.tracks), hint: status.scanning ? ready.goesOn : heard};
  }
  return phases[status.phase];
}
