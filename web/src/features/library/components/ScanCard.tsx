import {Button, Card, Group, Stack, Text, Title} from '@mantine/core';
import {IconPlayerStopFilled, IconRefresh} from '@tabler/icons-react';
import type {ScanStatus} from '@/api/types';
import {Problem} from '@/components/Problem';
import {texts} from '@/texts';
import {useScanControl} from '../api/scan';
import {ScanProgress} from './ScanProgress';

type Props = {status: ScanStatus; mayChange: boolean};

/** How far the scan is, and for admins the buttons to begin and stop it. */
export function ScanCard({status, mayChange}: Props) {
  const control = useScanControl();
  return (
    <Card withBorder component="section" aria-label={texts.library.scan}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>
            <Title order={3} size="h4">
              {texts.library.scan}
            </Title>
            <Text role="status" c="dimmed">
              {texts.library.phases[status.phase]}
            </Text>
          </div>
          {mayChange && (
            <Button
              variant="light"
              flex="none"
              leftSection={status.scanning ? <IconPlayerStopFilled size={16} /> : <IconRefresh size={16} />}
              loading={control.isPending}
              disabled={status.phase === 'stopping'}
              onClick={() => control.mutate(status.scanning ? 'stop' : 'start')}
            >
              {status.scanning ? texts.library.stop : texts.library.start}
            </Button>
          )}
        </Group>
        {status.scanning ? <ScanProgress status={status} /> : <LastScan status={status} />}
        <Problem error={control.error} />
      </Stack>
    </Card>
  );
}

function LastScan({status: {last}}: {status: ScanStatus}) {
  if (!last) {
    return null;
  }
  const {finished, stopped, broken} = texts.library.last;
  const text = {
    finished: finished(last.report),
    stopped,
    broken: broken(last.reason ?? ''),
  }[last.outcome];
  return (
    <Text size="sm" {...(last.outcome === 'broken' ? {c: 'red'} : {})}>
      {text}{' '}
      <Text span size="sm" c="dimmed">
        {texts.app.ago(last.at)}
      </Text>
    </Text>
  );
}
