import {readStored, writeStored} from '@/lib/storage';
import {MOST_CROSSFADE_SECONDS} from './fade';
import type {PlaybackState} from './playback';

const VOLUME_KEY = 'deejai.volume';
const CROSSFADE_KEY = 'deejai.crossfade';

const isWithin =
  (most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= 0 && value <= most;

type Settings = Pick<PlaybackState, 'volume' | 'crossfadeSeconds'>;

/** How this browser plays music, as it was chosen before. */
export function readSettings(): Settings {
  return {
    volume: readStored(VOLUME_KEY, isWithin(1), 1),
    crossfadeSeconds: readStored(CROSSFADE_KEY, isWithin(MOST_CROSSFADE_SECONDS), 0),
  };
}

export function writeSettings({volume, crossfadeSeconds}: Settings): void {
  writeStored(VOLUME_KEY, volume);
  writeStored(CROSSFADE_KEY, crossfadeSeconds);
}
