import {useSyncExternalStore} from 'react';

/**
 * Codes of the playlists that are about to be deleted: they are shown no more, but can still be had back. A new set
 * for every change.
 */
let leaving: ReadonlySet<string> = new Set();

const listeners = new Set<() => void>();

function set(codes: ReadonlySet<string>): void {
  leaving = codes;
  listeners.forEach((tell) => tell());
}

/** Shows a playlist no more. */
export function leave(code: string): void {
  set(new Set([...leaving, code]));
}

/** Shows it again, or forgets about it when it is deleted. */
export function stay(code: string): void {
  set(new Set([...leaving].filter((each) => each !== code)));
}

/** The playlists that are not to be shown. */
export function useLeaving(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => leaving,
  );
}
