import type {Track} from '@/api/types';
import {Playback} from '@/features/player/playback';
import {withMoved} from '@/features/player/queue';
import {track} from '@/testing/fixtures';
import type {Wish} from './pickTracks';
import {DEFAULT_RADIO, type RadioSettings} from './radio';
import {Refiller} from './refiller';

const on: RadioSettings = {...DEFAULT_RADIO, isOn: true};

/** A radio whose picks are made by hand. */
function makeRadio(settings = on) {
  const playback = new Playback();
  const asked: {wish: Wish; signal: AbortSignal; answer: (tracks: Track[]) => void; refuse: () => void}[] =
    [];
  const refiller = new Refiller(
    playback,
    settings,
    (wish, signal) =>
      new Promise((resolve, reject) => {
        asked.push({wish, signal, answer: resolve, refuse: () => reject(new Error('away'))});
      }),
  );
  refiller.start();
  const answer = async (...ids: string[]) => {
    asked.at(-1)?.answer(ids.map((id) => track(id)));
    await vi.advanceTimersByTimeAsync(0);
  };
  const refuse = async () => {
    asked.at(-1)?.refuse();
    await vi.advanceTimersByTimeAsync(0);
  };
  const ids = () =>
    playback
      .getState()
      .queue.items.map((item) => item.track.id)
      .join('');
  return {playback, refiller, asked, answer, refuse, ids};
}

describe('Refiller', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('keeps three to five tracks ahead', async () => {
    const {playback, asked, answer, ids} = makeRadio();
    playback.play([track('a')], 0);
    await answer('b', 'c', 'd', 'e', 'f');
    expect(ids()).toBe('abcdef');
    playback.jump(1);
    playback.jump(2);
    expect(asked).toHaveLength(1);
    playback.jump(3);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.wish.count).toBe(3);
  });

  it('asks for nothing while it is off', () => {
    const {playback, asked} = makeRadio(DEFAULT_RADIO);
    playback.play([track('a')], 0);
    expect(asked).toHaveLength(0);
  });

  it('asks once while it waits, whatever else happens', () => {
    const {playback, asked} = makeRadio();
    playback.play([track('a'), track('b')], 0);
    playback.setVolume(0.3);
    playback.jump(1);
    expect(asked).toHaveLength(1);
  });

  it('asks anew when what it goes by changes meanwhile, and forgets the old answer', async () => {
    const {playback, refiller, asked, ids} = makeRadio();
    playback.play([track('a')], 0);
    refiller.setSettings({...on, noisePercent: 80});
    expect(asked).toHaveLength(2);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer([track('old')]);
    asked[1]?.answer([track('n'), track('o'), track('p')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(ids()).toBe('anop');
  });

  it('tries again after an error, later each time, and says so meanwhile', async () => {
    const {playback, refiller, asked, refuse, answer, ids} = makeRadio();
    playback.play([track('a')], 0);
    await refuse();
    expect(refiller.getState()).toMatchObject({isPicking: false, error: new Error('away')});
    await vi.advanceTimersByTimeAsync(2_000);
    await refuse();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(3);
    await answer('b', 'c', 'd');
    expect(refiller.getState().error).toBeNull();
    expect(ids()).toBe('abcd');
  });

  it('says that nothing else fits, and looks again in a minute', async () => {
    const {playback, refiller, asked, answer} = makeRadio();
    playback.play([track('a')], 0);
    await answer();
    expect(refiller.getState().isExhausted).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
  });

  it('waits no longer when the queue is full anyway', async () => {
    const {playback, refiller, asked, refuse} = makeRadio();
    playback.play([track('a')], 0);
    await refuse();
    playback.play([track('a'), track('b'), track('c'), track('d')], 0);
    playback.edit((queue) => withMoved(queue, 3, 1));
    expect(refiller.getState().error).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(1);
  });
});
