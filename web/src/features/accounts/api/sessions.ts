import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {BrowserSession} from '@/api/types';

export const SESSIONS_KEY = ['sessions'];

/** Where one is signed in, the last used first. */
export function useSessions() {
  return useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: ({signal}) => request<{sessions: BrowserSession[]}>('GET', '/sessions', {signal}),
    select: ({sessions}) => sessions,
  });
}

/** Signs out in one other place, or everywhere else. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: number | 'others') =>
      request<undefined>('DELETE', which === 'others' ? '/sessions' : `/sessions/${which}`),
    onSettled: () => client.invalidateQueries({queryKey: SESSIONS_KEY}),
  });
}
