import {request} from '@/api/client';
import type {
  GenerateRequest,
  MadePlaylist,
  MapAreaRequest,
  MapJourneyRequest,
  ReorderedPlaylist,
  ReorderRequest,
} from '@/api/types';

/** A playlist of tracks within a lasso. */
export function makeOfArea(body: MapAreaRequest): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', '/map/area', {body});
}

/** A playlist along a line drawn by hand. */
export function makeAlongLine(body: MapJourneyRequest): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', '/map/journey', {body});
}

/** A playlist that goes on from a track. */
export function makeFromTrack(body: GenerateRequest): Promise<MadePlaylist> {
  return request<MadePlaylist>('POST', '/playlists/generate', {body});
}

/** Given tracks in their smoothest order. */
export function reorder(body: ReorderRequest): Promise<ReorderedPlaylist> {
  return request<ReorderedPlaylist>('POST', '/playlists/reorder', {body});
}
