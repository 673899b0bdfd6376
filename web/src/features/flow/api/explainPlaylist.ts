import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ExplainedPlaylist} from '@/api/types';

/** As many as the server looks at in one request. */
const MOST_TRACKS = 1_000;

/** How alike each two tracks of a playlist are that follow each other. */
export function useExplainedPlaylist(trackIds: readonly string[]) {
  const tracks = trackIds.slice(0, MOST_TRACKS);
  return useQuery({
    queryKey: ['playlists', 'explain', tracks],
    queryFn: ({signal}) => request<ExplainedPlaylist>('POST', '/playlists/explain', {body: {tracks}, signal}),
    enabled: tracks.length > 1,
    placeholderData: keepPreviousData,
  });
}
