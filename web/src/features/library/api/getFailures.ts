import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Failures} from '@/api/types';

/** How many files are listed of each kind; the rest is a number. */
export const MOST_LISTED = 100;

/**
 * The files that could not be used.
 *
 * @param kind only those of a kind; undefined for the counts of all kinds without files
 */
export function useFailures(kind?: string) {
  const query = kind === undefined ? {limit: 0} : {kind, limit: MOST_LISTED};
  return useQuery({
    queryKey: ['library', 'failures', kind ?? 'all'],
    queryFn: ({signal}) => request<Failures>('GET', '/failures', {query, signal}),
  });
}
