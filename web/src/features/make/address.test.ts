import {track} from '@/testing/fixtures';
import {fromSearch, toSearch} from './address';
import {DEFAULT_SETTINGS, type Wishes} from './wishes';

const WISHES: Wishes = {
  picks: [
    {track: track('a1'), role: 'waypoint', place: 1},
    {track: track('b2'), role: 'pin', place: 12},
    {track: track('c3'), role: 'avoid', place: 1},
  ],
  settings: {
    creativityPercent: 0,
    noisePercent: 15,
    lengthUnit: 'minutes',
    length: 90,
    artistSpacing: 0,
    genres: ['Drum & Bass', 'Jazz'],
    yearFrom: 1970,
    yearTo: null,
  },
};

describe('address', () => {
  it('says all that a playlist is made from', () => {
    expect(fromSearch(toSearch(WISHES, 123))).toEqual({
      picks: [
        {id: 'a1', role: 'waypoint', place: 1},
        {id: 'b2', role: 'pin', place: 12},
        {id: 'c3', role: 'avoid', place: 1},
      ],
      settings: WISHES.settings,
      randomSeed: 123,
    });
  });

  it('is empty for what is usual', () => {
    expect(toSearch({picks: [], settings: DEFAULT_SETTINGS}, null).toString()).toBe('');
    expect(fromSearch(new URLSearchParams())).toEqual({
      picks: [],
      settings: DEFAULT_SETTINGS,
      randomSeed: null,
    });
  });

  it('keeps the random seed 0', () => {
    expect(fromSearch(toSearch(WISHES, 0)).randomSeed).toBe(0);
  });

  it.each(['sound=101', 'sound=-1', 'sound=x', 'sound=', 'length=0', 'seed=1.5', 'from=1e99'])(
    'takes the usual in place of %s',
    (query) => {
      expect(fromSearch(new URLSearchParams(query))).toEqual(fromSearch(new URLSearchParams()));
    },
  );
});
