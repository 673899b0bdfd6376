import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';
import type {Session} from '@/api/types';

export type Credentials = {name: string; password: string};

/** Signs in; the browser keeps the session in a cookie that scripts cannot read. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => request<Session>('POST', '/session', {body: credentials}),
    onSuccess: async (session) => {
      client.setQueryData(SESSION_KEY, session);
      await client.invalidateQueries({predicate: (query) => query.queryKey !== SESSION_KEY});
    },
  });
}
