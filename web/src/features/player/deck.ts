import type {Track} from '@/api/types';
import {sourceOf, type Source} from './source';

/** What the deck tells the player. */
export type DeckListener = {
  onTime: (seconds: number) => void;
  onPlaying: (isPlaying: boolean) => void;
  onEnd: () => void;
  onError: () => void;
};

type Side = {audio: HTMLAudioElement; source: Source | null; trackId: string | null};

/**
 * Two audio elements that take turns, like the two turntables of a DJ: while one plays, the other has loaded the
 * next track already, and begins without a gap when the first is at its end.
 */
export class Deck {
  private playing: Side;
  private waiting: Side;

  constructor(
    private readonly listener: DeckListener,
    makeAudio: () => HTMLAudioElement = () => new Audio(),
  ) {
    this.playing = {audio: makeAudio(), source: null, trackId: null};
    this.waiting = {audio: makeAudio(), source: null, trackId: null};
    for (const side of [this.playing, this.waiting]) {
      this.listenTo(side);
    }
  }

  /** Plays a track from its beginning; at once if it was preloaded. */
  play(track: Track): void {
    if (this.waiting.trackId === track.id) {
      this.playing.audio.pause();
      [this.playing, this.waiting] = [this.waiting, this.playing];
      this.empty(this.waiting);
    } else {
      this.load(this.playing, track, 0);
    }
    this.resume();
  }

  /** Loads the track that is likely to be next. */
  preload(track: Track | undefined): void {
    if (!track) {
      this.empty(this.waiting);
    } else if (this.waiting.trackId !== track.id) {
      this.load(this.waiting, track, 0);
    }
  }

  resume(): void {
    // Browsers refuse to play before the first click, and when another track is loaded meanwhile. The state that
    // listeners hear of says that nothing plays.
    this.playing.audio.play().catch(() => this.listener.onPlaying(false));
  }

  pause(): void {
    this.playing.audio.pause();
  }

  /** Goes to a place of the track that is played (seconds). */
  seek(track: Track, seconds: number): void {
    if (this.playing.source?.isSeekable) {
      this.playing.audio.currentTime = seconds;
      return;
    }
    const wasPaused = this.playing.audio.paused;
    this.load(this.playing, track, seconds);
    this.listener.onTime(seconds);
    if (!wasPaused) {
      this.resume();
    }
  }

  /** Loudness, 0 to 1. */
  setVolume(volume: number): void {
    this.playing.audio.volume = volume;
    this.waiting.audio.volume = volume;
  }

  /** Ends all sound and connections. */
  stop(): void {
    this.empty(this.playing);
    this.empty(this.waiting);
  }

  private load(side: Side, track: Track, startSeconds: number): void {
    side.source = sourceOf(track, (type) => side.audio.canPlayType(type), startSeconds);
    side.trackId = track.id;
    side.audio.preload = 'auto';
    side.audio.src = side.source.url;
  }

  private empty(side: Side): void {
    side.audio.pause();
    side.audio.removeAttribute('src');
    side.audio.load(); // ends the connection of what was loaded
    side.source = null;
    side.trackId = null;
  }

  private listenTo(side: Side): void {
    const on = (event: string, tell: () => void) =>
      side.audio.addEventListener(event, () => {
        // What the waiting side does is nobody's business: it is played, and may fail, later.
        if (side === this.playing && side.source) {
          tell();
        }
      });
    on('timeupdate', () => this.listener.onTime((side.source?.startSeconds ?? 0) + side.audio.currentTime));
    on('playing', () => this.listener.onPlaying(true));
    on('pause', () => this.listener.onPlaying(false));
    on('ended', () => this.listener.onEnd());
    on('error', () => this.listener.onError());
  }
}
