/** Whether the server answered when it was last asked anything; `listeners` hear when that changes. */
const state = {reachable: true};
const listeners = new Set<() => void>();

/** Notes that the server answered, or that it could not be reached. */
export function noteReachable(reachable: boolean): void {
  if (state.reachable !== reachable) {
    state.reachable = reachable;
    listeners.forEach((listener) => listener());
  }
}

export const isReachable = (): boolean => state.reachable;

/** @returns ends it */
export function onReachableChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
