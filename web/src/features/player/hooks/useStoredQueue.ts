import {useQuery} from '@tanstack/react-query';
import {useEffect, useState} from 'react';
import {lookUpTracks} from '@/features/make/api/lookUpTracks';
import type {Playback} from '../playback';
import {readQueue, revive, writeQueue} from '../storedQueue';

const SAVE_EVERY_MS = 5_000;

/** Has the queue of the last visit ready, where it was; it plays when the listener wants it to. */
export function useStoredQueue(playback: Playback): void {
  const [stored] = useState(readQueue);
  const ids = [...new Set(stored.items.map(({id}) => id))];
  const {data: tracks} = useQuery({
    queryKey: ['tracks', 'lookup', ids],
    queryFn: () => lookUpTracks(ids),
    enabled: ids.length > 0,
    staleTime: Infinity,
  });

  useEffect(() => {
    if (tracks) {
      const {queue, seconds} = revive(stored, tracks);
      playback.restore(queue, seconds);
    }
  }, [playback, stored, tracks]);

  useEffect(() => {
    let saved = playback.getState().queue;
    const save = () => {
      saved = playback.getState().queue;
      writeQueue(saved, playback.getSeconds());
    };
    const unsubscribe = playback.subscribe(() => playback.getState().queue !== saved && save());
    const timer = setInterval(() => playback.getState().isPlaying && save(), SAVE_EVERY_MS);
    const saveLast = () => playback.getState().queue.items.length > 0 && save();
    window.addEventListener('pagehide', saveLast);
    return () => {
      unsubscribe();
      clearInterval(timer);
      window.removeEventListener('pagehide', saveLast);
    };
  }, [playback]);
}
