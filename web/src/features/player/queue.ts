import type {Track} from '@/api/types';
import {moved} from '@/lib/moved';

/** A track in the queue. The same track may be there several times. */
export type QueueItem = {
  /** Tells items apart, also where they hold the same track. */
  key: string;
  track: Track;
  /** Who put it there: a person, or the radio. */
  origin: 'person' | 'radio';
  /** True if the listener did not want to hear it: the radio does not go on from it. */
  isTurnedDown: boolean;
};

/** What is played: tracks in their order, and which of them it is at. Places count from 0. */
export type Queue = {items: readonly QueueItem[]; at: number};

export const EMPTY_QUEUE: Queue = {items: [], at: 0};

/** Tracks that stay before the one that is played: an endless radio must not fill the memory. */
const MOST_PAST = 100;

let itemsMade = 0;

/** A new place in a queue for a track. */
export function itemOf(track: Track, origin: QueueItem['origin'] = 'person'): QueueItem {
  itemsMade += 1;
  return {key: `${itemsMade}`, track, origin, isTurnedDown: false};
}

/** A queue that begins at a place of a list; tracks without a file are left out. */
export function queueOf(tracks: readonly Track[], place: number): Queue {
  const playable = tracks.filter((track) => track.playable);
  const before = tracks.slice(0, place).filter((track) => track.playable).length;
  return {
    items: playable.map((track) => itemOf(track)),
    at: Math.min(before, Math.max(0, playable.length - 1)),
  };
}

/** The track that is played; undefined if the queue is empty. */
export function current(queue: Queue): Track | undefined {
  return queue.items[queue.at]?.track;
}

/** The track after it; undefined at the end. */
export function upcoming(queue: Queue): Track | undefined {
  return queue.items[queue.at + 1]?.track;
}

/** What comes after the track that is played. */
export function ahead(queue: Queue): readonly QueueItem[] {
  return queue.items.slice(queue.at + 1);
}

/** The queue at another place; places outside of it are brought to its ends. */
export function goTo(queue: Queue, place: number): Queue {
  return {...queue, at: Math.max(0, Math.min(place, queue.items.length - 1))};
}

/** True if there is nothing after the track that is played. */
export function isAtEnd(queue: Queue): boolean {
  return queue.at >= queue.items.length - 1;
}

/** The queue with tracks at its end; those without a file are left out, and what was played long ago goes. */
export function withAdded(queue: Queue, tracks: readonly Track[], origin: QueueItem['origin']): Queue {
  const added = tracks.filter((track) => track.playable).map((track) => itemOf(track, origin));
  const gone = Math.max(0, queue.at - MOST_PAST);
  return {items: [...queue.items.slice(gone), ...added], at: queue.at - gone};
}

/** The queue with tracks right after the one that is played. */
export function withNext(queue: Queue, tracks: readonly Track[]): Queue {
  const added = tracks.filter((track) => track.playable).map((track) => itemOf(track));
  return {...queue, items: [...queue.items.slice(0, queue.at + 1), ...added, ...ahead(queue)]};
}

/** The queue without an item; that which is played stays. */
export function without(queue: Queue, key: string): Queue {
  const place = queue.items.findIndex((item) => item.key === key);
  if (place < 0 || place === queue.at) {
    return queue;
  }
  return {
    items: queue.items.filter((_, each) => each !== place),
    at: place < queue.at ? queue.at - 1 : queue.at,
  };
}

/** The queue with an item at another place; what is played goes on, wherever it is then. */
export function withMoved(queue: Queue, from: number, to: number): Queue {
  const items = moved(queue.items, from, to);
  const playing = queue.items[queue.at];
  return {items, at: playing ? items.indexOf(playing) : 0};
}

/** Nothing but what is played. */
export function cleared(queue: Queue): Queue {
  return {items: queue.items.slice(queue.at, queue.at + 1), at: 0};
}

/** The queue without what the radio picked for later. */
export function withoutPicked(queue: Queue): Queue {
  return {
    ...queue,
    items: queue.items.filter((item, place) => place <= queue.at || item.origin !== 'radio'),
  };
}

/** The queue in which the track that is played is not wanted. */
export function withTurnedDown(queue: Queue): Queue {
  return {
    ...queue,
    items: queue.items.map((item, place) => (place === queue.at ? {...item, isTurnedDown: true} : item)),
  };
}
