import {track} from '@/testing/fixtures';
import {
  ahead,
  cleared,
  current,
  EMPTY_QUEUE,
  goTo,
  isAtEnd,
  queueOf,
  upcoming,
  withAdded,
  withMoved,
  withNext,
  without,
  withoutPicked,
  withTurnedDown,
  type Queue,
} from './queue';

const mute = track('m', {playable: false});
const ids = (queue: Queue) => queue.items.map((item) => item.track.id).join('');

describe('queueOf', () => {
  it('leaves out what cannot be played', () => {
    const queue = queueOf([mute, track('a'), mute, track('b')], 3);
    expect(ids(queue)).toBe('ab');
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
    expect(goTo(EMPTY_QUEUE, 1)).toEqual(EMPTY_QUEUE);
  });

  it('knows the track after and the end', () => {
    expect(upcoming(queue)?.id).toBe('b');
    expect(isAtEnd(queue)).toBe(false);
    expect(upcoming(goTo(queue, 1))).toBeUndefined();
    expect(isAtEnd(goTo(queue, 1))).toBe(true);
  });
});

describe('a changed queue', () => {
  const queue = queueOf([track('a'), track('b'), track('c')], 1);
  const key = (place: number) => queue.items[place]?.key ?? '';

  it('has added tracks at its end, or after what is played', () => {
    expect(ids(withAdded(queue, [track('d'), mute], 'radio'))).toBe('abcd');
    expect(ids(withNext(queue, [track('d'), mute]))).toBe('abdc');
  });

  it('forgets what was played long ago', () => {
    const many = queueOf(
      Array.from({length: 151}, (_, place) => track(`${place}`)),
      150,
    );
    const added = withAdded(many, [track('new')], 'radio');
    expect(added.items).toHaveLength(102);
    expect(current(added)?.id).toBe('150');
  });

  it('plays on when another track is taken out, and never loses that which is played', () => {
    expect(ids(without(queue, key(0)))).toBe('bc');
    expect(current(without(queue, key(0)))?.id).toBe('b');
    expect(current(without(queue, key(2)))?.id).toBe('b');
    expect(without(queue, key(1))).toBe(queue);
    expect(without(queue, 'unknown')).toBe(queue);
  });

  it('plays on wherever tracks are moved', () => {
    expect(ids(withMoved(queue, 0, 2))).toBe('bca');
    expect(current(withMoved(queue, 0, 2))?.id).toBe('b');
    expect(current(withMoved(queue, 1, 0))?.id).toBe('b');
  });

  it('keeps what is played when it is cleared', () => {
    expect(ids(cleared(queue))).toBe('b');
    expect(cleared(EMPTY_QUEUE)).toEqual(EMPTY_QUEUE);
  });

  it('loses only what the radio picked for later', () => {
    const picked = withNext(withAdded(queue, [track('d')], 'radio'), [track('e')]);
    expect(ids(withoutPicked(picked))).toBe('abec');
    expect(ids(withoutPicked(goTo(picked, 4)))).toBe('abecd');
  });

  it('knows which track was turned down', () => {
    expect(withTurnedDown(queue).items.map((item) => item.isTurnedDown)).toEqual([false, true, false]);
    expect(ahead(queue)).toHaveLength(1);
  });
});
