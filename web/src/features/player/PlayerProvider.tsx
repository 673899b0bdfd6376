import {useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode} from 'react';
import type {Track} from '@/api/types';
import {readStored, writeStored} from '@/lib/storage';
import {Deck} from './deck';
import {useMediaSession} from './hooks/useMediaSession';
import {PlayerContext, PositionContext, type Player} from './PlayerContext';
import {current, EMPTY_QUEUE, goTo, isAtEnd, queueOf, upcoming, type Queue} from './queue';

const VOLUME_KEY = 'deejai.volume';

/** "Previous" goes back to the beginning of the track first, as players do. */
const RESTART_AFTER_SECONDS = 3;

const isVolume = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

/** Plays music for all pages: it goes on while they change. */
export function PlayerProvider({children}: {children: ReactNode}) {
  const [queue, setQueue] = useState<Queue>(EMPTY_QUEUE);
  const [isPlaying, setPlaying] = useState(false);
  const [broken, setBroken] = useState<string | null>(null);
  const [position, setPosition] = useState(0);
  const [volume, setVolumeState] = useState(() => readStored(VOLUME_KEY, isVolume, 1));
  // Events of the deck come at any time: they go by what is so then.
  const now = useRef({queue, position});
  useLayoutEffect(() => {
    now.current = {queue, position};
  }, [queue, position]);
  const deckRef = useRef<Deck | null>(null);

  const turnTo = useCallback((next: Queue) => {
    const track = current(next);
    now.current = {queue: next, position: 0};
    setQueue(next);
    setPosition(0);
    if (track) {
      deck(deckRef).play(track);
      deck(deckRef).preload(upcoming(next));
    }
  }, []);

  useEffect(() => {
    const goOn = () => {
      if (!isAtEnd(now.current.queue)) {
        turnTo(goTo(now.current.queue, now.current.queue.at + 1));
      }
    };
    const made = new Deck({
      onTime: setPosition,
      onPlaying: setPlaying,
      onEnd: () => {
        setPlaying(false);
        goOn();
      },
      onError: () => {
        setPlaying(false);
        setBroken(current(now.current.queue)?.title ?? null);
        goOn();
      },
    });
    deckRef.current = made;
    return () => made.stop();
  }, [turnTo]);

  useEffect(() => {
    deckRef.current?.setVolume(volume);
    writeStored(VOLUME_KEY, volume);
  }, [volume]);

  const play = useCallback(
    (tracks: readonly Track[], place: number) => {
      setBroken(null);
      turnTo(queueOf(tracks, place));
    },
    [turnTo],
  );
  const jump = useCallback((place: number) => turnTo(goTo(now.current.queue, place)), [turnTo]);
  const next = useCallback(() => {
    if (!isAtEnd(now.current.queue)) {
      jump(now.current.queue.at + 1);
    }
  }, [jump]);
  const seek = useCallback((seconds: number) => {
    const track = current(now.current.queue);
    if (track) {
      setPosition(seconds);
      deck(deckRef).seek(track, seconds);
    }
  }, []);
  const previous = useCallback(() => {
    if (now.current.position > RESTART_AFTER_SECONDS) {
      seek(0);
    } else {
      jump(now.current.queue.at - 1);
    }
  }, [jump, seek]);
  const toggle = useCallback(() => {
    if (isPlaying) {
      deck(deckRef).pause();
    } else {
      deck(deckRef).resume();
    }
  }, [isPlaying]);

  const player = useMemo<Player>(
    () => ({
      queue,
      isPlaying,
      broken,
      volume,
      play,
      jump,
      toggle,
      next,
      previous,
      seek,
      setVolume: setVolumeState,
    }),
    [queue, isPlaying, broken, volume, play, jump, toggle, next, previous, seek],
  );
  useMediaSession(player);
  return (
    <PlayerContext value={player}>
      <PositionContext value={position}>{children}</PositionContext>
    </PlayerContext>
  );
}

function deck(ref: {current: Deck | null}): Deck {
  if (!ref.current) {
    throw new Error('the deck is made before anything is played');
  }
  return ref.current;
}
