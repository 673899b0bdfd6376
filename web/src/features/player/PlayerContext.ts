import {createContext, use, useSyncExternalStore} from 'react';
import type {Track} from '@/api/types';
import type {SleepTimer} from './hooks/useSleepTimer';
import type {Playback, PlaybackState} from './playback';
import type {Queue} from './queue';

/** What is played, and the ways to change it. */
export type Player = PlaybackState & {
  /** Plays a list, beginning at a place of it (from 0). */
  play: (tracks: readonly Track[], place: number) => void;
  /** Plays a queue from where it is at. */
  playQueue: (queue: Queue) => void;
  /** Puts tracks right after the one that is played, or plays them where nothing is. */
  playNext: (tracks: readonly Track[]) => void;
  /** Puts tracks at the end of the queue, or plays them where nothing is. */
  enqueue: (tracks: readonly Track[]) => void;
  /** Changes the queue; what is played goes on, if it is still there. */
  edit: (change: (queue: Queue) => Queue) => void;
  /** Plays another place of the queue. */
  jump: (place: number) => void;
  toggle: () => void;
  resume: () => void;
  pause: () => void;
  next: () => void;
  previous: () => void;
  /** Less like this: goes on without it, and the radio no longer goes by it. */
  turnDown: () => void;
  seek: (seconds: number) => void;
  setVolume: (volume: number) => void;
  toggleMute: () => void;
  setCrossfade: (seconds: number) => void;
  /** Ends with the track that is played. */
  setStopsAfterTrack: (stops: boolean) => void;
  dismissTrouble: () => void;
  /** Empties the queue, and ends all sound. */
  stop: () => void;
  sleep: SleepTimer;
  /** The full view of what is played. */
  isExpanded: boolean;
  expand: (isExpanded: boolean) => void;
};

export const PlayerContext = createContext<Player | null>(null);

/** What plays; for what listens in, and for where it is. */
export const PlaybackContext = createContext<Playback | null>(null);

/** The player of the page. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) {
    throw new Error('usePlayer must be inside of PlayerProvider');
  }
  return player;
}

/** What plays. */
export function usePlayback(): Playback {
  const playback = use(PlaybackContext);
  if (!playback) {
    throw new Error('usePlayback must be inside of PlayerProvider');
  }
  return playback;
}

/** Where the track is (seconds): only who asks for it is rendered four times a second. */
export function usePosition(): number {
  const {subscribeToSeconds, getSeconds} = usePlayback();
  return useSyncExternalStore(subscribeToSeconds, getSeconds);
}
