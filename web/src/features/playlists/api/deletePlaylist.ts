import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {PLAYLISTS_KEY} from './listPlaylists';

/** Deletes a saved playlist; for its owner and admins. */
export function useDeletePlaylist(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>('DELETE', `/saved-playlists/${encodeURIComponent(code)}`),
    onSuccess: () => {
      // It is gone: asking for it again would be answered with a problem.
      client.removeQueries({queryKey: [...PLAYLISTS_KEY, code]});
      return client.invalidateQueries({queryKey: [...PLAYLISTS_KEY, 'list']});
    },
  });
}
