import {useEffect} from 'react';
import type {Playback} from '../playback';

/** Where keys have a meaning of their own. */
const HAS_KEYS = 'input, textarea, select, [contenteditable], [role=slider], [role=option], [role=menuitem]';

/** What space presses already. */
const IS_PRESSED = 'button, a, summary, [role=button], [role=switch], [role=tab], [role=radio]';

const SEEK_SECONDS = 5;

/** Keys that steer the player, while no field has the focus. */
export function useShortcuts(playback: Playback, isOn: boolean, showHelp: () => void): void {
  useEffect(() => {
    if (!isOn) {
      return;
    }
    const seekBy = (seconds: number) => playback.seek(playback.getSeconds() + seconds);
    const actions: Record<string, () => void> = {
      ' ': playback.toggle,
      ArrowLeft: () => seekBy(-SEEK_SECONDS),
      ArrowRight: () => seekBy(SEEK_SECONDS),
      n: playback.next,
      p: playback.previous,
      m: playback.toggleMute,
    };
    const press = (event: KeyboardEvent) => {
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (isChord || event.defaultPrevented || isTaken(event)) {
        return;
      }
      if (event.key === '?') {
        showHelp();
      } else if (Object.hasOwn(actions, event.key) && playback.getState().queue.items.length > 0) {
        event.preventDefault(); // space scrolls otherwise
        actions[event.key]?.();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [playback, isOn, showHelp]);
}

function isTaken({key, target}: KeyboardEvent): boolean {
  if (!(target instanceof Element)) {
    return false;
  }
  const moves = key.startsWith('Arrow') && target.closest('[aria-roledescription], [role=tab], [role=radio]');
  return Boolean(target.closest(HAS_KEYS) || moves || (key === ' ' && target.closest(IS_PRESSED)));
}
