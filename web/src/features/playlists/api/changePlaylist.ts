import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {SavedPlaylist} from '@/api/types';
import {PLAYLISTS_KEY} from './listPlaylists';

export type PlaylistPatch = {name?: string; listed?: boolean};

/** Changes a saved playlist; for its owner and admins. */
export function useChangePlaylist(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: PlaylistPatch) =>
      request<SavedPlaylist>('PATCH', `/saved-playlists/${encodeURIComponent(code)}`, {body: patch}),
    onSuccess: () => client.invalidateQueries({queryKey: PLAYLISTS_KEY}),
  });
}
