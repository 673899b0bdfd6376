import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {PLAYLISTS_KEY} from './listPlaylists';

/** How others get to a playlist: path of its page, and HTML that shows it in a page of another site. */
export type ShareLinks = {url: string; embed: string};

const sharePath = (code: string) => `/saved-playlists/${encodeURIComponent(code)}/share`;

/** Gives a saved playlist a link for people without an account; the same one each time. For its owner and admins. */
export function useShareLinks(code: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['share', code],
    queryFn: async () => {
      const links = await request<ShareLinks>('POST', sharePath(code));
      void client.invalidateQueries({queryKey: [...PLAYLISTS_KEY, code]});
      return links;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Ends the sharing: the link leads nowhere from then on. */
export function useEndSharing(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>('DELETE', sharePath(code)),
    onSuccess: () => client.invalidateQueries({queryKey: [...PLAYLISTS_KEY, code]}),
  });
}
