import type {Track} from '@/api/types';
import {equalPower} from './fade';
import {Side} from './side';

/** A track that could not be loaded or decoded. */
export type Failure = {
  track: Track;
  /** Where it broke off. */
  seconds: number;
  url: string;
  /** Whether it was the file as it is, and may be tried again encoded anew. */
  isOriginal: boolean;
};

/** What the deck tells the player. */
export type DeckListener = {
  onTime: (seconds: number) => void;
  onPlaying: (isPlaying: boolean) => void;
  /** It went over to the track that was cued. */
  onTurn: () => void;
  /** The track is over, and none is cued. */
  onEnd: () => void;
  onError: (failure: Failure) => void;
};

/** The track that comes next, and how long it overlaps with the one before (seconds; 0: just without a gap). */
export type Cue = {track: Track; overlapSeconds: number};

/** What passes between the order to play and the first sound (seconds), until it was measured, and at most. */
const USUAL_LATENCY = 0.04;
const MOST_LATENCY = 0.12;

/** `timeupdate` comes four times a second: within this of the change a timer hits the moment better. */
const TIMER_SECONDS = 0.75;

const FADE_STEP_MS = 40;

/**
 * Two audio elements that take turns, like the two turntables of a DJ: while one plays, the other has loaded the next
 * track already, and begins without a gap when the first is at its end, or before in a crossfade.
 */
export class Deck {
  private playing: Side;
  private other: Side;
  private cued: Cue | null = null;
  /** Whether the other side still sounds: its track comes to an end, while the next plays already. */
  private isLeaving = false;
  private overlapSeconds = 0;
  private startLatency = USUAL_LATENCY;
  /** When the last track was told to begin (milliseconds); null once it is known how long that took. */
  private turnedAt: number | null = null;
  private turnTimer: ReturnType<typeof setTimeout> | undefined;
  private fadeTimer: ReturnType<typeof setInterval> | undefined;
  private readonly encoded = new Set<string>();

  constructor(
    private readonly listener: DeckListener,
    makeAudio: () => HTMLAudioElement = () => new Audio(),
  ) {
    this.playing = new Side(makeAudio());
    this.other = new Side(makeAudio());
    this.listenTo(this.playing);
    this.listenTo(this.other);
  }

  /** Both elements, for what listens in. */
  get elements(): readonly HTMLAudioElement[] {
    return [this.playing.audio, this.other.audio];
  }

  /** Plays a track; at once if it was cued, and from its beginning. */
  play(track: Track, startSeconds = 0): void {
    this.turnedAt = null;
    this.endFade();
    if (this.other.track?.id === track.id && !this.other.hasFailed && startSeconds === 0) {
      this.playing.audio.pause();
      [this.playing, this.other] = [this.other, this.playing];
      this.other.empty();
    } else {
      this.load(this.playing, track, startSeconds);
    }
    this.resume();
  }

  /** Has the next track ready; null for none. */
  cue(next: Cue | null): void {
    this.cued = next;
    this.cancelTurn();
    if (!this.isLeaving) {
      this.loadCued();
    }
  }

  /** From now on asks for the track encoded anew: the browser does not play the file. */
  encode(track: Track): void {
    this.encoded.add(track.id);
  }

