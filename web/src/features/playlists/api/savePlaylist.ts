import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {NewSavedPlaylist, SavedPlaylist} from '@/api/types';
import {PLAYLISTS_KEY} from './listPlaylists';

/** Saves a playlist. The same name and tracks once more give the one that is there already. */
export function useSavePlaylist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (playlist: NewSavedPlaylist) =>
      request<SavedPlaylist>('POST', '/saved-playlists', {body: playlist}),
    onSuccess: () => client.invalidateQueries({queryKey: PLAYLISTS_KEY}),
  });
}
