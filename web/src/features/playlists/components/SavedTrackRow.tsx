import {Stack, Text} from '@mantine/core';
import type {SavedTrack} from '@/api/types';
import {PlayCover} from '@/features/make/components/PlayCover';
import {ListenElsewhere} from '@/features/player/components/ListenElsewhere';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';
import classes from './SavedTrackRow.module.css';

type Props = {
  saved: SavedTrack;
  isPlaying: boolean;
  /** Whether a step of the chart leads to it or away from it. */
  isMarked: boolean;
  onPlay: () => void;
};

/** A track of a saved playlist; by name where the library no longer has it. */
export function SavedTrackRow({saved, isPlaying, isMarked, onPlay}: Props) {
  const {track} = saved;
  const title = track?.title ?? saved.title ?? '';
  const artist = track?.artist ?? saved.artist ?? '';
  const seconds = track?.seconds ?? saved.seconds;
  return (
    <li
      className={`track-row ${classes.row}`}
      aria-current={isPlaying}
      data-marked={isMarked || undefined}
      data-gone={!track || undefined}
    >
      <PlayCover
        trackId={track?.id}
        size={52}
        label={texts.make.play(texts.track.named(artist, title))}
        isPlaying={isPlaying}
        onPlay={track?.playable ? onPlay : undefined}
      />
      <Stack gap={0} miw={0} flex={1}>
        <Text truncate fw={isPlaying ? 700 : 500}>
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
    </li>
  );
}
