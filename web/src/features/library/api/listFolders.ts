import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {FolderListing} from '@/api/types';

/**
 * The folders in a folder of the server's machine.
 *
 * @param path undefined to begin where music is usually kept
 */
export function useFolderListing(path: string | undefined) {
  return useQuery({
    queryKey: ['folders', path ?? ''],
    queryFn: ({signal}) => request<FolderListing>('GET', '/folders', {query: {path}, signal}),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
