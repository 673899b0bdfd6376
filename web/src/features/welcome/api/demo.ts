import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {Demo} from '@/api/types';

const DEMO_KEY = ['demo'];

const WHILE_COMPOSING_MS = 1_000;

/** How far the demo library is. */
export function useDemo(isAsked: boolean) {
  return useQuery({
    queryKey: DEMO_KEY,
    queryFn: ({signal}) => request<Demo>('GET', '/demo', {signal}),
    enabled: isAsked,
    refetchInterval: ({state}) => (state.data?.state === 'composing' ? WHILE_COMPOSING_MS : false),
  });
}

/** Has the server compose a small library by itself, which it scans afterwards. */
export function useComposeDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<Demo>('POST', '/demo'),
    onSuccess: (demo) => client.setQueryData(DEMO_KEY, demo),
  });
}
