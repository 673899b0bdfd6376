import {request} from '@/api/client';
import type {Track} from '@/api/types';

const MOST_SIMILAR = 20;

/** The tracks that sound most alike, the most alike first. */
export async function getSimilar(trackId: string): Promise<Track[]> {
  const {tracks} = await request<{tracks: {track: Track}[]}>(
    'GET',
    `/tracks/${encodeURIComponent(trackId)}/similar`,
    {query: {limit: MOST_SIMILAR, creativity: 1}},
  );
  return tracks.map(({track}) => track);
}
