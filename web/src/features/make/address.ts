import {DEFAULT_SETTINGS, type MakeSettings, type Role, type Wishes} from './wishes';

/** A picked track in an address: its id in place of all that is known of it. */
export type PickInAddress = {id: string; role: Role; place: number};

/** What an address asks for. */
export type Address = {picks: PickInAddress[]; settings: MakeSettings; randomSeed: number | null};

/**
 * Wishes as the query of an address that makes the same playlist again. What is as usual is left out.
 *
 * Picks are `ID` for a waypoint, `3:ID` for a pin at place 3, `-ID` for a track to stay away from.
 *
 * @param randomSeed of the playlist that was made; null if none was
 */
export function toSearch({picks, settings}: Wishes, randomSeed: number | null): URLSearchParams {
  const search = new URLSearchParams();
  const usual = DEFAULT_SETTINGS;
  const add = (name: string, value: string | number | null, usualValue: string | number | null) => {
    if (value !== null && value !== usualValue) {
      search.set(name, String(value));
    }
  };
  add('tracks', picks.map(({track, role, place}) => pickText({id: track.id, role, place})).join('_'), '');
  add('sound', settings.creativityPercent, usual.creativityPercent);
  add('chance', settings.noisePercent, usual.noisePercent);
  add('unit', settings.lengthUnit, usual.lengthUnit);
  add('length', settings.length, usual.length);
  add('spacing', settings.artistSpacing, usual.artistSpacing);
  settings.genres.forEach((genre) => search.append('genre', genre));
  add('from', settings.yearFrom, null);
  add('to', settings.yearTo, null);
  add('seed', randomSeed, null);
  return search;
}

/** What the query of an address asks for; what cannot be read is as usual. */
export function fromSearch(search: URLSearchParams): Address {
  const usual = DEFAULT_SETTINGS;
  return {
    picks: (search.get('tracks') ?? '').split('_').filter(Boolean).map(pickFrom),
    settings: {
      creativityPercent: whole(search, 'sound', 0, 100) ?? usual.creativityPercent,
      noisePercent: whole(search, 'chance', 0, 100) ?? usual.noisePercent,
      lengthUnit: search.get('unit') === 'minutes' ? 'minutes' : 'tracks',
      length: whole(search, 'length', 1, 1_000) ?? usual.length,
      artistSpacing: whole(search, 'spacing', 0, 1_000) ?? usual.artistSpacing,
      genres: search.getAll('genre'),
      yearFrom: whole(search, 'from', 0, 9_999),
      yearTo: whole(search, 'to', 0, 9_999),
    },
    randomSeed: whole(search, 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  };
}

function pickText({id, role, place}: PickInAddress): string {
  return {waypoint: id, pin: `${place}:${id}`, avoid: `-${id}`}[role];
}

function pickFrom(text: string): PickInAddress {
  const pin = /^(\d{1,4}):(.+)$/.exec(text);
  if (pin) {
    return {id: pin[2] ?? '', role: 'pin', place: Math.max(1, Number(pin[1]))};
  }
  return text.startsWith('-')
    ? {id: text.slice(1), role: 'avoid', place: 1}
    : {id: text, role: 'waypoint', place: 1};
}

function whole(search: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = search.get(name);
  const value = Number(text);
  return text !== null && text !== '' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null;
}
