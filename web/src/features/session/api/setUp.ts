import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';

export type FirstAccount = {token: string; name: string; password: string};

/** Makes the first account, an admin's, and signs in. */
export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (first: FirstAccount) => request<unknown>('POST', '/setup', {body: first}),
    onSuccess: () => client.invalidateQueries({queryKey: SESSION_KEY}),
  });
}
