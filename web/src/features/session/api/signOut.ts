import {useMutation, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';

/** Signs out, and forgets what was fetched for whoever was signed in. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>('DELETE', '/session'),
    onSuccess: () => client.resetQueries(),
  });
}
