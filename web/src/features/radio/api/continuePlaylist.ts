import {request} from '@/api/client';
import type {ContinueRequest, MadePlaylist} from '@/api/types';

/** More tracks after those that were played; the new ones alone. */
export function continuePlaylist(body: ContinueRequest, signal?: AbortSignal): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', '/playlists/continue', {body, ...(signal ? {signal} : {})});
}
