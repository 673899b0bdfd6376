import {keepPreviousData, useInfiniteQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {PlaylistPage} from '@/api/types';

export const PLAYLISTS_KEY = ['saved-playlists'];

/** Which of the saved playlists. */
export type PlaylistList = 'latest' | 'top' | 'exported' | 'mine';

const ON_PAGE = 20;

/**
 * Saved playlists, a page at a time.
 *
 * @param words that begin words of the name, the artists or the titles; with any, all lists are searched
 */
export function usePlaylistList(list: PlaylistList, words: string) {
  const q = words.trim();
  const which = q !== '' ? {q} : list === 'mine' ? {owner: 'me'} : {order: list};
  return useInfiniteQuery({
    queryKey: [...PLAYLISTS_KEY, 'list', which],
    queryFn: ({pageParam, signal}) =>
      request<PlaylistPage>('GET', '/saved-playlists', {
        query: {...which, limit: ON_PAGE, cursor: pageParam},
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
