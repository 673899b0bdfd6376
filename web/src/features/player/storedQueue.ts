import type {Track} from '@/api/types';
import {readStored, writeStored} from '@/lib/storage';
import {itemOf, type Queue} from './queue';

const KEY = 'deejai.queue';

/** As many tracks as the server looks up at once, with room to spare. */
const MOST_KEPT = 500;

/** A queue as this browser keeps it: ids in place of tracks, which may be called something else next time. */
export type StoredQueue = {
  items: {id: string; isPicked: boolean}[];
  /** From 0. */
  at: number;
  /** Where the track was, seconds. */
  seconds: number;
};

const NONE: StoredQueue = {items: [], at: 0, seconds: 0};

export function readQueue(): StoredQueue {
  return readStored(KEY, isStoredQueue, NONE);
}

export function writeQueue({items, at}: Queue, seconds: number): void {
  const first = Math.max(0, Math.min(at - MOST_KEPT / 2, items.length - MOST_KEPT));
  const kept = items.slice(first, first + MOST_KEPT);
  writeStored(KEY, {
    items: kept.map(({track, origin}) => ({id: track.id, isPicked: origin === 'radio'})),
    at: at - first,
    seconds: Math.floor(seconds),
  });
}

/** The queue with all that the library still has; seconds count only where the track is the same. */
export function revive(
  stored: StoredQueue,
  tracks: ReadonlyMap<string, Track>,
): {queue: Queue; seconds: number} {
  const found = stored.items.map(({id, isPicked}) => {
    const track = tracks.get(id);
    return track?.playable ? itemOf(track, isPicked ? 'radio' : 'person') : undefined;
  });
  const items = found.filter((item) => item !== undefined);
  const before = found.slice(0, stored.at).filter((item) => item !== undefined).length;
  return {
    queue: {items, at: Math.min(before, Math.max(0, items.length - 1))},
    seconds: found[stored.at] === undefined ? 0 : stored.seconds,
  };
}

function isStoredQueue(value: unknown): value is StoredQueue {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const {items, at, seconds} = value as Record<string, unknown>;
  return (
    Array.isArray(items) &&
    items.every((item: unknown) => typeof (item as {id?: unknown} | null)?.id === 'string') &&
    typeof at === 'number' &&
    typeof seconds === 'number' &&
    seconds >= 0
  );
}
