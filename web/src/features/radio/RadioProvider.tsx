import {useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode} from 'react';
import {usePlayback} from '@/features/player/PlayerContext';
import {withoutPicked} from '@/features/player/queue';
import {readStored, writeStored} from '@/lib/storage';
import {useHeard} from './hooks/useHeard';
import {DEFAULT_RADIO, isRadioSettings, type RadioSettings} from './radio';
import {RadioContext, type Radio} from './RadioContext';
import {Refiller} from './refiller';

const SETTINGS_KEY = 'deejai.radio';

/** A slider that is moved asks once. */
const SETTLE_MS = 400;

/** Goes on from the last tracks of the queue, for as long as the radio is on. */
export function RadioProvider({children}: {children: ReactNode}) {
  const playback = usePlayback();
  const [settings, setSettings] = useState(() => readStored(SETTINGS_KEY, isRadioSettings, DEFAULT_RADIO));
  const [refiller] = useState(() => new Refiller(playback, settings));
  const refill = useSyncExternalStore(refiller.subscribe, refiller.getState);
  const pickedBy = useRef(settings);
  const settleTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useHeard();
  useEffect(() => refiller.start(), [refiller]);
  useEffect(() => writeStored(SETTINGS_KEY, settings), [settings]);
  useEffect(() => () => clearTimeout(settleTimer.current), []);

  const change = useCallback(
    (changed: RadioSettings) => {
      clearTimeout(settleTimer.current);
      setSettings(changed);
      if (!settings.isOn) {
        refiller.setSettings(changed);
        pickedBy.current = changed;
        return;
      }
      settleTimer.current = setTimeout(() => {
        // What was picked by other settings goes; switched off, it picks nothing in its place.
        refiller.setSettings(changed);
        if (!isSame(changed, pickedBy.current)) {
          playback.edit(withoutPicked);
        }
        pickedBy.current = changed;
      }, SETTLE_MS);
    },
    [playback, refiller, settings.isOn],
  );
  const radio = useMemo<Radio>(
    () => ({settings, setSettings: change, ...refill}),
    [settings, change, refill],
  );
  return <RadioContext value={radio}>{children}</RadioContext>;
}

function isSame(one: RadioSettings, other: RadioSettings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
