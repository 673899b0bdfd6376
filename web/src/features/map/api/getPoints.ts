import {keepPreviousData, useQuery} from '@tanstack/react-query';
import {requestBytes} from '@/api/client';
import {Grid} from '../view/grid';
import type {Cloud} from '../view/mapView';

/** The points of a version of the map; those of the version before until they have come. */
export function usePoints(version: string) {
  return useQuery({
    queryKey: ['map', 'points', version],
    queryFn: async ({signal}) =>
      cloudOf(version, await requestBytes('/map/points', {query: {version}, signal})),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

/**
 * Reads points as the server writes them: their number (32 bits), then x and y of each (32-bit floats), little endian,
 * as all browsers' machines are.
 */
export function cloudOf(version: string, bytes: ArrayBuffer): Cloud {
  const count = bytes.byteLength < 4 ? 0 : new DataView(bytes).getUint32(0, true);
  if (bytes.byteLength !== 4 + 8 * count) {
    throw new Error(`points of the map must be 4 + 8 bytes for each of ${count}: ${bytes.byteLength}`);
  }
  const places = new Float32Array(bytes, 4, 2 * count);
  return {version, places, grid: new Grid(places)};
}
