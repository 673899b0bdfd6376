import {readStored, writeStored} from '@/lib/storage';

const KEY = 'deejai.heard';

/** What was heard within so long does not come again. */
const HOURS = 6;

/** Fewer than the server takes along as turned down, with room for those that were. */
const MOST = 500;

/** A track that was played, and when (milliseconds since 1970). */
export type Heard = {id: string; at: number};

const isHeard = (value: unknown): value is Heard[] =>
  Array.isArray(value) &&
  value.every((each: Partial<Heard> | null) => typeof each?.id === 'string' && typeof each.at === 'number');

/** What was played in the last hours in this browser, the newest last. */
export function readHeard(now: number): readonly Heard[] {
  return recent(readStored(KEY, isHeard, []), now);
}

/** Notes that a track is played. */
export function rememberHeard(id: string, now: number): void {
  const others = readHeard(now).filter((heard) => heard.id !== id);
  writeStored(KEY, [...others, {id, at: now}].slice(-MOST));
}

function recent(heard: readonly Heard[], now: number): Heard[] {
  return heard.filter(({at}) => now - at < HOURS * 3_600_000);
}
