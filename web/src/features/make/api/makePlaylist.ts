import {request} from '@/api/client';
import type {MadePlaylist} from '@/api/types';
import type {MakeRequest} from '../requests';

/** Makes a playlist: from seeds, or as a journey between waypoints. */
export function makePlaylist({path, body}: MakeRequest, signal: AbortSignal): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', path, {body, signal});
}
