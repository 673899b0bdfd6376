import {Alert, Button, Group, Text} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import {useQueryClient} from '@tanstack/react-query';
import {IconPlugConnectedX} from '@tabler/icons-react';
import {useCallback, useEffect, useSyncExternalStore} from 'react';
import {isReachable, onReachableChange} from '@/api/connection';
import {request} from '@/api/client';
import {texts} from '@/texts';

const TRY_AGAIN_MS = 3_000;

/** A page that is left breaks off its requests, which is not worth a word. */
const BEFORE_TELLING_MS = 700;

/** Says that the server does not answer, for as long as that is so, and asks it again and again. */
export function ConnectionBanner() {
  const client = useQueryClient();
  const reachable = useSyncExternalStore(onReachableChange, isReachable);
  const [told] = useDebouncedValue(reachable, BEFORE_TELLING_MS);
  const ask = useCallback(() => {
    request('GET', '/session').then(
      () => client.invalidateQueries({predicate: ({state}) => state.status === 'error'}),
      () => undefined, // it is noted already
    );
  }, [client]);
  useEffect(() => {
    if (reachable) {
      return;
    }
    const timer = window.setInterval(ask, TRY_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [reachable, ask]);
  if (reachable || told) {
    return null;
  }
  return (
    <Alert role="alert" color="orange" mb="md" icon={<IconPlugConnectedX size={20} />}>
      <Group justify="space-between">
        <Text size="sm">{texts.connection.lost}</Text>
        <Button size="compact-sm" variant="default" onClick={ask}>
          {texts.connection.tryNow}
        </Button>
      </Group>
    </Alert>
  );
}
