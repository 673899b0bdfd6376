import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {LibraryStatistics} from '@/api/types';

/**
 * The commonest genres of the library, to be offered where one is to be typed.
 *
 * @param isWanted false until they are, and for those who may not know what the library holds
 */
export function useGenres(isWanted: boolean): string[] {
  const {data} = useQuery({
    queryKey: ['library', 'statistics'],
    queryFn: ({signal}) => request<LibraryStatistics>('GET', '/library/statistics', {signal}),
    enabled: isWanted,
  });
  return data?.genres.map(({name}) => name) ?? [];
}
