import {Grid} from './grid';
import {randomPlaces} from '../testing/places';

describe('Grid', () => {
  it.each([1, 2, 100, 3_000])('finds the same nearest point as looking at all %d does', (count) => {
    const places = randomPlaces(count, 5);
    const grid = new Grid(places);
    const wanted = randomPlaces(200, 6);
    for (let at = 0; at < 200; at++) {
      const place = {x: wanted[2 * at]!, y: wanted[2 * at + 1]!};
      expect(grid.nearest(place, 0.1)).toBe(plainNearest(places, place, 0.1));
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(new Grid(new Float32Array()).nearest({x: 0, y: 0}, 2)).toBeNull();
    expect(new Grid(new Float32Array([0.5, 0.5])).nearest({x: 0, y: 0}, 0.5)).toBeNull();
  });

  it('finds points on the edges, and the lowest of those that lie upon each other', () => {
    const grid = new Grid(new Float32Array([-1, -1, 1, 1, 1, 1]));
    expect(grid.nearest({x: 1.2, y: 1.2}, 0.5)).toBe(1);
    expect(grid.nearest({x: -1, y: -1}, 0.001)).toBe(0);
  });

  it('visits the points of a rectangle, each once', () => {
    const places = randomPlaces(2_000, 7);
    const seen: number[] = [];
    new Grid(places).forEachIn(-0.3, 0.4, -1, 0.1, (point) => seen.push(point));
    const plain = Array.from({length: 2_000}, (_, point) => point).filter(
      (point) => places[2 * point]! >= -0.3 && places[2 * point]! <= 0.4 && places[2 * point + 1]! <= 0.1,
    );
    expect(seen.toSorted((one, other) => one - other)).toEqual(plain);
  });

  it('goes to the next point in a direction', () => {
    //       2
    //   1   0   3
    const grid = new Grid(new Float32Array([0, 0, -0.2, 0, 0, 0.1, 0.3, 0.01]));
    expect(grid.next(0, {x: -1, y: 0})).toBe(1);
    expect(grid.next(0, {x: 0, y: 1})).toBe(2);
    expect(grid.next(0, {x: 1, y: 0})).toBe(3);
    expect(grid.next(0, {x: 0, y: -1})).toBeNull();
  });
});

function plainNearest(places: Float32Array, {x, y}: {x: number; y: number}, reach: number): number | null {
  let best: number | null = null;
  let bestSquare = reach * reach;
  for (let point = 0; point < places.length / 2; point++) {
    const square = (places[2 * point]! - x) ** 2 + (places[2 * point + 1]! - y) ** 2;
    if (square < bestSquare) {
      best = point;
      bestSquare = square;
    }
  }
  return best;
}
