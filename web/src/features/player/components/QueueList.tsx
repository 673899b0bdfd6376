import {Group, ScrollArea, Stack, Text, UnstyledButton} from '@mantine/core';
import {Cover} from '@/components/Cover';
import {texts} from '@/texts';
import {usePlayer} from '../PlayerContext';

/** What is played next; a click goes there. */
export function QueueList() {
  const {queue, jump} = usePlayer();
  return (
    <ScrollArea.Autosize mah={360}>
      <Stack component="ol" gap={2} m={0} p={0} style={{listStyle: 'none'}} aria-label={texts.player.queue}>
        {queue.tracks.map((track, place) => (
          <li key={`${place}-${track.id}`}>
            <UnstyledButton
              className="track-row"
              w="100%"
              p={4}
              onClick={() => jump(place)}
              aria-label={texts.player.playNow(track.title)}
              aria-current={place === queue.at}
            >
              <Group gap="xs" wrap="nowrap">
                <Cover trackId={track.id} size={32} />
                <Stack gap={0} miw={0}>
                  <Text size="sm" truncate fw={place === queue.at ? 700 : 400}>
                    {track.title}
                  </Text>
                  <Text size="xs" c="dimmed" truncate>
                    {track.artist}
                  </Text>
                </Stack>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </Stack>
    </ScrollArea.Autosize>
  );
}
