import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {SavedPlaylist} from '@/api/types';
import {PLAYLISTS_KEY} from './listPlaylists';

/** A saved playlist with its tracks. */
export function useSavedPlaylist(code: string) {
  return useQuery({
    queryKey: [...PLAYLISTS_KEY, code],
    queryFn: ({signal}) =>
      request<SavedPlaylist>('GET', `/saved-playlists/${encodeURIComponent(code)}`, {signal}),
  });
}
