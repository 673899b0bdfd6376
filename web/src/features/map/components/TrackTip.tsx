import {Group, Paper, Stack, Text} from '@mantine/core';
import type {Track} from '@/api/types';
import {Cover} from '@/components/Cover';
import {texts} from '@/texts';

/** What is under the pointer. */
export function TrackTip({track}: {track: Track}) {
  return (
    <Paper withBorder shadow="md" p={6}>
      <Group gap="xs" wrap="nowrap">
        <Cover trackId={track.id} size={56} />
        <Stack gap={0} miw={0}>
          <Text size="sm" fw={600} truncate>
            {track.title}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {track.artist || texts.track.unknownArtist}
          </Text>
        </Stack>
      </Group>
    </Paper>
  );
}
