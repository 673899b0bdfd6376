import type {Track} from '@/api/types';
import {readStored, writeStored} from '@/lib/storage';

const KEY = 'deejai.banned';

/** As many as the server takes along with a request. */
const MOST = 1_000;

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** Ids of the tracks that are never to be played again, as this browser keeps them. */
export function readBanned(): readonly string[] {
  return readStored(KEY, isIds, []);
}

export function writeBanned(ids: readonly string[]): void {
  writeStored(KEY, ids);
}

/** The ids with one more; the oldest go where there are too many. */
export function withBanned(ids: readonly string[], track: Track): readonly string[] {
  return [...ids.filter((id) => id !== track.id), track.id].slice(-MOST);
}
