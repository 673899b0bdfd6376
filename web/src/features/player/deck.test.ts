import {track} from '@/testing/fixtures';
import {Deck, type Failure} from './deck';

function makeDeck(canPlayType: (type: string) => CanPlayTypeResult = () => 'probably') {
  const sides: HTMLAudioElement[] = [];
  const told: string[] = [];
  const failures: Failure[] = [];
  const deck = new Deck(
    {
      onTime: (seconds) => told.push(`time ${seconds}`),
      onPlaying: (isPlaying) => told.push(isPlaying ? 'playing' : 'paused'),
      onTurn: () => told.push('turn'),
      onEnd: () => told.push('end'),
      onError: (failure) => {
        told.push('error');
        failures.push(failure);
      },
    },
    () => {
      const audio = document.createElement('audio');
      audio.canPlayType = canPlayType;
      Object.defineProperty(audio, 'paused', {value: false});
      sides.push(audio);
      return audio;
    },
  );
  const [one, other] = sides as [HTMLAudioElement, HTMLAudioElement];
  return {deck, told, failures, one, other};
}

const onlyOpus = (type: string) => (type.includes('opus') ? 'probably' : '');

/** The browser plays on to a place. */
function reach(audio: HTMLAudioElement, seconds: number) {
  audio.currentTime = seconds;
  audio.dispatchEvent(new Event('timeupdate'));
}

describe('Deck', () => {
  it('loads the next track on the other side and turns to it without loading again', () => {
    const {deck, one, other} = makeDeck();
    deck.play(track('a'));
    deck.cue({track: track('b'), overlapSeconds: 0});
    const cued = other.src;
    const play = vi.spyOn(other, 'play');
    deck.play(track('b'));
    expect(cued).toContain('/tracks/b/audio');
    expect(other.src).toBe(cued);
    expect(play).toHaveBeenCalledOnce();
    expect(one.hasAttribute('src')).toBe(false);
  });

  it('plays another track than the cued one on the same side', () => {
    const {deck, one} = makeDeck();
    deck.play(track('a'));
    deck.cue({track: track('b'), overlapSeconds: 0});
    deck.play(track('c'));
    expect(one.src).toContain('/tracks/c/audio');
  });

  it('tells nothing of the side that waits', () => {
    const {deck, told, other} = makeDeck();
    deck.play(track('a'));
    deck.cue({track: track('b'), overlapSeconds: 0});
    told.length = 0;
    other.dispatchEvent(new Event('error'));
    other.dispatchEvent(new Event('ended'));
    expect(told).toEqual([]);
  });

  it('seeks in the file itself', () => {
    const {deck, one} = makeDeck();
    deck.play(track('a'));
    const before = one.src;
    deck.seek(42);
    expect(one.currentTime).toBe(42);
    expect(one.src).toBe(before);
  });

  it('asks for a stream from there on where it cannot seek, and counts from there', () => {
    const {deck, told, one} = makeDeck(onlyOpus);
    deck.play(track('a'));
    deck.seek(42);
    expect(one.src).toContain('start=42');
    one.dispatchEvent(new Event('timeupdate'));
    expect(told.at(-1)).toBe('time 42');
  });

  it('begins where it is told to', () => {
    const {deck, one} = makeDeck();
    deck.play(track('a'), 30);
    expect(one.currentTime).toBe(30);
  });

  it('asks for a file that the browser does not play encoded anew', () => {
    const {deck, one} = makeDeck();
    deck.encode(track('a'));
    deck.play(track('a'), 30);
    expect(one.src).toContain('format=opus&start=30');
  });

  it('says that nothing plays where the browser refuses', async () => {
    const {deck, told, one} = makeDeck();
    one.play = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    deck.play(track('a'));
    await vi.waitFor(() => expect(told.at(-1)).toBe('paused'));
  });

  it('tells where a track broke off', () => {
    const {deck, failures, one} = makeDeck();
    deck.play(track('a'));
    one.currentTime = 20;
    one.dispatchEvent(new Event('error'));
    expect(failures).toMatchObject([{track: {id: 'a'}, seconds: 20, isOriginal: true}]);
  });
});

