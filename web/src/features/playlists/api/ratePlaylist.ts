import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {PlaylistRating} from '@/api/types';
import {PLAYLISTS_KEY} from './listPlaylists';

/** Rates a saved playlist with 0.5 to 5 stars, in halves; 0 takes the rating back. */
export function useRatePlaylist(code: string) {
  const client = useQueryClient();
  const path = `/saved-playlists/${encodeURIComponent(code)}/rating`;
  return useMutation({
    mutationFn: (stars: number) =>
      stars === 0
        ? request<PlaylistRating>('DELETE', path)
        : request<PlaylistRating>('PUT', path, {body: {stars}}),
    onSuccess: () => client.invalidateQueries({queryKey: PLAYLISTS_KEY}),
  });
}
