import {createContext, use} from 'react';
import type {Track} from '@/api/types';
import type {Queue} from './queue';

/** What is played, and the ways to change it. */
export type Player = {
  queue: Queue;
  isPlaying: boolean;
  /** Name of the track that could not be played last; null if there is none. */
  broken: string | null;
  /** Loudness, 0 to 1. */
  volume: number;
  /** Plays a list, beginning at a place of it (from 0). */
  play: (tracks: readonly Track[], place: number) => void;
  /** Plays another place of the queue. */
  jump: (place: number) => void;
  toggle: () => void;
  next: () => void;
  previous: () => void;
  seek: (seconds: number) => void;
  setVolume: (volume: number) => void;
};

export const PlayerContext = createContext<Player | null>(null);

/** Where the track is (seconds). A context of its own: it changes four times a second. */
export const PositionContext = createContext(0);

/** The player of the page. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) {
    throw new Error('usePlayer must be inside of PlayerProvider');
  }
  return player;
}
