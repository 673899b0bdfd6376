import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';
import type {Session} from '@/api/types';

/** Nothing else can be done without it. */
const TRY_AGAIN_MS = 5_000;

/** Who asks, and what this server asks for. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({signal}) => request<Session>('GET', '/session', {signal}),
    staleTime: Infinity,
    refetchInterval: ({state}) => (state.status === 'error' ? TRY_AGAIN_MS : false),
  });
}
