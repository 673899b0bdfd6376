import {randomPlaces} from '../testing/places';
import {labelsOf} from './labels';

describe('labelsOf', () => {
  it('names a group where it is densest', () => {
    const cluster = Array.from({length: 30}, (_, at) => [0.5 + at / 1_000, -0.5]);
    const others = [
      [-0.9, 0.9],
      [-0.2, 0.1],
    ];
    const places = Float32Array.from([...cluster, ...others].flat());
    const [label, ...rest] = labelsOf(places, new Uint8Array(32), 1);
    expect(rest).toEqual([]);
    expect(label).toMatchObject({group: 0, count: 32});
    expect(label!.x).toBeCloseTo(0.5145, 2);
    expect(label!.y).toBeCloseTo(-0.5, 2);
  });

  it('has no name for what is spread all over, and none for the others', () => {
    const places = randomPlaces(2_000, 11);
    expect(labelsOf(places, new Uint8Array(2_000), 1)).toEqual([]);
    expect(labelsOf(new Float32Array([0, 0, 0, 0, 0, 0]), new Uint8Array(3).fill(1), 1)).toEqual([]);
  });

  it('has the largest group first', () => {
    const places = Float32Array.from([0, 0, 0, 0, 0, 0, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9]);
    const labels = labelsOf(places, Uint8Array.from([0, 0, 0, 1, 1, 1, 1]), 2);
    expect(labels.map(({group}) => group)).toEqual([1, 0]);
  });
});
