import {useCallback, useEffect, useMemo, useState} from 'react';
import type {Playback} from '../playback';

/** Ends the music after a while. */
export type SleepTimer = {
  /** When it ends (milliseconds since 1970); null if it does not. */
  endsAt: number | null;
  /** How many minutes were chosen; of no meaning where it does not end. */
  minutes: number;
  /** Ends it in so many minutes; null for never. */
  set: (minutes: number | null) => void;
};

/** The music gets quieter for so long before it ends. */
const FADE_SECONDS = 15;

const STEP_MS = 250;

/** Ends the music after a while, and gently. */
export function useSleepTimer(playback: Playback): SleepTimer {
  const [endsAt, setEndsAt] = useState<number | null>(null);
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    if (endsAt === null) {
      return;
    }
    const step = () => {
      const left = (endsAt - Date.now()) / 1000;
      playback.setFadeLevel(Math.min(1, Math.max(0, left / FADE_SECONDS)));
      if (left <= 0) {
        playback.pause();
        setEndsAt(null);
      }
    };
    const timer = setInterval(step, STEP_MS);
    return () => {
      clearInterval(timer);
      playback.setFadeLevel(1);
    };
  }, [endsAt, playback]);
  const set = useCallback((chosen: number | null) => {
    setMinutes(chosen ?? 0);
    setEndsAt(chosen === null ? null : Date.now() + chosen * 60_000);
  }, []);
  return useMemo(() => ({endsAt, minutes, set}), [endsAt, minutes, set]);
}
