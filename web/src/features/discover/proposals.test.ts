import {track} from '@/testing/fixtures';
import {NOTHING_HEARD, ranked, without, withWindow, type Proposals} from './proposals';

const near = (similarities: Record<string, number>) =>
  Object.entries(similarities).map(([id, sound]) => ({track: track(id), sound}));

const heardAll = (...windows: Record<string, number>[]): Proposals =>
  windows.reduce((proposals, window) => withWindow(proposals, near(window)), NOTHING_HEARD);

const ids = (proposals: Proposals) => ranked(proposals).map((each) => each.track.id);

describe('proposals', () => {
  it('are none before anything was heard', () => {
    expect(ranked(NOTHING_HEARD)).toEqual([]);
    expect(NOTHING_HEARD.next).toBeNull();
  });

  it('are none where the library has nothing near', () => {
    expect(heardAll({}).next).toBeNull();
  });

  it('begin with what is nearest to the first window', () => {
    const proposals = heardAll({a: 0.4, b: 0.6});
    expect(proposals.next?.id).toBe('b');
    expect(ids(proposals)).toEqual(['b', 'a']);
  });

  it('tell the mean similarity, in which the last window counts most', () => {
    const proposals = heardAll({a: 0.2}, {a: 0.6});
    expect(ranked(proposals)[0]?.sound).toBeCloseTo((0.7 * 0.2 + 0.6) / 1.7, 10);
  });

  it('take a track that is not near to a window for one without any similarity to it', () => {
    const proposals = heardAll({a: 0.6}, {b: 0.3});
    expect(ranked(proposals).map(({sound}) => sound)).toEqual([
      expect.closeTo((0.7 * 0.6) / 1.7, 10),
      expect.closeTo(0.3 / 1.7, 10),
    ]);
  });

  it('do not count what is opposite', () => {
    expect(ranked(heardAll({a: -0.5}))[0]?.sound).toBe(0);
  });

  it('stay with the next track while another one is only a little better', () => {
    expect(heardAll({a: 0.5, b: 0.5}, {a: 0.5, b: 0.55}).next?.id).toBe('a');
  });

  it('turn to a track that is clearly better', () => {
    expect(heardAll({a: 0.5, b: 0.5}, {a: 0.3, b: 0.7}).next?.id).toBe('b');
  });

  it('never come back to what was turned down', () => {
    const proposals = without(heardAll({a: 0.6, b: 0.5}), 'a');
    expect(proposals.next?.id).toBe('b');
    expect(ids(withWindow(proposals, near({a: 0.7, c: 0.1})))).toEqual(['b', 'c']);
  });

  it('are none when all was turned down', () => {
    expect(without(heardAll({a: 0.6}), 'a').next).toBeNull();
  });

  it('leave out the track that is being heard', () => {
    const proposals = heardAll({a: 0.9, b: 0.6}, {a: 0.9, b: 0.6});
    expect(proposals.heard?.id).toBe('a');
    expect(ids(proposals)).toEqual(['b']);
    expect(proposals.next?.id).toBe('b');
  });

  it('do not take one window for a proof of what is heard', () => {
    expect(heardAll({a: 0.95, b: 0.2}).heard).toBeNull();
  });

  it('do not say which of two alike tracks is heard', () => {
    expect(heardAll({a: 0.95, b: 0.93}, {a: 0.95, b: 0.93}).heard).toBeNull();
  });

  it('forget what was heard long ago', () => {
    const later = Array.from({length: 12}, () => ({b: 0.5}));
    expect(ids(heardAll({a: 1}, ...later))[0]).toBe('b');
  });

  it('keep no more tracks than they need', () => {
    const many = Object.fromEntries(Array.from({length: 150}, (_, i) => [`t${i}`, 0.5]));
    expect(heardAll(many).scores).toHaveLength(100);
  });
});
