import {Button, CloseButton, Group, Paper, Text} from '@mantine/core';
import {useEffect, useState} from 'react';
import {texts} from '@/texts';
import {watchVersions} from './newVersion';
import classes from './NewVersion.module.css';

/** Says that there is a new version of the app. Nothing changes, and the music goes on, until somebody wants it. */
export function NewVersion() {
  const [load, setLoad] = useState<(() => void) | null>(null);
  useEffect(() => {
    const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
    if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !script) {
      return;
    }
    const file = new URL(script.src).pathname;
    // The app works without: private windows, for one, allow no service workers.
    watchVersions(navigator.serviceWorker, file, (offered) => setLoad(() => offered)).catch(() => undefined);
  }, []);
  return (
    <div role="status" className={classes.place}>
      {load && (
        <Paper withBorder shadow="md" radius="lg" px="md" py="xs">
          <Group wrap="nowrap" gap="sm">
            <Text size="sm">{texts.offline.newVersion}</Text>
            <Button size="compact-sm" onClick={load}>
              {texts.offline.reload}
            </Button>
            <CloseButton aria-label={texts.app.dismiss} onClick={() => setLoad(null)} />
          </Group>
        </Paper>
      )}
    </div>
  );
}
