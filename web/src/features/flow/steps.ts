import type {PlaylistEntry} from '@/api/types';

/** How alike a track and the one before it are, 0 to 100 percent; null where that is not known. */
export type StepOfPlaylist = {
  /** Of the track that the step leads to, from 0. */
  place: number;
  from: string;
  to: string;
  soundPercent: number | null;
  coListeningPercent: number | null;
};

/** The steps between the tracks of a playlist. */
export function stepsOf(entries: readonly PlaylistEntry[]): StepOfPlaylist[] {
  return entries.slice(1).map((entry, before) => ({
    place: before + 1,
    from: entries[before]?.track?.title ?? '',
    to: entry.track?.title ?? '',
    soundPercent: percentOf(entry.step?.sound),
    coListeningPercent: percentOf(entry.step?.coListening),
  }));
}

/** A distance (0..2) as likeness in percent; what points away from each other is not alike at all. */
function percentOf(distance: number | undefined): number | null {
  return distance === undefined ? null : Math.round(100 * Math.min(1, Math.max(0, 1 - distance)));
}
