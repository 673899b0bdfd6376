import type {GenerateRequest, JourneyRequest, Length, Pin, Settings} from '@/api/types';
import {picksOf, type MakeSettings, type Wishes} from './wishes';

/** What the server is asked to make a playlist with. */
export type MakeRequest =
  {path: '/playlists/generate'; body: GenerateRequest} | {path: '/playlists/journey'; body: JourneyRequest};

/** What is to be the same, or left out, when a playlist is made. */
export type Making = {
  /** Ids of tracks that are never to be played. */
  banned: readonly string[];
  /** Null for one drawn by chance. */
  randomSeed: number | null;
  /** Tracks of the playlist so far that stay where they are: place (from 1) to id. */
  kept: ReadonlyMap<number, string>;
};

/** How long a track is where none is known (seconds). */
const USUAL_SECONDS = 240;

/**
 * The request that makes a playlist: a journey where there are several waypoints and nothing has a place of its own,
 * otherwise a playlist that goes on from what is at its beginning.
 */
export function makeRequest(wishes: Wishes, making: Making): MakeRequest {
  const waypoints = picksOf(wishes, 'waypoint').map((pick) => pick.track.id);
  const fixed = fixedPlaces(wishes, making.kept);
  const settings = settingsOf(wishes, making);
  if (fixed.size > 0) {
    spread(waypoints, fixed, likelySize(wishes));
    const body = {
      ...seedsAndPins(fixed),
      length: lengthOf(wishes.settings, Math.max(...fixed.keys()), 'tracks'),
      settings,
    };
    return {path: '/playlists/generate', body};
  }
  if (waypoints.length < 2) {
    const length = lengthOf(wishes.settings, waypoints.length, 'tracks');
    return {path: '/playlists/generate', body: {seeds: waypoints, length, settings}};
  }
  const length = lengthOf(wishes.settings, waypoints.length, 'total');
  return {path: '/playlists/journey', body: {waypoints, length, settings}};
}

/** The settings that the server takes; also for replacing, reordering and saving. */
export function settingsOf(wishes: Wishes, {banned, randomSeed}: Omit<Making, 'kept'>): Settings {
  const {creativityPercent, noisePercent, artistSpacing, genres, yearFrom, yearTo} = wishes.settings;
  const years = {...(yearFrom === null ? {} : {from: yearFrom}), ...(yearTo === null ? {} : {to: yearTo})};
  return {
    creativity: creativityPercent / 100,
    noise: noisePercent / 100,
    ...(randomSeed === null ? {} : {randomSeed}),
    avoid: picksOf(wishes, 'avoid').map((pick) => pick.track.id),
    ban: [...banned],
    rules: {artistSpacing},
    filter: {
      ...(genres.length === 0 ? {} : {genres: [...genres]}),
      ...(yearFrom === null && yearTo === null ? {} : {years}),
    },
  };
}

/** The length asked for; never fewer tracks than are given, or than the last given place. */
function lengthOf({lengthUnit, length}: MakeSettings, least: number, name: 'tracks' | 'total'): Length {
  return lengthUnit === 'minutes' ? {minutes: length} : {[name]: Math.max(length, least)};
}

/** Pins and what was kept; where both want a place, what was kept has it. */
function fixedPlaces(wishes: Wishes, kept: ReadonlyMap<number, string>): Map<number, string> {
  const fixed = new Map(kept);
  const taken = new Set(kept.values());
  for (const {track, place} of picksOf(wishes, 'pin')) {
    if (!taken.has(track.id) && !fixed.has(place)) {
      fixed.set(place, track.id);
      taken.add(track.id);
    }
  }
  return fixed;
}

/** How many tracks a playlist will have; of one in minutes, if all are as long as those that were picked. */
function likelySize({picks, settings: {lengthUnit, length}}: Wishes): number {
  if (lengthUnit === 'tracks') {
    return length;
  }
  const known = picks.filter(({role, track}) => role !== 'avoid' && track.seconds > 0);
  const sum = known.reduce((seconds, {track}) => seconds + track.seconds, 0);
  const mean = known.length === 0 ? USUAL_SECONDS : sum / known.length;
  return Math.max(1, Math.round((60 * length) / mean));
}

/** Gives waypoints places too, evenly from the first free one to the last, and in their order. */
function spread(waypoints: readonly string[], fixed: Map<number, string>, size: number): void {
  const taken = new Set(fixed.values());
  const wanting = waypoints.filter((id) => !taken.has(id));
  const free = freePlaces(fixed, size, wanting.length);
  const gap = wanting.length < 2 ? 0 : (free.length - 1) / (wanting.length - 1);
  wanting.forEach((id, at) => fixed.set(free[Math.round(at * gap)] ?? free.length + 1, id));
}

/** The places up to a size that nothing has, and as many beyond it as are needed. */
function freePlaces(fixed: ReadonlyMap<number, string>, size: number, needed: number): number[] {
  const free: number[] = [];
  for (let place = 1; place <= size || free.length < needed; place++) {
    if (!fixed.has(place)) {
      free.push(place);
    }
  }
  return free;
}

/** What comes without a gap from place 1 on are seeds, all else are pins. */
function seedsAndPins(fixed: ReadonlyMap<number, string>): {seeds: string[]; pins: Pin[]} {
  const seeds: string[] = [];
  for (let id = fixed.get(1); id !== undefined; id = fixed.get(seeds.length + 1)) {
    seeds.push(id);
  }
  const pins = [...fixed]
    .filter(([place]) => place > seeds.length)
    .toSorted(([one], [other]) => one - other)
    .map(([place, track]) => ({place, track}));
  return {seeds, pins};
}
