import {useEffect, useMemo, useState, useSyncExternalStore, type ReactNode} from 'react';
import type {Track} from '@/api/types';
import {useMediaSession} from './hooks/useMediaSession';
import {useSleepTimer} from './hooks/useSleepTimer';
import {useStoredQueue} from './hooks/useStoredQueue';
import {Playback} from './playback';
import {PlaybackContext, PlayerContext, type Player} from './PlayerContext';
import {withAdded, withNext, type Queue} from './queue';
import {readSettings, writeSettings} from './settings';

/** Plays music for all pages: it goes on while they change. */
export function PlayerProvider({children}: {children: ReactNode}) {
  const [playback] = useState(() => new Playback(readSettings()));
  const state = useSyncExternalStore(playback.subscribe, playback.getState);
  const [isExpanded, expand] = useState(false);
  const sleep = useSleepTimer(playback);
  const {volume, crossfadeSeconds} = state;

  useEffect(() => () => playback.close(), [playback]);
  useEffect(() => writeSettings({volume, crossfadeSeconds}), [volume, crossfadeSeconds]);
  useStoredQueue(playback);

  const player = useMemo<Player>(
    () => ({...state, ...actionsOf(playback), sleep, isExpanded, expand}),
    [state, playback, sleep, isExpanded],
  );
  useMediaSession(player, playback);
  return (
    <PlaybackContext value={playback}>
      <PlayerContext value={player}>{children}</PlayerContext>
    </PlaybackContext>
  );
}

function actionsOf(playback: Playback) {
  const {play, playQueue, edit, jump, toggle, resume, pause, next, previous, turnDown, seek} = playback;
  const {setVolume, toggleMute, setCrossfade, setStopsAfterTrack, dismissTrouble, stop} = playback;
  const add = (tracks: readonly Track[], change: (queue: Queue) => Queue) =>
    playback.getState().queue.items.length === 0 ? play(tracks, 0) : edit(change);
  return {
    play,
    playQueue,
    playNext: (tracks: readonly Track[]) => add(tracks, (queue) => withNext(queue, tracks)),
    enqueue: (tracks: readonly Track[]) => add(tracks, (queue) => withAdded(queue, tracks, 'person')),
    edit,
    jump,
    toggle,
    resume,
    pause,
    next,
    previous,
    turnDown,
    seek,
    setVolume,
    toggleMute,
    setCrossfade,
    setStopsAfterTrack,
    dismissTrouble,
    stop,
  };
}
