import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Session} from '@/api/types';

export const SESSION_KEY = ['session'];

/** Who asks, and what this server asks for. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({signal}) => request<Session>('GET', '/session', {signal}),
    staleTime: Infinity,
  });
}
