import {useInfiniteQuery, useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Failures} from '@/api/types';

/** How many files are asked for at once. */
const PAGE = 100;

/** How many files could not be used, by kind. */
export function useFailureKinds() {
  return useQuery({
    queryKey: ['library', 'failures'],
    queryFn: ({signal}) => request<Failures>('GET', '/failures', {query: {limit: 0}, signal}),
  });
}

/**
 * The files of a kind, page by page.
 *
 * @param files how many there are
 */
export function useFailures(kind: string, files: number) {
  return useInfiniteQuery({
    queryKey: ['library', 'failures', kind],
    queryFn: ({pageParam, signal}) =>
      request<Failures>('GET', '/failures', {query: {kind, limit: PAGE, offset: pageParam}, signal}),
    initialPageParam: 0,
    getNextPageParam: (_, pages) => (pages.length * PAGE < files ? pages.length * PAGE : undefined),
  });
}
