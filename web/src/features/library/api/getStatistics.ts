import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {LibraryStatistics} from '@/api/types';

/** What music the library holds. */
export function useStatistics() {
  return useQuery({
    queryKey: ['library', 'statistics'],
    queryFn: ({signal}) => request<LibraryStatistics>('GET', '/library/statistics', {signal}),
  });
}
