import type {Track} from '@/api/types';
import {track} from '@/testing/fixtures';
import type {AudioState} from './api/probeAudio';
import {Playback, type PlaybackState} from './playback';
import {current, queueOf, withAdded} from './queue';

/** A player with the server's answers about sound that fails, and whatever sounds of it. */
function makePlayback(probed: AudioState = 'there', begin: Partial<PlaybackState> = {}) {
  const sides: HTMLAudioElement[] = [];
  const playback = new Playback(begin, {
    makeAudio: () => {
      const audio = document.createElement('audio');
      audio.canPlayType = () => 'probably';
      sides.push(audio);
      return audio;
    },
    probe: () => Promise.resolve(probed),
  });
  const sounding = () => {
    const id = current(playback.getState().queue)?.id ?? '';
    return sides.find((side) => side.src.includes(`/tracks/${id}/`)) ?? sides[0];
  };
  const tell = (event: string) => sounding()?.dispatchEvent(new Event(event));
  const fail = async () => {
    tell('error');
    await vi.advanceTimersByTimeAsync(0);
  };
  const reach = (seconds: number) => {
    const audio = sounding();
    if (audio) {
      audio.currentTime = seconds;
      tell('timeupdate');
    }
  };
  const playing = () => current(playback.getState().queue)?.id;
  return {playback, tell, fail, reach, playing, source: () => sounding()?.src ?? ''};
}

const three: Track[] = [track('a'), track('b'), track('c')];

