import type {Track} from '@/api/types';
import {probeAudio, type AudioState} from './api/probeAudio';
import {Deck, type Failure} from './deck';
import {overlapSeconds} from './fade';
import {
  current,
  EMPTY_QUEUE,
  goTo,
  isAtEnd,
  queueOf,
  upcoming,
  withoutPicked,
  withTurnedDown,
  type Queue,
} from './queue';

/** What keeps music from being heard. */
export type Trouble =
  /** A track was left out. */
  | {kind: 'broken'; name: string}
  /** The server cannot be reached; it goes on when it is back. */
  | {kind: 'away'};

/** What is played, and how. */
export type PlaybackState = {
  queue: Queue;
  isPlaying: boolean;
  trouble: Trouble | null;
  /** Loudness, 0 to 1. */
  volume: number;
  isMuted: boolean;
  /** How long tracks overlap, seconds; 0 for not at all. */
  crossfadeSeconds: number;
  /** True if it ends with the track that is played. */
  stopsAfterTrack: boolean;
};

/** How playback reaches the world; tests have their own. */
export type PlaybackDevices = {
  makeAudio: () => HTMLAudioElement;
  probe: (url: string) => Promise<AudioState>;
};

/** "Previous" goes back to the beginning of the track first, as players do. */
const RESTART_AFTER_SECONDS = 3;

/** Who goes on before this share of a track did not like it. */
const SKIPPED_BEFORE = 0.5;

/** So many broken tracks in a row, and it ends: it is not for the tracks. */
const MOST_BROKEN = 5;

/** Between tries to reach the server again; the last holds for all that follow. */
const RETRY_SECONDS = [1, 2, 4, 8, 15];

const USUAL: PlaybackState = {
  queue: EMPTY_QUEUE,
  isPlaying: false,
  trouble: null,
  volume: 1,
  isMuted: false,
  crossfadeSeconds: 0,
  stopsAfterTrack: false,
};

/** Plays a queue: goes from track to track, passes by what is broken, and waits for a server that is away. */
export class Playback {
  private state: PlaybackState;
  private seconds = 0;
  private readonly stateListeners = new Set<() => void>();
  private readonly positionListeners = new Set<() => void>();
  private readonly deck: Deck;
  private readonly probe: PlaybackDevices['probe'];
  /** False until the track of a queue that was restored is played for the first time. */
  private isLoaded = false;
  /** True if it goes on as soon as the radio has picked something. */
  private awaitsRadio = false;
  private brokenInRow = 0;
  private retries = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** What all loudness is multiplied by, for fading out. */
  private fadeLevel = 1;

  constructor(begin: Partial<PlaybackState> = {}, devices: Partial<PlaybackDevices> = {}) {
    this.state = {...USUAL, ...begin};
    this.probe = devices.probe ?? probeAudio;
    this.deck = new Deck(
      {
        onTime: (seconds) => this.setSeconds(seconds),
        onPlaying: (isPlaying) => this.heard(isPlaying),
        onTurn: () => this.arrive(goTo(this.state.queue, this.state.queue.at + 1)),
        onEnd: () => this.endTrack(),
        onError: (failure) => void this.recover(failure),
      },
      devices.makeAudio,
    );
    this.applyVolume();
  }

  readonly getState = (): PlaybackState => this.state;

  /** Where the track is, seconds. It changes four times a second. */
  readonly getSeconds = (): number => this.seconds;

  readonly subscribe = (listener: () => void): (() => void) => subscribeTo(this.stateListeners, listener);

  readonly subscribeToSeconds = (listener: () => void): (() => void) =>
    subscribeTo(this.positionListeners, listener);

  /** The elements that sound, for what listens in. */
  get elements(): readonly HTMLAudioElement[] {
    return this.deck.elements;
  }

  /** Plays a list, beginning at a place of it (from 0). */
  readonly play = (tracks: readonly Track[], place: number): void => this.playQueue(queueOf(tracks, place));

  /** Plays a queue from where it is at. */
  readonly playQueue = (queue: Queue): void => {
    this.brokenInRow = 0;
    this.update({trouble: null});
    this.begin(queue, 0);
  };

  /** Has a queue of an earlier visit ready, in silence; nothing if there is one already. */
  readonly restore = (queue: Queue, seconds: number): void => {
    if (this.state.queue.items.length === 0) {
      this.update({queue});
      this.setSeconds(seconds);
    }
  };

  /** Plays another place of the queue. */
  readonly jump = (place: number): void => this.begin(goTo(this.state.queue, place), 0);

  readonly toggle = (): void => (this.state.isPlaying ? this.pause() : this.resume());

  readonly resume = (): void => {
    if (this.isLoaded && this.state.trouble?.kind !== 'away') {
      this.deck.resume();
    } else {
      this.begin(this.state.queue, this.seconds);
    }
  };

  readonly pause = (): void => {
    this.cancelRetry();
    this.awaitsRadio = false;
    this.deck.pause();
    this.update({isPlaying: false});
  };

  /** Goes to the next track; one that was hardly heard is held to be unwanted. */
  readonly next = (): void => {
    const {queue} = this.state;
    const track = current(queue);
    if (track && !isAtEnd(queue)) {
      const isSkipped = this.seconds < track.seconds * SKIPPED_BEFORE;
      this.begin(goTo(isSkipped ? withTurnedDown(queue) : queue, queue.at + 1), 0);
    }
  };

  readonly previous = (): void => {
    if (this.seconds > RESTART_AFTER_SECONDS || this.state.queue.at === 0) {
      this.seek(0);
    } else {
      this.jump(this.state.queue.at - 1);
    }
  };

