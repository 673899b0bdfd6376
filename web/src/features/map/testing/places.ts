/** Places of points, the same each time: x and y by turns, -1..1. */
export function randomPlaces(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({length: 2 * count}, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (2 * state) / 2 ** 32 - 1;
  });
}
