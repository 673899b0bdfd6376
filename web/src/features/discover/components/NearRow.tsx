import {Group, Stack, Text} from '@mantine/core';
import type {ReactNode} from 'react';
import type {NearTrack, Track} from '@/api/types';
import {PlayCover} from '@/features/make/components/PlayCover';
import {ReasonBars} from '@/features/make/components/ReasonBars';
import {clock} from '@/lib/duration';
import {texts} from '@/texts';

const percentOf = (similarity: number) => Math.round(100 * Math.max(0, similarity));

type Props = {
  near: NearTrack;
  isPlaying: boolean;
  onPlay: () => void;
  /** What else can be done with it. */
  children?: ReactNode;
};

/** A track that was found: what it is, how near it is, and a cover that plays it. */
export function NearRow({near: {track, sound}, isPlaying, onPlay, children}: Props) {
  return (
    <li className="track-row" aria-current={isPlaying}>
      <Group gap="sm" wrap="nowrap" p={6}>
        <TrackCover track={track} size={60} isPlaying={isPlaying} onPlay={onPlay} />
        <Stack gap={0} miw={0} flex={1}>
          <Text truncate fw={isPlaying ? 700 : 500}>
            {track.title}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {track.artist || texts.track.unknownArtist}
          </Text>
        </Stack>
        <SoundBar sound={sound} />
        <Text size="sm" c="dimmed" w={44} ta="end" visibleFrom="xs">
          {clock(track.seconds)}
        </Text>
        {children}
      </Group>
    </li>
  );
}

/** The nearest of all, large. */
export function NearestRow({near: {track, sound}, isPlaying, onPlay, children}: Props) {
  return (
    <li className="track-row" aria-current={isPlaying}>
      <Group wrap="nowrap" gap="md" p={6} mb="xs">
        <TrackCover track={track} size={132} isPlaying={isPlaying} onPlay={onPlay} />
        <Stack gap={2} miw={0} flex={1}>
          <Text size="sm" c="dimmed">
            {texts.discover.nearest(percentOf(sound))}
          </Text>
          <Text size="xl" fw={700} lineClamp={2}>
            {track.title}
          </Text>
          <Text truncate>{track.artist || texts.track.unknownArtist}</Text>
          {track.album && (
            <Text size="sm" c="dimmed" truncate>
              {track.album}
            </Text>
          )}
        </Stack>
        {children}
      </Group>
    </li>
  );
}

type CoverProps = {track: Track; size: number; isPlaying: boolean; onPlay: () => void};

/** A cover that plays its track; just a picture where the track cannot be played. */
function TrackCover({track, size, isPlaying, onPlay}: CoverProps) {
  return (
    <PlayCover
      trackId={track.id}
      size={size}
      label={texts.make.play(texts.track.named(track.artist, track.title))}
      isPlaying={isPlaying}
      onPlay={track.playable ? onPlay : undefined}
    />
  );
}

/** How near a track is. */
export function SoundBar({sound}: {sound: number}) {
  return <ReasonBars sound={sound} coListening={undefined} waypoint={false} />;
}