describe('Playback', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('goes from track to track and ends after the last', () => {
    const {playback, tell, playing} = makePlayback();
    playback.play(three, 1);
    tell('ended');
    expect(playing()).toBe('c');
    tell('ended');
    expect(playing()).toBe('c');
    expect(playback.getState().isPlaying).toBe(false);
  });

  it('asks for a file that the browser cannot decode encoded anew, from where it broke off', async () => {
    const {playback, fail, reach, playing, source} = makePlayback('there');
    playback.play(three, 0);
    reach(20);
    await fail();
    expect(playing()).toBe('a');
    expect(source()).toContain('format=opus&start=20');
    expect(playback.getState().trouble).toBeNull();
  });

  it('leaves out a track that cannot be played either way, and says so', async () => {
    const {playback, fail, playing} = makePlayback('there');
    playback.play(three, 0);
    await fail();
    await fail();
    expect(playing()).toBe('b');
    expect(playback.getState().trouble).toEqual({kind: 'broken', name: 'Title a'});
  });

  it('leaves out a track whose file is gone', async () => {
    const {playback, fail, playing} = makePlayback('missing');
    playback.play(three, 0);
    await fail();
    expect(playing()).toBe('b');
  });

  it('ends after many broken tracks in a row, for it is not for the tracks', async () => {
    const many = Array.from({length: 20}, (_, place) => track(`${place}x`));
    const {playback, fail, playing} = makePlayback('missing');
    playback.play(many, 0);
    // An element tells that it plays only once there is sound.
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    for (let tries = 0; tries < 20; tries += 1) {
      await fail();
    }
    expect(playing()).toBe('4x');
    expect(playback.getState().isPlaying).toBe(false);
  });

  it('waits for a server that is away, goes on where it was, and takes the message back', async () => {
    const {playback, fail, reach, source, tell} = makePlayback('away');
    playback.play(three, 0);
    reach(42);
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    await fail();
    expect(playback.getState().trouble).toEqual({kind: 'away'});
    expect(play).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(play).toHaveBeenCalledOnce();
    expect(playback.getSeconds()).toBe(42);
    expect(source()).toContain('/tracks/a/');
    tell('playing');
    expect(playback.getState().trouble).toBeNull();
  });

  it('does not play by itself after a pause, though the server comes back', async () => {
    const {playback, fail} = makePlayback('away');
    playback.play(three, 0);
    await fail();
    playback.pause();
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(play).not.toHaveBeenCalled();
    playback.toggle();
    expect(play).toHaveBeenCalledOnce();
  });

  it('forgets the failure of a track that the listener has left', async () => {
    const {playback, tell, playing} = makePlayback('missing');
    playback.play(three, 0);
    tell('error');
    playback.jump(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(playing()).toBe('c');
    expect(playback.getState().trouble).toBeNull();
  });

  it('takes a track that was hardly heard for unwanted, and one that was heard for wanted', () => {
    const {playback, reach} = makePlayback();
    playback.play(three, 0);
    reach(20);
    playback.next();
    reach(170);
    playback.next();
    expect(playback.getState().queue.items.map((item) => item.isTurnedDown)).toEqual([true, false, false]);
  });

  it('goes back to the beginning of a track first', () => {
    const {playback, reach, playing} = makePlayback();
    playback.play(three, 1);
    reach(10);
    playback.previous();
    expect(playing()).toBe('b');
    expect(playback.getSeconds()).toBe(0);
    playback.previous();
    expect(playing()).toBe('a');
  });

  it('plays less of this: other picks take the place of those there were', () => {
    const {playback, playing} = makePlayback();
    playback.playQueue(withAdded(queueOf([track('a')], 0), [track('b'), track('c')], 'radio'));
    playback.turnDown();
    expect(playing()).toBe('a'); // it plays until there is something else
    expect(playback.getState().queue.items).toHaveLength(1);
    playback.edit((queue) => withAdded(queue, [track('d')], 'radio'));
    expect(playing()).toBe('d');
  });

  it('goes on when the radio picks something after the end, but not for what a person adds', () => {
    const {playback, tell, playing} = makePlayback();
    playback.play([track('a')], 0);
    tell('ended');
    playback.edit((queue) => withAdded(queue, [track('b')], 'person'));
    expect(playing()).toBe('a');
    playback.play([track('a')], 0);
    tell('ended');
    playback.edit((queue) => withAdded(queue, [track('c')], 'radio'));
    expect(playing()).toBe('c');
  });

  it('has a restored queue ready where it was, and loads it when it is played', () => {
    const {playback, source} = makePlayback();
    playback.restore(queueOf(three, 1), 61);
    expect(source()).toBe('');
    expect(playback.getState().isPlaying).toBe(false);
    playback.toggle();
    expect(source()).toContain('/tracks/b/');
    expect(playback.getSeconds()).toBe(61);
  });

  it('does not restore a queue over what is played', () => {
    const {playback, playing} = makePlayback();
    playback.play([track('z')], 0);
    playback.restore(queueOf(three, 0), 5);
    expect(playing()).toBe('z');
  });

  it('ends with the track where that is wanted, and has the next one ready', () => {
    const {playback, tell, playing} = makePlayback();
    playback.play(three, 0);
    playback.setStopsAfterTrack(true);
    tell('ended');
    expect(playback.getState()).toMatchObject({isPlaying: false, stopsAfterTrack: false});
    expect(playing()).toBe('b');
    playback.toggle();
    expect(playback.getState().isPlaying).toBe(true);
  });

  it('is silent when muted, and as loud as before afterwards', () => {
    const sides: HTMLAudioElement[] = [];
    const makeAudio = () => {
      sides.push(document.createElement('audio'));
      return sides.at(-1) as HTMLAudioElement;
    };
    const playback = new Playback({volume: 0.8}, {makeAudio});
    playback.toggleMute();
    expect(sides.map((side) => side.volume)).toEqual([0, 0]);
    playback.toggleMute();
    playback.setFadeLevel(0.5);
    expect(sides.map((side) => side.volume)).toEqual([0.4, 0.4]);
  });

  it('goes to another track when that which is played leaves the queue', () => {
    const {playback, playing} = makePlayback();
    playback.play(three, 0);
    playback.edit(() => queueOf([track('q')], 0));
    expect(playing()).toBe('q');
  });
});
