import {track} from '@/testing/fixtures';
import {makeRequest, settingsOf, type Making} from './requests';
import {DEFAULT_SETTINGS, type Pick, type Wishes} from './wishes';

const NOTHING: Making = {banned: [], randomSeed: null, kept: new Map()};

const waypoint = (id: string): Pick => ({track: track(id), role: 'waypoint', place: 1});
const pin = (id: string, place: number): Pick => ({track: track(id), role: 'pin', place});

const wishes = (picks: Pick[], settings = {}): Wishes => ({
  picks,
  settings: {...DEFAULT_SETTINGS, length: 10, ...settings},
});

describe('makeRequest', () => {
  it('begins by chance without any pick', () => {
    expect(makeRequest(wishes([]), NOTHING)).toMatchObject({
      path: '/playlists/generate',
      body: {seeds: [], length: {tracks: 10}},
    });
  });

  it('goes on from a single waypoint', () => {
    expect(makeRequest(wishes([waypoint('a')]), NOTHING)).toMatchObject({
      path: '/playlists/generate',
      body: {seeds: ['a'], length: {tracks: 10}},
    });
  });

  it('joins two waypoints, the length being that of the whole', () => {
    expect(makeRequest(wishes([waypoint('a'), waypoint('b')]), NOTHING)).toMatchObject({
      path: '/playlists/journey',
      body: {waypoints: ['a', 'b'], length: {total: 10}},
    });
  });

  it('asks for no fewer tracks than are given', () => {
    const many = ['a', 'b', 'c'].map(waypoint);
    expect(makeRequest(wishes(many, {length: 2}), NOTHING).body.length).toEqual({total: 3});
  });

  it('asks for minutes where they were chosen', () => {
    const inMinutes = wishes([waypoint('a'), waypoint('b')], {lengthUnit: 'minutes', length: 45});
    expect(makeRequest(inMinutes, NOTHING).body.length).toEqual({minutes: 45});
  });

  it('spreads waypoints evenly around a pin', () => {
    expect(makeRequest(wishes([waypoint('a'), waypoint('b'), pin('p', 4)]), NOTHING)).toMatchObject({
      path: '/playlists/generate',
      body: {
        seeds: ['a'],
        pins: [
          {place: 4, track: 'p'},
          {place: 10, track: 'b'},
        ],
      },
    });
  });

  it('puts a waypoint beside a pin that has its place', () => {
    expect(makeRequest(wishes([waypoint('a'), pin('p', 1)]), NOTHING).body).toMatchObject({
      seeds: ['p', 'a'],
      pins: [],
    });
  });

  it('leaves what was kept where it is, waypoints too', () => {
    const kept = new Map([
      [1, 'a'],
      [6, 'k'],
    ]);
    expect(makeRequest(wishes([waypoint('a')]), {...NOTHING, kept}).body).toMatchObject({
      seeds: ['a'],
      pins: [{place: 6, track: 'k'}],
    });
  });

  it('never asks for a track twice', () => {
    const kept = new Map([[3, 'p']]);
    expect(makeRequest(wishes([pin('p', 5)]), {...NOTHING, kept}).body).toMatchObject({
      seeds: [],
      pins: [{place: 3, track: 'p'}],
    });
  });

  it('keeps waypoints in their order around pins that are in their way', () => {
    const all = ['a', 'b', 'c', 'd'].map(waypoint);
    const {body} = makeRequest(wishes([...all, pin('p', 10), pin('q', 9)], {length: 10}), NOTHING);
    expect(body).toMatchObject({
      seeds: ['a'],
      pins: [
        {place: 3, track: 'b'},
        {place: 6, track: 'c'},
        {place: 8, track: 'd'},
        {place: 9, track: 'q'},
        {place: 10, track: 'p'},
      ],
    });
  });

  it('spreads waypoints over as many tracks of their length as the minutes hold', () => {
    const all = [waypoint('a'), waypoint('b'), pin('p', 5)];
    const {body} = makeRequest(wishes(all, {lengthUnit: 'minutes', length: 45}), NOTHING);
    expect(body).toMatchObject({
      seeds: ['a'],
      pins: [
        {place: 5, track: 'p'},
        {place: 15, track: 'b'},
      ],
      length: {minutes: 45},
    });
  });

  it('is as long as the last pin asks for', () => {
    const {body} = makeRequest(wishes([pin('p', 30)], {length: 10}), NOTHING);
    expect(body).toMatchObject({pins: [{place: 30, track: 'p'}], length: {tracks: 30}});
  });

  it('finds a place where there are more waypoints than tracks', () => {
    const all = [pin('p', 1), ...['a', 'b', 'c'].map(waypoint)];
    const {body} = makeRequest(wishes(all, {length: 2}), NOTHING);
    expect(body).toMatchObject({seeds: ['p', 'a', 'b', 'c'], length: {tracks: 4}});
  });
});

describe('settingsOf', () => {
  it('turns percent into shares and leaves out empty filters', () => {
    const settings = settingsOf(wishes([], {creativityPercent: 75, noisePercent: 10}), NOTHING);
    expect(settings).toEqual({
      creativity: 0.75,
      noise: 0.1,
      avoid: [],
      ban: [],
      rules: {artistSpacing: 3},
      filter: {},
    });
  });

  it('sends genres, open ranges of years, what is avoided and banned, and the random seed', () => {
    const given = wishes([{track: track('n'), role: 'avoid', place: 1}], {genres: ['Jazz'], yearFrom: 1970});
    expect(settingsOf(given, {banned: ['x'], randomSeed: 0})).toMatchObject({
      randomSeed: 0,
      avoid: ['n'],
      ban: ['x'],
      filter: {genres: ['Jazz'], years: {from: 1970}},
    });
  });
});
