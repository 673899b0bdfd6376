import type {Track} from '@/api/types';
import type {Playback} from '@/features/player/playback';
import {withAdded, type Queue} from '@/features/player/queue';
import {pickTracks, type Wish} from './pickTracks';
import {missing, type RadioSettings} from './radio';

/** How it stands with the tracks ahead. */
export type RefillState = {
  isPicking: boolean;
  /** Why nothing was picked; it tries again by itself. */
  error: Error | null;
  /** True if the library has nothing more that fits. */
  isExhausted: boolean;
};

type Pick = (wish: Wish, signal: AbortSignal) => Promise<Track[]>;

const IDLE: RefillState = {isPicking: false, error: null, isExhausted: false};

/** Between tries after an error; the last holds for all that follow. */
const RETRY_SECONDS = [2, 5, 15, 30];

/** What did not fit may fit later: the hours go by, and scans bring music. */
const EXHAUSTED_SECONDS = 60;

/** Keeps tracks ahead of the one that is played while the radio is on. */
export class Refiller {
  private state = IDLE;
  private readonly listeners = new Set<() => void>();
  /** What is being picked by, or waits to be tried again; null if nothing is missing. */
  private basis: string | null = null;
  private controller: AbortController | null = null;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly playback: Playback,
    private settings: RadioSettings,
    private readonly pick: Pick = pickTracks,
  ) {}

  readonly getState = (): RefillState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to keep watch; ends with what is returned. */
  start(): () => void {
    const end = this.playback.subscribe(() => this.check());
    this.check();
    return () => {
      end();
      this.reset();
    };
  }

  /** Goes by other settings from the next pick on. */
  setSettings(settings: RadioSettings): void {
    this.settings = settings;
    this.check();
  }

  private check(): void {
    const {queue} = this.playback.getState();
    if (missing(queue, this.settings) === 0) {
      this.reset();
      return;
    }
    const basis = basisOf(queue, this.settings);
    if (this.basis !== basis) {
      this.reset();
      this.basis = basis;
      void this.attempt();
    }
  }

  private async attempt(): Promise<void> {
    const {queue} = this.playback.getState();
    const controller = new AbortController();
    this.controller = controller;
    this.update({...this.state, isPicking: true});
    try {
      const wish = {queue, settings: this.settings, count: missing(queue, this.settings)};
      const tracks = await this.pick(wish, controller.signal);
      if (controller.signal.aborted) {
        return;
      }
      if (tracks.length === 0) {
        this.retry({...IDLE, isExhausted: true}, EXHAUSTED_SECONDS);
      } else {
        this.reset();
        this.playback.edit((now) => withAdded(now, tracks, 'radio'));
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        const seconds = RETRY_SECONDS[Math.min(this.failures, RETRY_SECONDS.length - 1)] ?? 0;
        this.failures += 1;
        this.retry({...IDLE, error: error as Error}, seconds);
      }
    }
  }

  private retry(state: RefillState, seconds: number): void {
    this.update(state);
    this.retryTimer = setTimeout(() => void this.attempt(), seconds * 1000);
  }

  private reset(): void {
    clearTimeout(this.retryTimer);
    this.controller?.abort();
    this.controller = null;
    this.basis = null;
    this.failures = 0;
    this.update(IDLE);
  }

  private update(state: RefillState): void {
    if (Object.entries(state).some(([name, value]) => this.state[name as keyof RefillState] !== value)) {
      this.state = state;
      this.listeners.forEach((listener) => listener());
    }
  }
}

/** What picks go by: while they are fetched, what changes none of it changes nothing about them. */
function basisOf({items}: Queue, settings: RadioSettings): string {
  const turnedDown = items.filter((item) => item.isTurnedDown).map((item) => item.key);
  return JSON.stringify([settings, items[0]?.key, items.at(-1)?.key, turnedDown]);
}
