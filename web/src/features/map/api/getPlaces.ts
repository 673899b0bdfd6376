import {useQuery, useQueryClient} from '@tanstack/react-query';
import {request} from '@/api/client';

type Places = {points: (number | null)[]};

/** As many as the server takes at once. */
const MOST_TRACKS = 1_000;

const NOWHERE: readonly (number | null)[] = [];

/** The points of tracks, in the order of their ids; null for one that is not on the map. Empty until they have come. */
export function usePlaces(version: string, ids: readonly string[]): readonly (number | null)[] {
  const {data} = useQuery({...placesQuery(version, ids), enabled: ids.length > 0});
  return data ?? NOWHERE;
}

/** Finds the point of one track; null if it is not on the map. */
export function useFindPlace(version: string): (trackId: string) => Promise<number | null> {
  const client = useQueryClient();
  return async (trackId) => {
    const [point = null] = await client.fetchQuery(placesQuery(version, [trackId]));
    return point;
  };
}

function placesQuery(version: string, ids: readonly string[]) {
  return {
    queryKey: ['map', 'places', version, ids],
    queryFn: async ({signal}: {signal: AbortSignal}) => {
      const body = {version, tracks: ids.slice(0, MOST_TRACKS)};
      return (await request<Places>('POST', '/map/places', {body, signal})).points;
    },
    staleTime: Infinity,
  };
}
