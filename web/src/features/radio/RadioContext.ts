import {createContext, use} from 'react';
import type {RadioSettings} from './radio';

/** The endless playlist: goes on from the last tracks when the queue comes to its end. */
export type Radio = {
  settings: RadioSettings;
  setSettings: (settings: RadioSettings) => void;
  /** True while it picks tracks. */
  isPicking: boolean;
  /** Why nothing was picked; it tries again by itself. */
  error: Error | null;
  /** True if the library has nothing more that fits. */
  isExhausted: boolean;
};

export const RadioContext = createContext<Radio | null>(null);

/** The radio of the page. */
export function useRadio(): Radio {
  const radio = use(RadioContext);
  if (!radio) {
    throw new Error('useRadio must be inside of RadioProvider');
  }
  return radio;
}
