import {track} from '@/testing/fixtures';
import {goTo, queueOf, withAdded} from './queue';
import {readQueue, revive, writeQueue} from './storedQueue';

const known = (...ids: string[]) => new Map(ids.map((id) => [id, track(id)]));

describe('the queue of the last visit', () => {
  it('is as it was', () => {
    const queue = withAdded(queueOf([track('a'), track('b')], 1), [track('c')], 'radio');
    writeQueue(queue, 61.7);
    const {queue: revived, seconds} = revive(readQueue(), known('a', 'b', 'c'));
    expect(revived.items.map((item) => [item.track.id, item.origin])).toEqual([
      ['a', 'person'],
      ['b', 'person'],
      ['c', 'radio'],
    ]);
    expect(revived.at).toBe(1);
    expect(seconds).toBe(61);
  });

  it('goes on with the next track where the one it was at is gone', () => {
    writeQueue(queueOf([track('a'), track('b'), track('c')], 1), 61);
    const {queue, seconds} = revive(readQueue(), known('a', 'c'));
    expect(queue.items[queue.at]?.track.id).toBe('c');
    expect(seconds).toBe(0);
  });

  it('is empty where nothing is left of it', () => {
    writeQueue(queueOf([track('a')], 0), 61);
    expect(revive(readQueue(), known()).queue).toEqual({items: [], at: 0});
  });

  it('is kept around the place it is at, however long it is', () => {
    const many = Array.from({length: 2_000}, (_, place) => track(`${place}`));
    for (const at of [0, 1_000, 1_999]) {
      writeQueue(goTo(queueOf(many, 0), at), 0);
      const stored = readQueue();
      expect(stored.items).toHaveLength(500);
      expect(stored.items[stored.at]?.id).toBe(`${at}`);
    }
  });

  it('is none where the browser has kept something else', () => {
    localStorage.setItem('deejai.queue', '{"items": [{"name": 1}], "at": 0, "seconds": 0}');
    expect(readQueue().items).toEqual([]);
  });
});
