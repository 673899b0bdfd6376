import {Button, Group, ScrollArea, Stack, Text} from '@mantine/core';
import {useState} from 'react';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';
import {ahead, cleared} from '../queue';
import {QueueList} from './QueueList';
import {SaveQueueDialog} from './SaveQueueDialog';

/** The queue, and what can be done with it as a whole. */
export default function QueuePanel({maxHeight}: {maxHeight: number | string}) {
  const {queue, edit} = usePlayer();
  const [isSaving, setSaving] = useState(false);
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" px={4}>
        <Text size="sm" c="dimmed">
          {texts.player.queueNext(ahead(queue).length)}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="subtle" onClick={() => setSaving(true)}>
            {texts.player.saveQueue}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => edit(cleared)}>
            {texts.player.clearQueue}
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize mah={maxHeight} type="auto" scrollbarSize={6}>
        <QueueList />
      </ScrollArea.Autosize>
      {isSaving && <SaveQueueDialog onClose={() => setSaving(false)} />}
    </Stack>
  );
}
