import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';
import type {Account, Role} from '@/api/types';

const ACCOUNTS_KEY = ['accounts'];

export type NewAccount = {name: string; password: string; role: Role};

export type AccountChange = {id: number; role?: Role; password?: string};

/** All who may sign in, the oldest account first. */
export function useAccounts() {
  return useQuery({
    queryKey: ACCOUNTS_KEY,
    queryFn: ({signal}) => request<{accounts: Account[]}>('GET', '/accounts', {signal}),
    select: ({accounts}) => accounts,
  });
}

export function useMakeAccount() {
  return useAccountsMutation((wanted: NewAccount) => request<Account>('POST', '/accounts', {body: wanted}));
}

/** Gives an account another role or password. */
export function useChangeAccount() {
  return useAccountsMutation(({id, ...body}: AccountChange) =>
    request<Account>('PATCH', `/accounts/${id}`, {body}),
  );
}

export function useDeleteAccount() {
  return useAccountsMutation((id: number) => request<undefined>('DELETE', `/accounts/${id}`));
}

function useAccountsMutation<T, R>(mutationFn: (wanted: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({queryKey: ACCOUNTS_KEY}),
        // One may have changed one's own.
        client.invalidateQueries({queryKey: SESSION_KEY}),
      ]),
  });
}
