import type {Track} from '@/api/types';

/** What a picked track is for. */
export type Role = 'waypoint' | 'pin' | 'avoid';

/** A picked track. */
export type Pick = {
  track: Track;
  role: Role;
  /** Where a pin is to be, from 1; of no meaning otherwise. */
  place: number;
};

/** How a playlist is made, as the sliders show it. */
export type MakeSettings = {
  /** 0 what people put together, 100 how it sounds. */
  creativityPercent: number;
  noisePercent: number;
  lengthUnit: 'tracks' | 'minutes';
  length: number;
  /** Other tracks before an artist may come back; 0 for no rule. */
  artistSpacing: number;
  /** Any of these; none for all. */
  genres: readonly string[];
  /** Null where the range of years has no beginning, or no end. */
  yearFrom: number | null;
  yearTo: number | null;
};

/** All that a playlist is made from. */
export type Wishes = {picks: readonly Pick[]; settings: MakeSettings};

export const DEFAULT_SETTINGS: MakeSettings = {
  creativityPercent: 50,
  noisePercent: 0,
  lengthUnit: 'tracks',
  length: 20,
  artistSpacing: 3,
  genres: [],
  yearFrom: null,
  yearTo: null,
};

/** Most tracks and minutes that the sliders offer. */
export const MOST_LENGTH = {tracks: 100, minutes: 240} as const;

/** The tracks of a role, in their order. */
export function picksOf(wishes: Wishes, role: Role): Pick[] {
  return wishes.picks.filter((pick) => pick.role === role);
}

/** The picks with a track more; as they were if it is there already. */
export function withPick(picks: readonly Pick[], track: Track): readonly Pick[] {
  return picks.some((pick) => pick.track.id === track.id)
    ? picks
    : [...picks, {track, role: 'waypoint', place: 1}];
}

/** The picks with another use of one. */
export function withRole(picks: readonly Pick[], trackId: string, role: Role, place = 1): Pick[] {
  return picks.map((pick) => (pick.track.id === trackId ? {...pick, role, place} : pick));
}

/** Whether something that was kept by a browser are settings. */
export function isSettings(value: unknown): value is MakeSettings {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const given = value as Record<string, unknown>;
  const isYear = (year: unknown) => year === null || typeof year === 'number';
  return (
    ['creativityPercent', 'noisePercent', 'length', 'artistSpacing'].every(
      (name) => typeof given[name] === 'number',
    ) &&
    (given.lengthUnit === 'tracks' || given.lengthUnit === 'minutes') &&
    Array.isArray(given.genres) &&
    given.genres.every((genre) => typeof genre === 'string') &&
    isYear(given.yearFrom) &&
    isYear(given.yearTo)
  );
}
