import type {Track} from '@/api/types';

/** What is played: tracks in their order, and which of them it is at. */
export type Queue = {tracks: readonly Track[]; at: number};

export const EMPTY_QUEUE: Queue = {tracks: [], at: 0};

/** A queue that begins at a place of a list; tracks without a file are left out. */
export function queueOf(tracks: readonly Track[], place: number): Queue {
  const playable = tracks.filter((track) => track.playable);
  const before = tracks.slice(0, place).filter((track) => track.playable).length;
  return {tracks: playable, at: Math.min(before, Math.max(0, playable.length - 1))};
}

/** The track that is played; undefined if the queue is empty. */
export function current(queue: Queue): Track | undefined {
  return queue.tracks[queue.at];
}

/** The track after it; undefined at the end. */
export function upcoming(queue: Queue): Track | undefined {
  return queue.tracks[queue.at + 1];
}

/** The queue at another place; places outside of it are brought to its ends. */
export function goTo(queue: Queue, place: number): Queue {
  return {...queue, at: Math.max(0, Math.min(place, queue.tracks.length - 1))};
}

/** True if there is nothing after the track that is played. */
export function isAtEnd(queue: Queue): boolean {
  return queue.at >= queue.tracks.length - 1;
}
