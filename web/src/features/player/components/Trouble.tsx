import {CloseButton, Group, Text} from '@mantine/core';
import {useEffect} from 'react';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';

/** A track that was left out is told for so long. */
const SHOWN_MS = 10_000;

/** Says, beside the music, what keeps it from being heard. */
export function Trouble() {
  const {trouble, dismissTrouble} = usePlayer();
  useEffect(() => {
    if (trouble?.kind !== 'broken') {
      return;
    }
    const timer = setTimeout(dismissTrouble, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [trouble, dismissTrouble]);
  return (
    <div role="alert">
      {trouble && (
        <Group gap="xs" justify="center" wrap="nowrap">
          <Text size="xs">
            {trouble.kind === 'away' ? texts.player.away : texts.player.broken(trouble.name)}
          </Text>
          <CloseButton size="xs" onClick={dismissTrouble} aria-label={texts.app.dismiss} />
        </Group>
      )}
    </div>
  );
}
