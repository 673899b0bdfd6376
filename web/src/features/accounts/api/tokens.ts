import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {AccessToken, Role} from '@/api/types';

const TOKENS_KEY = ['tokens'];

export type NewToken = {name: string; role: Role; expires?: string};

/** The tokens of whoever is signed in, the newest first. */
export function useTokens() {
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: ({signal}) => request<{tokens: AccessToken[]}>('GET', '/tokens', {signal}),
    select: ({tokens}) => tokens,
  });
}

/** Makes a token; its secret is told this once. */
export function useMakeToken() {
  const client = useQueryClient();
  return useMutation({
    // Nothing shall keep the secret longer than the dialog that shows it.
    gcTime: 0,
    mutationFn: (wanted: NewToken) =>
      request<{secret: string; token: AccessToken}>('POST', '/tokens', {body: wanted}),
    onSuccess: () => client.invalidateQueries({queryKey: TOKENS_KEY}),
  });
}

/** Makes a token good for nothing. */
export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => request<undefined>('DELETE', `/tokens/${id}`),
    onSettled: () => client.invalidateQueries({queryKey: TOKENS_KEY}),
  });
}
