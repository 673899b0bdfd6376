import {createContext, use} from 'react';
import type {Track} from '@/api/types';
import type {Edit, Entry, History, Playlist} from './playlist';
import type {MakeSettings, Pick, Wishes} from './wishes';

/** The playlist that is being made, what it is made from, and the ways to change both. */
export type Maker = {
  wishes: Wishes;
  history: History;
  /** Ids of tracks that are never to be played. */
  banned: readonly string[];
  isMaking: boolean;
  /** The tracks that have come in so far, while a playlist is made; null before the first. */
  coming: readonly Entry[] | null;
  error: Error | null;
  setPicks: (picks: readonly Pick[]) => void;
  setSettings: (settings: MakeSettings) => void;
  edit: (change: Edit) => void;
  /** Makes a playlist of wishes. */
  make: (wishes: Wishes, options?: MakeOptions) => void;
  /** Shows a playlist that was made elsewhere, with the picks that led to it. */
  open: (playlist: Playlist, picks: readonly Pick[]) => void;
  ban: (track: Track) => void;
  /** Lets tracks back in that were banned. */
  unban: (trackIds: readonly string[]) => void;
};

export type MakeOptions = {
  /** Makes the same playlist again; left out: another one each time. */
  randomSeed?: number | null;
  /** True if tracks that are marked stay where they are. */
  keepsMarked?: boolean;
};

export const MakeContext = createContext<Maker | null>(null);

/** The playlist that is being made. */
export function useMaker(): Maker {
  const maker = use(MakeContext);
  if (!maker) {
    throw new Error('useMaker must be inside of MakeProvider');
  }
  return maker;
}