  resume(): void {
    this.playing.audio.play().catch((error: unknown) => {
      // Browsers refuse to play before the first click. All else comes as an event, or is a newer order to play.
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        this.listener.onPlaying(false);
      }
    });
    if (this.isLeaving) {
      this.other.audio.play().catch(() => this.endFade()); // it has its last seconds only
    }
  }

  pause(): void {
    this.turnedAt = null; // what passes from now on says nothing about it
    this.cancelTurn();
    this.playing.audio.pause();
    if (this.isLeaving) {
      this.other.audio.pause();
    }
  }

  /** Goes to a place of the track that is played (seconds). */
  seek(seconds: number): void {
    const {track, source, audio} = this.playing;
    this.turnedAt = null;
    this.cancelTurn();
    this.endFade();
    if (!track || !source) {
      return;
    }
    if (source.isOriginal) {
      audio.currentTime = seconds;
      return;
    }
    const wasPaused = audio.paused;
    this.load(this.playing, track, seconds);
    this.listener.onTime(seconds);
    if (!wasPaused) {
      this.resume();
    }
  }

  /** Loudness, 0 to 1. */
  setVolume(volume: number): void {
    this.playing.setVolume(volume);
    this.other.setVolume(volume);
  }

  /** Ends all sound and connections. */
  stop(): void {
    this.cancelTurn();
    this.endFade();
    this.cued = null;
    this.playing.empty();
    this.other.empty();
  }

  private load(side: Side, track: Track, startSeconds: number): void {
    side.load(track, startSeconds, this.encoded.has(track.id));
  }

  private loadCued(): void {
    if (!this.cued) {
      this.other.empty();
    } else if (this.other.track?.id !== this.cued.track.id) {
      this.load(this.other, this.cued.track, 0);
    }
  }

  /** Waits for the moment at which the next track is to begin. */
  private awaitTurn(): void {
    const {audio, remaining} = this.playing;
    // A track that cannot be had yet does not cut into the one that is played.
    if (
      !this.cued ||
      this.isLeaving ||
      this.other.hasFailed ||
      audio.paused ||
      this.turnTimer !== undefined
    ) {
      return;
    }
    const wait = remaining - Math.max(this.cued.overlapSeconds, this.startLatency);
    if (wait < TIMER_SECONDS) {
      this.turnTimer = setTimeout(() => this.turn(), Math.max(0, wait * 1000));
    }
  }

  /** Learns from each turn how early the next one has to be: machines and their load differ. */
  private measureLatency(playedSeconds: number): void {
    if (this.turnedAt !== null && playedSeconds > 0) {
      const latency = (performance.now() - this.turnedAt) / 1000 - playedSeconds;
      this.turnedAt = null;
      this.startLatency = (this.startLatency + Math.min(MOST_LATENCY, Math.max(0, latency))) / 2;
    }
  }

  private cancelTurn(): void {
    clearTimeout(this.turnTimer);
    this.turnTimer = undefined;
  }

  /** Goes over to the cued track. The one before plays to its end. */
  private turn(): void {
    const next = this.cued;
    this.cancelTurn();
    if (!next) {
      return;
    }
    [this.playing, this.other] = [this.other, this.playing];
    this.cued = null;
    this.isLeaving = !this.other.audio.ended;
    this.overlapSeconds = next.overlapSeconds;
    if (this.playing.track?.id !== next.track.id || this.playing.hasFailed) {
      this.load(this.playing, next.track, 0);
    }
    this.turnedAt = performance.now();
    this.resume();
    if (this.isLeaving && this.overlapSeconds > 0) {
      this.fade();
      this.fadeTimer = setInterval(() => this.fade(), FADE_STEP_MS);
    }
    this.listener.onTurn();
  }

  /** Goes by where the new track is, not by the clock: a pause pauses the fade as well. */
  private fade(): void {
    const progress = this.playing.audio.currentTime / this.overlapSeconds;
    const {rising, falling} = equalPower(progress);
    this.playing.setLevel(rising);
    this.other.setLevel(falling);
    if (progress >= 1) {
      this.endFade();
    }
  }

  private endFade(): void {
    clearInterval(this.fadeTimer);
    this.fadeTimer = undefined;
    this.playing.setLevel(1);
    if (this.isLeaving) {
      this.isLeaving = false;
      this.other.empty();
      this.other.setLevel(1);
      this.loadCued();
    }
  }

  private listenTo(side: Side): void {
    const on = (event: string, tell: () => void) =>
      side.audio.addEventListener(event, () => {
        // What the other side does is nobody's business: it is played, and may fail, later.
        if (side === this.playing && side.source) {
          tell();
        }
      });
    on('timeupdate', () => {
      this.listener.onTime(side.position);
      this.measureLatency(side.audio.currentTime);
      this.awaitTurn();
    });
    on('playing', () => this.listener.onPlaying(true));
    on('pause', () => this.listener.onPlaying(false));
    on('ended', () => (this.cued ? this.turn() : this.listener.onEnd()));
    on('error', () => this.listener.onError(failureOf(side)));
    side.audio.addEventListener('error', () => {
      side.hasFailed = side.source !== null;
    });
    side.audio.addEventListener('ended', () => {
      if (side === this.other && this.isLeaving) {
        this.endFade();
      }
    });
  }
}

function failureOf({track, source, position}: Side): Failure {
  if (!track || !source) {
    throw new Error('an empty side cannot fail');
  }
  return {track, seconds: position, url: source.url, isOriginal: source.isOriginal};
}
