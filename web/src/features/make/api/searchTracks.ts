import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Track} from '@/api/types';

/** As many as are seen at once: who does not find it types another word. */
const MOST_HITS = 8;

/** The tracks that have all the words; those of the words before are shown until they have come. */
export function useTrackSearch(words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: ['tracks', 'search', q],
    queryFn: ({signal}) =>
      request<{tracks: Track[]}>('GET', '/tracks', {query: {q, limit: MOST_HITS}, signal}),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
}
