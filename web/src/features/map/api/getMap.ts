import {useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {MapStatus} from '@/api/types';

export const MAP_KEY = ['map', 'status'] as const;

const WHILE_COMPUTING_MS = 2_000;
const WHILE_NONE_MS = 10_000;
const USUALLY_MS = 60_000;

/** Whether there is a map, and how far a newer one is. */
export function useMapStatus() {
  return useQuery({
    queryKey: MAP_KEY,
    queryFn: ({signal}) => request<MapStatus>('GET', '/map', {signal}),
    refetchInterval: ({state: {data}}) => {
      if (data?.state === 'computing' || data?.progress !== undefined) {
        return WHILE_COMPUTING_MS;
      }
      return data?.state === 'none' ? WHILE_NONE_MS : USUALLY_MS;
    },
  });
}
