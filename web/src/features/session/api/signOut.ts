import {useMutation, useQueryClient} from '@tanstack/react-query';
import {useNavigate} from 'react-router';
import {request} from '@/api/client';
import {SESSION_KEY} from '@/api/queryClient';

/** Signs out, forgets what was fetched for whoever was signed in, and goes back to the first page. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => request<undefined>('DELETE', '/session'),
    // Here, and not where it is called: the menu is gone by then.
    onSuccess: async () => {
      // All pages go away until it is known who is there now, so nothing is asked for without a session.
      const session = client.resetQueries({queryKey: SESSION_KEY});
      client.removeQueries({predicate: ({queryKey}) => queryKey !== SESSION_KEY});
      await navigate('/');
      await session;
    },
  });
}
