import {track} from '@/testing/fixtures';
import {Deck} from './deck';

function makeDeck(canPlayType: (type: string) => CanPlayTypeResult = () => 'probably') {
  const sides: HTMLAudioElement[] = [];
  const told: string[] = [];
  const deck = new Deck(
    {
      onTime: (seconds) => told.push(`time ${seconds}`),
      onPlaying: (isPlaying) => told.push(isPlaying ? 'playing' : 'paused'),
      onEnd: () => told.push('end'),
      onError: () => told.push('error'),
    },
    () => {
      const audio = document.createElement('audio');
      audio.canPlayType = canPlayType;
      sides.push(audio);
      return audio;
    },
  );
  const [one, other] = sides as [HTMLAudioElement, HTMLAudioElement];
  return {deck, told, one, other};
}

describe('Deck', () => {
  it('loads the next track on the other side and turns to it without loading again', () => {
    const {deck, one, other} = makeDeck();
    deck.play(track('a'));
    deck.preload(track('b'));
    const preloaded = other.src;
    const play = vi.spyOn(other, 'play');
    deck.play(track('b'));
    expect(preloaded).toContain('/tracks/b/audio');
    expect(other.src).toBe(preloaded);
    expect(play).toHaveBeenCalledOnce();
    expect(one.hasAttribute('src')).toBe(false);
  });

  it('plays another track than the preloaded one on the same side', () => {
    const {deck, one} = makeDeck();
    deck.play(track('a'));
    deck.preload(track('b'));
    deck.play(track('c'));
    expect(one.src).toContain('/tracks/c/audio');
  });

  it('tells nothing of the side that waits', () => {
    const {deck, told, other} = makeDeck();
    deck.play(track('a'));
    deck.preload(track('b'));
    told.length = 0;
    other.dispatchEvent(new Event('error'));
    other.dispatchEvent(new Event('ended'));
    expect(told).toEqual([]);
  });

  it('seeks in the file itself', () => {
    const {deck, one} = makeDeck();
    deck.play(track('a'));
    const before = one.src;
    deck.seek(track('a'), 42);
    expect(one.currentTime).toBe(42);
    expect(one.src).toBe(before);
  });

  it('asks for a stream from there on where it cannot seek, and counts from there', () => {
    const {deck, told, one} = makeDeck((type) => (type.includes('opus') ? 'probably' : ''));
    deck.play(track('a'));
    deck.seek(track('a'), 42);
    expect(one.src).toContain('start=42');
    one.dispatchEvent(new Event('timeupdate'));
    expect(told.at(-1)).toBe('time 42');
  });

  it('says that nothing plays where the browser refuses', async () => {
    const {deck, told, one} = makeDeck();
    one.play = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    deck.play(track('a'));
    await vi.waitFor(() => expect(told.at(-1)).toBe('paused'));
  });
});
