import type {ScanStatus} from '@/api/types';

/** Tracks after which the server makes playlists while the scan goes on. */
export const FIRST_TRACKS = 20;

/** How far it is to the first playlist, 0 to 100. */
export function percentToFirst({tracks, work, done, failed}: ScanStatus): number {
  if (tracks > 0) {
    return 100;
  }
  const needed = Math.min(FIRST_TRACKS, Math.max(1, work - failed));
  // What is left until 100 is the server's part: it compares the tracks.
  return Math.min(95, (100 * (done - failed)) / needed);
}
