import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Replacement, ReplaceRequest} from '@/api/types';

/** The tracks that fit best in a place of a playlist. */
export function useReplacements(body: ReplaceRequest) {
  return useQuery({
    queryKey: ['playlists', 'replace', body],
    queryFn: ({signal}) => request<Replacement>('POST', '/playlists/replace', {body, signal}),
    staleTime: 0,
  });
}