describe('the end of a track', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function playToEnd(overlapSeconds: number) {
    const made = makeDeck();
    made.deck.play(track('a', {seconds: 100}));
    made.deck.cue({track: track('b'), overlapSeconds});
    made.told.length = 0;
    return made;
  }

  it('is followed by the next track a moment before, so that there is no gap', () => {
    const {told, one, other} = playToEnd(0);
    const play = vi.spyOn(other, 'play');
    reach(one, 99.5);
    vi.advanceTimersByTime(400);
    expect(play).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(play).toHaveBeenCalledOnce();
    expect(told).toContain('turn');
    expect(one.hasAttribute('src')).toBe(true); // its last moment is still heard
    one.dispatchEvent(new Event('ended'));
    expect(one.hasAttribute('src')).toBe(false);
    expect(told).not.toContain('end');
  });

  it('is met earlier where sound takes long to begin', () => {
    const {deck, one, other} = playToEnd(0);
    reach(one, 99.5);
    vi.advanceTimersByTime(460);
    vi.advanceTimersByTime(320);
    reach(other, 0.2); // of 320 ms it has sounded for 200
    one.dispatchEvent(new Event('ended'));
    deck.cue({track: track('c'), overlapSeconds: 0});
    const play = vi.spyOn(one, 'play');
    reach(other, 179.5);
    vi.advanceTimersByTime(415);
    expect(play).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    expect(play).toHaveBeenCalledOnce();
  });

  it('is not awaited while it is far away', () => {
    const {told, one} = playToEnd(0);
    reach(one, 50);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['time 50']);
  });

  it('is awaited anew after a pause or a leap', () => {
    const {deck, told, one} = playToEnd(0);
    reach(one, 99.5);
    deck.seek(10);
    vi.advanceTimersByTime(2_000);
    reach(one, 99.5);
    deck.pause();
    vi.advanceTimersByTime(2_000);
    expect(told).not.toContain('turn');
  });

  it('fades into the next track by where that one is', () => {
    const {deck, one, other} = playToEnd(4);
    deck.setVolume(0.5);
    reach(one, 95.9);
    vi.advanceTimersByTime(150);
    expect([one.volume, other.volume]).toEqual([0.5, 0]);
    other.currentTime = 2;
    vi.advanceTimersByTime(50);
    expect(one.volume).toBeCloseTo(0.5 * Math.SQRT1_2);
    expect(other.volume).toBeCloseTo(0.5 * Math.SQRT1_2);
    other.currentTime = 4;
    vi.advanceTimersByTime(50);
    expect(other.volume).toBe(0.5);
    expect(one.hasAttribute('src')).toBe(false);
  });

  it('has the track after the next one loaded only when its side is free', () => {
    const {deck, one, other} = playToEnd(4);
    reach(one, 96);
    vi.advanceTimersByTime(50);
    deck.cue({track: track('c'), overlapSeconds: 0});
    expect(one.src).toContain('/tracks/a/');
    other.currentTime = 4;
    vi.advanceTimersByTime(50);
    expect(one.src).toContain('/tracks/c/');
  });

  it('is played out where the next track cannot be had, which is tried once more then', () => {
    const {deck, told, one, other} = playToEnd(4);
    other.dispatchEvent(new Event('error'));
    reach(one, 99);
    vi.advanceTimersByTime(1_000);
    expect(told).not.toContain('turn');
    const load = vi.spyOn(other, 'src', 'set');
    Object.defineProperty(one, 'ended', {value: true});
    one.dispatchEvent(new Event('ended'));
    expect(told).toContain('turn');
    expect(load).toHaveBeenCalledOnce();
    deck.stop();
  });

  it('is told where nothing is cued', () => {
    const {deck, told, one} = playToEnd(0);
    deck.cue(null);
    one.dispatchEvent(new Event('ended'));
    expect(told).toEqual(['end']);
  });

  it('keeps the fade still during a pause, and ends both', () => {
    const {deck, one, other} = playToEnd(4);
    reach(one, 96);
    vi.advanceTimersByTime(50);
    const pauses = [vi.spyOn(one, 'pause'), vi.spyOn(other, 'pause')];
    other.currentTime = 2;
    deck.pause();
    vi.advanceTimersByTime(10_000);
    expect(other.volume).toBeCloseTo(Math.SQRT1_2);
    pauses.forEach((pause) => expect(pause).toHaveBeenCalledOnce());
  });
});
