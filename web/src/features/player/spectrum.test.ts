import {bandsOf} from './spectrum';

const SAMPLE_RATE = 48_000;

/** Magnitudes of one tone. */
function tone(hz: number): Uint8Array {
  const magnitudes = new Uint8Array(2048);
  magnitudes[Math.round(hz / (SAMPLE_RATE / 2 / magnitudes.length))] = 255;
  return magnitudes;
}

const peak = (bands: number[]) => bands.indexOf(Math.max(...bands));

describe('bandsOf', () => {
  it('is flat in silence', () => {
    expect(bandsOf(new Uint8Array(2048), SAMPLE_RATE, 64)).toEqual(Array.from({length: 64}, () => 0));
  });

  it('has low tones at its left and high ones at its right, an octave as wide everywhere', () => {
    const [low, middle, high] = [500, 1_000, 2_000].map((hz) => peak(bandsOf(tone(hz), SAMPLE_RATE, 64)));
    expect(low).toBeGreaterThan(0);
    expect((middle ?? 0) - (low ?? 0)).toBeCloseTo((high ?? 0) - (middle ?? 0), -1);
    expect(high).toBeLessThan(64);
  });

  it('has a value for every band, also where frequencies lie far apart', () => {
    const loud = new Uint8Array(128).fill(255);
    expect(bandsOf(loud, 8_000, 64)).toEqual(Array.from({length: 64}, () => 1));
  });
});
