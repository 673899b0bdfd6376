/**
 * Reads what this browser keeps under a name; `otherwise` where there is nothing, or storage is forbidden.
 *
 * @param isValid older versions of the app may have kept something else
 */
export function readStored<T>(name: string, isValid: (value: unknown) => value is T, otherwise: T): T {
  try {
    const text = localStorage.getItem(name);
    const value: unknown = text === null ? null : JSON.parse(text);
    return isValid(value) ? value : otherwise;
  } catch {
    return otherwise; // keeping things is a convenience: without it, everything begins anew
  }
}

/** Keeps a value in this browser, where it allows that. */
export function writeStored(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden, as in private windows: see readStored.
  }
}
