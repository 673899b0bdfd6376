import {useMutation} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {ReorderedPlaylist, ReorderRequest} from '@/api/types';

/** Finds the order with the smallest steps from track to track. */
export function useReorder() {
  return useMutation({
    mutationFn: (body: ReorderRequest) => request<ReorderedPlaylist>('POST', '/playlists/reorder', {body}),
  });
}
