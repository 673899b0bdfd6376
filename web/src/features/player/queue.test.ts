import {track} from '@/testing/fixtures';
import {current, EMPTY_QUEUE, goTo, isAtEnd, queueOf, upcoming} from './queue';

const mute = track('m', {playable: false});

describe('queueOf', () => {
  it('leaves out what cannot be played', () => {
    const queue = queueOf([mute, track('a'), mute, track('b')], 3);
    expect(queue.tracks.map(({id}) => id)).toEqual(['a', 'b']);
    expect(current(queue)?.id).toBe('b');
  });

  it('begins with the next track where the chosen one cannot be played', () => {
    expect(current(queueOf([track('a'), mute, track('b')], 1))?.id).toBe('b');
  });

  it('begins with the last track where nothing after the chosen one can be played', () => {
    expect(current(queueOf([track('a'), mute], 1))?.id).toBe('a');
  });

  it('is empty where nothing can be played', () => {
    expect(current(queueOf([mute], 0))).toBeUndefined();
  });
});

describe('goTo', () => {
  const queue = queueOf([track('a'), track('b')], 0);

  it('stays inside of the queue', () => {
    expect(goTo(queue, -1).at).toBe(0);
    expect(goTo(queue, 9).at).toBe(1);
    expect(goTo(EMPTY_QUEUE, 1).tracks).toEqual([]);
  });

  it('knows the track after and the end', () => {
    expect(upcoming(queue)?.id).toBe('b');
    expect(isAtEnd(queue)).toBe(false);
    expect(upcoming(goTo(queue, 1))).toBeUndefined();
    expect(isAtEnd(goTo(queue, 1))).toBe(true);
  });
});
