import {useEffect, useState} from 'react';

/**
 * Counts seconds down to 0.
 *
 * @param seconds where to begin; null or 0 for nothing to wait for
 * @param since   begins again when this changes
 */
export function useCountdown(seconds: number | null, since: unknown): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    const endMs = Date.now() + 1_000 * (seconds ?? 0);
    const tell = () => setLeft(Math.max(0, Math.ceil((endMs - Date.now()) / 1_000)));
    tell();
    const timer = window.setInterval(tell, 250);
    return () => window.clearInterval(timer);
  }, [seconds, since]);
  return left;
}
