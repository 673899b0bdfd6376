import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';
import type {Session} from '@/api/types';
import {SESSIONS_KEY} from './sessions';

export type PasswordChange = {password: string; newPassword: string};

/** Gives whoever is signed in another password, which ends their other sessions. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => request<Session>('PUT', '/session/password', {body: change}),
    onSuccess: (session) => {
      client.setQueryData(SESSION_KEY, session);
      return client.invalidateQueries({queryKey: SESSIONS_KEY});
    },
  });
}
