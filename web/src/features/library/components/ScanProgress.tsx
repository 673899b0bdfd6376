import {Progress, Stack, Text} from '@mantine/core';
import type {ScanStatus} from '@/api/types';
import {texts} from '@/texts';
import {useFilesPerMinute} from '../hooks/useFilesPerMinute';
import {percentOf} from '../progress';

/** A bar of what is done, and below it how fast it goes, how long it will take, and what was heard just now. */
export function ScanProgress({status}: {status: ScanStatus}) {
  const rate = useFilesPerMinute(status);
  const percent = percentOf(status);
  return (
    <Stack gap={6}>
      <Progress.Root size="lg" radius="xl">
        <Progress.Section
          color="journey.5"
          value={percent ?? 100}
          striped={percent === null}
          animated={percent === null}
          aria-label={texts.library.progress}
        />
      </Progress.Root>
      {percent !== null && (
        <>
          <Text size="sm">
            {[
              texts.library.done(status.done, status.work),
              ...(rate === null || rate === 0 ? [] : [texts.library.rate(rate)]),
              ...(status.etaSeconds === undefined ? [] : [texts.library.eta(status.etaSeconds)]),
              ...(status.failed === 0 ? [] : [texts.library.unusable(status.failed)]),
            ].join(' · ')}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {status.file ?? ' '}
          </Text>
        </>
      )}
    </Stack>
  );
}
