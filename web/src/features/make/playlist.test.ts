import {madePlaylist, track} from '@/testing/fixtures';
import {
  edit,
  EMPTY_HISTORY,
  isInLink,
  keptPlaces,
  playlistOf,
  totalSeconds,
  type Edit,
  type History,
  type Origin,
  type Playlist,
} from './playlist';

const ORIGIN: Origin = {kept: new Set(), hadBans: false, searchFor: (seed) => `seed=${seed}`};

const made = edit(EMPTY_HISTORY, {
  kind: 'show',
  playlist: playlistOf(madePlaylist(['a', 'b', 'c', 'd']), ORIGIN),
});

const ids = (history: History) => history.present.entries.map((entry) => entry.track.id).join('');

const EDITS: [string, Edit, string][] = [
  ['moves a track', {kind: 'move', from: 0, to: 2}, 'bcad'],
  ['removes a place', {kind: 'remove', place: 1}, 'acd'],
  ['removes a track', {kind: 'removeTrack', trackId: 'd'}, 'abc'],
  [
    'puts another track in a place',
    {kind: 'replace', place: 3, choice: {track: track('x'), sound: 0.4}},
    'abcx',
  ],
  ['puts tracks into another order', {kind: 'reorder', order: [0, 2, 1, 3]}, 'acbd'],
];

describe('edit', () => {
  it.each(EDITS)('%s', (_, change, after) => {
    expect(ids(edit(made, change))).toBe(after);
  });

  it.each(EDITS)('%s, undoes it and does it again', (_, change, after) => {
    const undone = edit(edit(made, change), {kind: 'undo'});
    expect(ids(undone)).toBe('abcd');
    expect(ids(edit(undone, {kind: 'redo'}))).toBe(after);
  });

  it('forgets what was undone when something else is done', () => {
    const undone = edit(edit(made, {kind: 'remove', place: 0}), {kind: 'undo'});
    const changed = edit(undone, {kind: 'remove', place: 3});
    expect(ids(edit(changed, {kind: 'redo'}))).toBe('abc');
  });

  it.each<[string, Edit]>([
    ['a move to the same place', {kind: 'move', from: 1, to: 1}],
    ['a place that is not there', {kind: 'remove', place: 9}],
    ['a track that is not there', {kind: 'removeTrack', trackId: 'z'}],
    ['the order that it has', {kind: 'reorder', order: [0, 1, 2, 3]}],
    ['nothing to do again', {kind: 'redo'}],
  ])('is nothing to undo: %s', (_, change) => {
    expect(edit(made, change)).toBe(made);
  });

  it('undoes nothing where nothing was done', () => {
    expect(edit(EMPTY_HISTORY, {kind: 'undo'})).toBe(EMPTY_HISTORY);
  });

  it('remembers the last hundred edits', () => {
    let history = made;
    for (let times = 0; times < 150; times++) {
      history = edit(history, {kind: 'keep', place: 0});
    }
    expect(history.past).toHaveLength(100);
  });

  it('takes the reason of a track from what took its place', () => {
    const replaced = edit(made, {kind: 'replace', place: 0, choice: {track: track('x'), sound: 0.4}});
    expect(replaced.present.entries[0]).toMatchObject({waypoint: false, sound: 0.4});
  });
});

describe('keptPlaces', () => {
  it('counts places from 1', () => {
    expect([...keptPlaces(edit(made, {kind: 'keep', place: 2}).present)]).toEqual([[3, 'c']]);
  });

  it('is empty where the mark was taken back', () => {
    const twice = edit(edit(made, {kind: 'keep', place: 2}), {kind: 'keep', place: 2});
    expect(keptPlaces(twice.present).size).toBe(0);
  });
});

describe('playlistOf', () => {
  it('says first why it is shorter than asked', () => {
    const short = {...madePlaylist(['a']), stopped: 'no more tracks', notes: ['a note']};
    expect(playlistOf(short, ORIGIN).notes).toEqual(['no more tracks', 'a note']);
  });

  it('marks what was kept', () => {
    const {entries} = playlistOf(madePlaylist(['a', 'b']), {...ORIGIN, kept: new Set(['b'])});
    expect(entries.map((entry) => entry.kept)).toEqual([false, true]);
  });
});

it('totalSeconds sums all tracks', () => {
  expect(totalSeconds(made.present.entries)).toBe(4 * 180);
});

describe('isInLink', () => {
  const playlist = playlistOf(madePlaylist(['a', 'b']), ORIGIN);

  it('is true for what was made and not edited', () => {
    expect(isInLink(playlist)).toBe(true);
    expect(playlist.link?.search).toBe('seed=7');
  });

  it.each<[string, Playlist]>([
    ['a track is gone', {...playlist, entries: playlist.entries.slice(1)}],
    ['the order is another', {...playlist, entries: playlist.entries.toReversed()}],
    ['it was not made here', {...playlist, link: null}],
    ['tracks were banned', playlistOf(madePlaylist(['a', 'b']), {...ORIGIN, hadBans: true})],
    ['tracks were kept', playlistOf(madePlaylist(['a', 'b']), {...ORIGIN, kept: new Set(['b'])})],
  ])('is false where %s', (_, changed) => {
    expect(isInLink(changed)).toBe(false);
  });
});
