import {request} from '@/api/client';
import type {Track} from '@/api/types';

/** As many as the server takes at once. */
export const MOST_POINTS = 1_000;

/** The tracks of points, in their order; null for one that the library no longer has. */
export async function getTracks(version: string, points: readonly number[]): Promise<(Track | null)[]> {
  const {tracks} = await request<{tracks: (Track | null)[]}>('POST', '/map/tracks', {
    body: {version, points},
  });
  return tracks;
}
