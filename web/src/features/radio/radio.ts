import type {ContinueRequest} from '@/api/types';
import {ahead, type Queue} from '@/features/player/queue';

/** How the radio picks tracks. */
export type RadioSettings = {
  isOn: boolean;
  /** How many of the last tracks decide on the next. */
  lookback: number;
  noisePercent: number;
  /** 0 what people put together, 100 how it sounds. */
  creativityPercent: number;
};

export const DEFAULT_RADIO: RadioSettings = {
  isOn: false,
  lookback: 3,
  noisePercent: 10,
  creativityPercent: 50,
};

export const MOST_LOOKBACK = 10;

/** Fewer tracks ahead than this, and more are asked for. */
export const LEAST_AHEAD = 3;

/** So many are ahead then. */
export const MOST_AHEAD = 5;

/** Of what was played, so many go along: enough for all rules about artists. */
const MOST_PLAYED = 200;

/** As many as the server takes. */
const MOST_TURNED_DOWN = 1_000;

/** What no pick may be, whatever the settings. */
export type Unwanted = {
  /** Ids of what was heard in the last hours, the oldest first. */
  heard: readonly string[];
  /** Ids of tracks that are never to be played. */
  banned: readonly string[];
  /** Ids of what was picked and cannot be played. */
  mute: readonly string[];
};

/** How many tracks the radio is to pick now; 0 for none. */
export function missing(queue: Queue, {isOn}: RadioSettings): number {
  const count = ahead(queue).length;
  return isOn && queue.items.length > 0 && count < LEAST_AHEAD ? MOST_AHEAD - count : 0;
}

/**
 * Asks for the tracks that go on from a queue. What the listener turned down decides on nothing: the radio goes on from
 * the tracks before it.
 */
export function continueRequest(
  queue: Queue,
  settings: RadioSettings,
  count: number,
  unwanted: Unwanted,
): ContinueRequest {
  const liked = queue.items.filter((item) => !item.isTurnedDown);
  const basis = liked.length > 0 ? liked : queue.items;
  const played = basis.map((item) => item.track.id).slice(-MOST_PLAYED);
  const refused = queue.items.filter((item) => item.isTurnedDown).map((item) => item.track.id);
  return {
    played,
    turnedDown: distinct([...unwanted.heard, ...unwanted.mute, ...refused], played),
    length: {tracks: count},
    settings: {
      creativity: settings.creativityPercent / 100,
      noise: settings.noisePercent / 100,
      lookback: settings.lookback,
      ban: [...unwanted.banned],
    },
  };
}

/** Ids without repetition and without others; the oldest go where there are too many. */
function distinct(ids: readonly string[], others: readonly string[]): string[] {
  const without = new Set(others);
  return [...new Set(ids)].filter((id) => !without.has(id)).slice(-MOST_TURNED_DOWN);
}

/** Whether something that was kept by a browser are settings. */
export function isRadioSettings(value: unknown): value is RadioSettings {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const {isOn, lookback, noisePercent, creativityPercent} = value as Record<string, unknown>;
  const isPercent = (percent: unknown) => typeof percent === 'number' && percent >= 0 && percent <= 100;
  return (
    typeof isOn === 'boolean' &&
    Number.isInteger(lookback) &&
    (lookback as number) >= 1 &&
    (lookback as number) <= MOST_LOOKBACK &&
    isPercent(noisePercent) &&
    isPercent(creativityPercent)
  );
}
