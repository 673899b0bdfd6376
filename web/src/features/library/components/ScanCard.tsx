import {Button, Card, Group, Progress, Stack, Text, Title} from '@mantine/core';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import type {ScanStatus} from '@/api/types';
import {useScanControl} from '../api/scan';
import {useScanStatus} from '../hooks/useScanStatus';

/** How far the scan is, and for admins the buttons to begin and stop it. */
export function ScanCard({mayChange}: {mayChange: boolean}) {
  const status = useScanStatus();
  const control = useScanControl();
  if (!status) {
    return null;
  }
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h4">
            {texts.library.scan}
          </Title>
          {mayChange && (
            <Button
              variant="light"
              loading={control.isPending}
              disabled={status.phase === 'stopping'}
              onClick={() => control.mutate(status.scanning ? 'stop' : 'start')}
            >
              {status.scanning ? texts.library.stop : texts.library.start}
            </Button>
          )}
        </Group>
        <Text role="status">{texts.library.phases[status.phase]}</Text>
        {status.scanning && <ScanProgress status={status} />}
        {!status.scanning && <LastScan status={status} />}
        <Problem error={control.error} />
      </Stack>
    </Card>
  );
}

function ScanProgress({status}: {status: ScanStatus}) {
  const isCounted = status.phase === 'listening' && status.work > 0;
  const percent = isCounted ? (100 * status.done) / status.work : 100;
  return (
    <>
      <Progress.Root size="lg">
        <Progress.Section
          value={percent}
          striped={!isCounted}
          animated={!isCounted}
          aria-label={texts.library.progress}
        />
      </Progress.Root>
      {isCounted && (
        <Text size="sm" c="dimmed">
          {texts.library.done(status.done, status.work)}
          {status.etaSeconds !== undefined && `, ${texts.library.eta(status.etaSeconds)}`}
          {status.file && ` - ${status.file}`}
        </Text>
      )}
    </>
  );
}

function LastScan({status: {last}}: {status: ScanStatus}) {
  if (!last) {
    return null;
  }
  const {finished, stopped, broken} = texts.library.last;
  const text = {
    finished: finished(last.report?.added ?? 0, last.report?.failed ?? 0),
    stopped,
    broken: broken(last.reason ?? ''),
  }[last.outcome];
  return (
    <Text size="sm" c={last.outcome === 'broken' ? 'red' : 'dimmed'}>
      {text}
    </Text>
  );
}
