import {request} from '@/api/client';
import type {GenerateRequest, MadePlaylist} from '@/api/types';

/** A playlist that begins with a track drawn by chance. */
export function beginPlaylist(body: GenerateRequest): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', '/playlists/generate', {body});
}
