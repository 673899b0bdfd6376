import type {Track} from '@/api/types';
import {encodedSourceOf, sourceOf, type Source} from './source';

/** Beyond this the length that the browser tells was estimated, as for MP3 of changing bit rate. */
const MOST_DEVIATION_SECONDS = 1;

/** One turntable of the deck: an audio element, and what lies on it. */
export class Side {
  track: Track | null = null;
  source: Source | null = null;
  /** True if what lies on it could not be loaded. */
  hasFailed = false;
  private volume = 1;
  private level = 1;

  constructor(readonly audio: HTMLAudioElement) {}

  /** Puts a track on it, from a place on (seconds). */
  load(track: Track, startSeconds: number, mustEncode: boolean): void {
    const canPlayType = (type: string) => this.audio.canPlayType(type);
    this.source = (mustEncode ? encodedSourceOf : sourceOf)(track, canPlayType, startSeconds);
    this.track = track;
    this.hasFailed = false;
    this.setLevel(1);
    this.audio.preload = 'auto';
    this.audio.src = this.source.url;
    if (this.source.startSeconds !== startSeconds) {
      this.audio.currentTime = startSeconds;
    }
  }

  /** Takes the track off, and ends its connection. */
  empty(): void {
    this.track = null;
    this.source = null;
    this.hasFailed = false;
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
  }

  /** Where it is in the track, seconds. */
  get position(): number {
    return (this.source?.startSeconds ?? 0) + this.audio.currentTime;
  }

  /** Seconds until the end of the track. */
  get remaining(): number {
    return this.length - this.position;
  }

  private get length(): number {
    const known = this.track?.seconds ?? 0;
    const {duration} = this.audio;
    if (!this.source?.isOriginal || !Number.isFinite(duration)) {
      return known; // of a stream the browser only knows what has come so far
    }
    return Math.abs(duration - known) < MOST_DEVIATION_SECONDS ? duration : Math.max(duration, known);
  }

  /** Loudness that the listener has chosen, 0 to 1. */
  setVolume(volume: number): void {
    this.volume = volume;
    this.audio.volume = volume * this.level;
  }

  /** What a fade makes of it, 0 to 1. */
  setLevel(level: number): void {
    this.level = level;
    this.audio.volume = this.volume * level;
  }
}
