import {request} from '@/api/client';
import type {Track} from '@/api/types';

/** What is known of tracks; those that the library does not have are left out. */
export async function lookUpTracks(ids: readonly string[]): Promise<Map<string, Track>> {
  if (ids.length === 0) {
    return new Map();
  }
  const {tracks} = await request<{tracks: Track[]}>('POST', '/tracks/lookup', {body: {ids}});
  return new Map(tracks.map((track) => [track.id, track]));
}
