import type {Track} from '@/api/types';

/** Longest crossfade, seconds. */
export const MOST_CROSSFADE_SECONDS = 12;

/** A fade takes at most this share of a track, so that short ones are heard by themselves too. */
const MOST_OF_TRACK = 1 / 3;

/** Factors of the loudness of two tracks, 0 to 1. */
export type FadeLevels = {rising: number; falling: number};

/**
 * The levels of two tracks in the middle of a crossfade. The sum of their squares is 1 all along: what adds up
 * in music that has nothing to do with each other is power, so that it sounds equally loud from begin to end.
 *
 * @param progress 0 at the beginning, 1 at the end
 */
export function equalPower(progress: number): FadeLevels {
  const angle = (Math.min(1, Math.max(0, progress)) * Math.PI) / 2;
  return {rising: Math.sin(angle), falling: Math.cos(angle)};
}

/**
 * How long two tracks overlap (seconds). Tracks of one album follow each other as they were recorded: concerts and
 * mixes go on without a pause, and a fade would cut into them.
 *
 * @param crossfadeSeconds what the listener has chosen, 0 for none
 */
export function overlapSeconds(from: Track, to: Track, crossfadeSeconds: number): number {
  if (isSameAlbum(from, to)) {
    return 0;
  }
  return Math.max(0, Math.min(crossfadeSeconds, from.seconds * MOST_OF_TRACK, to.seconds * MOST_OF_TRACK));
}

/** Albums called "Greatest Hits" are many: the artist, or the folder for those of several artists, tells. */
function isSameAlbum(from: Track, to: Track): boolean {
  if (!from.album || from.album !== to.album) {
    return false;
  }
  return from.artist === to.artist || (from.path !== undefined && folder(from.path) === folder(to.path));
}

function folder(path = ''): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
}
