import {ActionIcon, Group, Stack, Text} from '@mantine/core';
import {IconPlayerPlayFilled} from '@tabler/icons-react';
import type {SavedTrack} from '@/api/types';
import {Cover} from '@/components/Cover';
import {ListenElsewhere} from '@/features/player/components/ListenElsewhere';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';

type Props = {saved: SavedTrack; isPlaying: boolean; onPlay: () => void};

/** A track of a saved playlist; by name where the library no longer has it. */
export function SavedTrackRow({saved, isPlaying, onPlay}: Props) {
  const {track} = saved;
  const title = track?.title ?? saved.title ?? '';
  const artist = track?.artist ?? saved.artist ?? '';
  const seconds = track?.seconds ?? saved.seconds;
  return (
    <li className="track-row" aria-current={isPlaying}>
      <Group gap="sm" wrap="nowrap" p={4} opacity={track ? 1 : 0.6}>
        <Cover trackId={track?.id} size={48} />
        <Stack gap={0} miw={0} flex={1}>
          <Text truncate fw={isPlaying || saved.waypoint ? 700 : 500}>
            {title}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {artist || texts.track.unknownArtist}
            {!track && ` (${texts.playlists.gone})`}
          </Text>
        </Stack>
        {seconds !== undefined && (
          <Text size="sm" c="dimmed">
            {clock(seconds)}
          </Text>
        )}
        {track && <ListenElsewhere track={track} />}
        {track?.playable && (
          <ActionIcon
            variant="subtle"
            size="lg"
            onClick={onPlay}
            aria-label={texts.make.play(texts.track.named(artist, title))}
          >
            <IconPlayerPlayFilled size={18} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}
