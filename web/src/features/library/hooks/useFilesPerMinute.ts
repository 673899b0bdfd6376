import {useEffect, useRef, useState} from 'react';
import type {ScanStatus} from '@/api/types';

/** A rate that is measured over less than this says little. */
const LEAST_MS = 4_000;

/** How many files a minute are listened to, since this page looks; null until it has looked long enough. */
export function useFilesPerMinute(status: ScanStatus | undefined): number | null {
  const first = useRef<{done: number; atMs: number} | null>(null);
  const [rate, setRate] = useState<number | null>(null);
  const done = status?.phase === 'listening' ? status.done : null;
  useEffect(() => {
    if (done === null) {
      first.current = null;
      return;
    }
    const atMs = performance.now();
    first.current ??= {done, atMs};
    const elapsedMs = atMs - first.current.atMs;
    if (elapsedMs >= LEAST_MS) {
      setRate(Math.round((60_000 * (done - first.current.done)) / elapsedMs));
    }
  }, [done]);
  return done === null ? null : rate;
}
