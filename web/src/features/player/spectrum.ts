import type {Playback} from './playback';

/** Between these (Hz) lies what most music is made of. */
const LOWEST_HZ = 50;
const HIGHEST_HZ = 14_000;

/** Quieter than this (dB of full scale) is no bar at all. */
const FLOOR_DB = -85;
const CEILING_DB = -22;

const FFT_SIZE = 4096;

/** How much of a bar is left of the moment before: calm, and still in time. */
const SMOOTHING = 0.78;

/**
 * The strength of bands of equal musical width.
 *
 * @param magnitudes of the frequencies 0 to half the sample rate, 0 to 255 each
 * @param count bands
 * @returns 0 to 1 for each band, the lowest first
 */
export function bandsOf(magnitudes: Uint8Array, sampleRate: number, count: number): number[] {
  const hzPerBin = sampleRate / 2 / magnitudes.length;
  const edge = (band: number) => LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (band / count);
  return Array.from({length: count}, (_, band) => {
    const first = Math.min(magnitudes.length - 1, Math.floor(edge(band) / hzPerBin));
    // Bands of low frequencies are narrower than what the transform tells apart: each has one value at least.
    const end = Math.max(first + 1, Math.floor(edge(band + 1) / hzPerBin));
    return Math.max(...magnitudes.subarray(first, end)) / 255;
  });
}

const analysers = new WeakMap<Playback, Promise<AnalyserNode | null>>();

/**
 * What hears the music of a player; null where that cannot be had without putting the music at risk. Its sound goes
 * through Web Audio from then on.
 */
export function analyserOf(playback: Playback): Promise<AnalyserNode | null> {
  const known = analysers.get(playback);
  if (known) {
    return known;
  }
  const made = makeAnalyser(playback).catch(() => null);
  analysers.set(playback, made);
  return made;
}

async function makeAnalyser(playback: Playback): Promise<AnalyserNode | null> {
  const {elements} = playback;
  // Where pages cannot set the volume (iOS), music that goes through Web Audio stops when the screen is locked.
  if (typeof AudioContext === 'undefined' || !elements.every(canSetVolume)) {
    return null;
  }
  const context = new AudioContext({latencyHint: 'playback'});
  await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  if (context.state !== 'running') {
    await context.close(); // it would be silent, and the music with it
    return null;
  }
  const analyser = context.createAnalyser();
  analyser.fftSize = FFT_SIZE;
  analyser.smoothingTimeConstant = SMOOTHING;
  analyser.minDecibels = FLOOR_DB;
  analyser.maxDecibels = CEILING_DB;
  analyser.connect(context.destination);
  for (const element of elements) {
    context.createMediaElementSource(element).connect(analyser);
    // Systems suspend it, as for a call.
    element.addEventListener('playing', () => void context.resume());
  }
  return analyser;
}

function canSetVolume(element: HTMLAudioElement): boolean {
  const before = element.volume;
  element.volume = 0.5;
  const isSet = element.volume === 0.5;
  element.volume = before;
  return isSet;
}