  /** Less like this: what the radio picked after it goes as well, and other tracks follow. */
  readonly turnDown = (): void => {
    const queue = withoutPicked(withTurnedDown(this.state.queue));
    if (isAtEnd(queue)) {
      this.awaitsRadio = true; // the track plays until there is another one
      this.edit(() => queue);
    } else {
      this.begin(goTo(queue, queue.at + 1), 0);
    }
  };

  readonly seek = (seconds: number): void => {
    const track = current(this.state.queue);
    if (track) {
      const place = Math.min(Math.max(0, seconds), track.seconds);
      this.setSeconds(place);
      this.deck.seek(place);
      this.cue();
    }
  };

  /** Changes the queue. Where that leaves the track that is played, it plays on. */
  readonly edit = (change: (queue: Queue) => Queue): void => {
    const before = this.state.queue;
    const queue = change(before);
    if (queue.items[queue.at]?.key !== before.items[before.at]?.key) {
      this.begin(queue, 0);
      return;
    }
    this.update({queue});
    if (this.awaitsRadio && queue.items[queue.at + 1]?.origin === 'radio') {
      this.begin(goTo(queue, queue.at + 1), 0);
    } else if (this.isLoaded) {
      this.cue();
    }
  };

  /** Empties the queue, and ends all sound. */
  readonly stop = (): void => {
    this.cancelRetry();
    this.awaitsRadio = false;
    this.isLoaded = false;
    this.deck.stop();
    this.update({queue: EMPTY_QUEUE, isPlaying: false, trouble: null, stopsAfterTrack: false});
    this.setSeconds(0);
  };

  readonly setVolume = (volume: number): void => {
    this.update({volume, isMuted: false});
    this.applyVolume();
  };

  readonly toggleMute = (): void => {
    this.update({isMuted: !this.state.isMuted});
    this.applyVolume();
  };

  /** Takes all loudness down without touching the volume that was chosen: 1 as it is, 0 silence. */
  readonly setFadeLevel = (level: number): void => {
    this.fadeLevel = level;
    this.applyVolume();
  };

  readonly setCrossfade = (crossfadeSeconds: number): void => {
    this.update({crossfadeSeconds});
    this.cue();
  };

  readonly setStopsAfterTrack = (stopsAfterTrack: boolean): void => {
    this.update({stopsAfterTrack});
    this.cue();
  };

  readonly dismissTrouble = (): void => this.update({trouble: null});

  /** Ends connections and timers; the state stays. */
  readonly close = (): void => {
    this.cancelRetry();
    this.isLoaded = false;
    this.deck.stop();
  };

  private begin(queue: Queue, seconds: number): void {
    const track = current(queue);
    this.cancelRetry();
    this.awaitsRadio = false;
    this.update({queue});
    this.setSeconds(seconds);
    if (track) {
      this.isLoaded = true;
      this.deck.play(track, seconds);
      this.cue();
    }
  }

  /** The deck went over to the next track by itself. */
  private arrive(queue: Queue): void {
    this.update({queue});
    this.setSeconds(0);
    this.cue();
  }

  private endTrack(): void {
    const {queue, stopsAfterTrack} = this.state;
    this.update({isPlaying: false});
    if (stopsAfterTrack) {
      this.isLoaded = false;
      this.update({stopsAfterTrack: false, queue: goTo(queue, queue.at + 1)});
      this.setSeconds(0);
    } else if (isAtEnd(queue)) {
      this.awaitsRadio = true;
    } else {
      this.begin(goTo(queue, queue.at + 1), 0);
    }
  }

  private cue(): void {
    const {queue, crossfadeSeconds, stopsAfterTrack} = this.state;
    const track = current(queue);
    const next = upcoming(queue);
    this.deck.cue(
      track && next && this.isLoaded && !stopsAfterTrack
        ? {track: next, overlapSeconds: overlapSeconds(track, next, crossfadeSeconds)}
        : null,
    );
  }

  private heard(isPlaying: boolean): void {
    if (isPlaying) {
      this.brokenInRow = 0;
      this.retries = 0;
      if (this.state.trouble?.kind === 'away') {
        this.update({trouble: null});
      }
    }
    this.update({isPlaying});
  }

  private async recover(failure: Failure): Promise<void> {
    const {queue} = this.state;
    const state = await this.probe(failure.url);
    if (current(this.state.queue) !== failure.track || this.state.queue.at !== queue.at) {
      return; // the listener has gone on meanwhile
    }
    if (state === 'away') {
      this.waitForServer(failure);
    } else if (state === 'there' && failure.isOriginal) {
      this.deck.encode(failure.track);
      this.begin(this.state.queue, failure.seconds);
    } else {
      this.passBy(failure.track);
    }
  }

  private waitForServer({seconds}: Failure): void {
    const wait = RETRY_SECONDS[Math.min(this.retries, RETRY_SECONDS.length - 1)] ?? 1;
    this.update({trouble: {kind: 'away'}});
    this.cancelRetry();
    this.retries += 1;
    this.retryTimer = setTimeout(() => this.begin(this.state.queue, seconds), wait * 1000);
  }

  private cancelRetry(): void {
    clearTimeout(this.retryTimer);
  }

  private passBy(track: Track): void {
    this.brokenInRow += 1;
    this.update({isPlaying: false, trouble: {kind: 'broken', name: track.title}});
    if (this.brokenInRow < MOST_BROKEN) {
      this.endTrack();
    }
  }

  private applyVolume(): void {
    this.deck.setVolume(this.state.isMuted ? 0 : this.state.volume * this.fadeLevel);
  }

  private setSeconds(seconds: number): void {
    this.seconds = seconds;
    this.positionListeners.forEach((listener) => listener());
  }

  private update(changed: Partial<PlaybackState>): void {
    this.state = {...this.state, ...changed};
    this.stateListeners.forEach((listener) => listener());
  }
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
