import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {request} from '@/api/client';
import type {MapGroups, MapGroupsBy} from '@/api/types';

/** What the points of a version of the map have in common; what was shown before until it has come. */
export function useGroups(by: MapGroupsBy, version: string) {
  return useQuery({
    queryKey: ['map', 'groups', version, by],
    queryFn: ({signal}) => request<MapGroups>('GET', '/map/groups', {query: {by, version}, signal}),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
