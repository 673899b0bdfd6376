import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {PLAYLISTS_KEY} from './listPlaylists';

/** Gives a saved playlist a link for people without an account, or ends that; for its owner and admins. */
export function useSharePlaylist(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shared: boolean) =>
      request<unknown>(shared ? 'POST' : 'DELETE', `/saved-playlists/${encodeURIComponent(code)}/share`),
    onSuccess: () => client.invalidateQueries({queryKey: [...PLAYLISTS_KEY, code]}),
  });
}
