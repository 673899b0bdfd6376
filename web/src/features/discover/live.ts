import type {Heard} from '@/api/types';
import {ApiProblem} from '@/api/problem';
import {isQuiet, type Recording} from './microphone';

/** How listening on goes: as it should, slowly because the server has too much to do, or in vain. */
export type Pace = 'steady' | 'slow' | 'quiet';

/** What live listening needs of the world around. */
export type LiveTools = {
  record: (seconds: number, signal: AbortSignal) => Promise<Recording>;
  send: (audio: Blob, signal: AbortSignal) => Promise<Heard>;
  onHeard: (heard: Heard) => void;
  onPace: (pace: Pace) => void;
  /** It has ended, by an error that does not pass. */
  onError: (error: Error) => void;
};

/** Every so often another recording begins ... */
export const STEP_SECONDS = 5;
/** ... that lasts so long: two of them run at any time. */
export const WINDOW_SECONDS = 10;

const USUAL_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 60;

/** A window or two may be broken off by the browser; more than that are no accident. */
const MOST_UNREADABLE = 3;

/**
 * Listens on: records one window after another and sends each, never two at a time. What comes while one is on its
 * way, or before the server wants more, is dropped: only what is heard now counts.
 */
export class LiveListening {
  private readonly ended = new AbortController();
  private timer: ReturnType<typeof setInterval> | undefined;
  private isSending = false;
  private notBefore = 0;
  private waitSeconds = USUAL_WAIT_SECONDS;
  private unreadable = 0;

  constructor(private readonly tools: LiveTools) {}

  start(): void {
    this.timer = setInterval(() => void this.listen(), 1_000 * STEP_SECONDS);
    void this.listen();
  }

  /** Ends it: what is on its way is given up. */
  stop(): void {
    clearInterval(this.timer);
    this.ended.abort();
  }

  private async listen(): Promise<void> {
    const {signal} = this.ended;
    try {
      const recording = await this.tools.record(WINDOW_SECONDS, signal);
      if (signal.aborted) {
        return;
      }
      if (isQuiet(recording)) {
        this.tools.onPace('quiet');
      } else if (!this.isSending && Date.now() >= this.notBefore) {
        await this.send(recording, signal);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.stop();
        this.tools.onError(error as Error);
      }
    }
  }

  private async send({audio}: Recording, signal: AbortSignal): Promise<void> {
    this.isSending = true;
    try {
      const heard = await this.tools.send(audio, signal);
      this.waitSeconds = USUAL_WAIT_SECONDS;
      this.unreadable = 0;
      if (!signal.aborted) {
        this.tools.onPace('steady');
        this.tools.onHeard(heard);
      }
    } catch (error) {
      if (signal.aborted || !this.goesOnAfter(error)) {
        throw error;
      }
    } finally {
      this.isSending = false;
    }
  }

  private goesOnAfter(error: unknown): boolean {
    if (!(error instanceof ApiProblem)) {
      return false;
    }
    if (error.code === 'unreadable-audio') {
      this.unreadable += 1;
      return this.unreadable < MOST_UNREADABLE;
    }
    if (!error.isPassing) {
      return false;
    }
    this.notBefore = Date.now() + 1_000 * (error.retryAfterSeconds ?? this.waitSeconds);
    this.waitSeconds = Math.min(2 * this.waitSeconds, LONGEST_WAIT_SECONDS);
    this.tools.onPace('slow');
    return true;
  }
}
