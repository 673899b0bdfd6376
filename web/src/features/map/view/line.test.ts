import {randomPlaces} from '../testing/places';
import {Grid} from './grid';
import {countInside, forServer, isComplete, isInside, MOST_CORNERS, simplified} from './line';

const square = [
  {x: 0, y: 0},
  {x: 1, y: 0},
  {x: 1, y: 1},
  {x: 0, y: 1},
];

describe('a drawn line', () => {
  it('loses the corners that are on a straight way', () => {
    const line = Array.from({length: 50}, (_, at) => ({x: at / 100, y: at < 25 ? 0 : (at - 24) / 100}));
    expect(simplified(line, 0.001)).toEqual([line[0], line[24], line[49]]);
  });

  it('stays as close to what was drawn as is asked', () => {
    const line = Array.from({length: 400}, (_, at) => ({x: at / 400, y: Math.sin(at / 30) / 2}));
    const few = simplified(line, 0.01);
    expect(few.length).toBeLessThan(60);
    for (const {x, y} of line) {
      const nearest = Math.min(
        ...few.slice(1).map((to, at) => {
          const from = few[at]!;
          const part = Math.max(0, Math.min(1, (x - from.x) / (to.x - from.x)));
          return Math.hypot(from.x + part * (to.x - from.x) - x, from.y + part * (to.y - from.y) - y);
        }),
      );
      expect(nearest).toBeLessThan(0.03);
    }
  });

  it('keeps a loop that ends where it began', () => {
    expect(simplified([...square, square[0]!], 0.01)).toHaveLength(5);
  });

  it('is within the map, and no longer than the server takes', () => {
    const places = randomPlaces(4_000, 3);
    const scribble = Array.from({length: 4_000}, (_, at) => ({
      x: 1.5 * places[2 * at]!,
      y: 1.5 * places[2 * at + 1]!,
    }));
    const line = forServer(scribble, 0.001);
    expect(line.length).toBeGreaterThan(2);
    expect(line.length).toBeLessThanOrEqual(MOST_CORNERS);
    expect(line.flat().every((value) => Math.abs(value) <= 1)).toBe(true);
  });

  it('has two corners as a journey and three as a lasso', () => {
    expect(isComplete('journey', square.slice(0, 1))).toBe(false);
    expect(isComplete('journey', square.slice(0, 2))).toBe(true);
    expect(isComplete('lasso', square.slice(0, 2))).toBe(false);
    expect(isComplete('lasso', square.slice(0, 3))).toBe(true);
  });
});

describe('a lasso', () => {
  it('holds what is inside of it', () => {
    expect(isInside(square, 0.5, 0.5)).toBe(true);
    expect(isInside(square, 1.5, 0.5)).toBe(false);
    expect(isInside([], 0, 0)).toBe(false);
  });

  it('leaves out what lies in a bay', () => {
    const bay = [...square.slice(0, 3), {x: 0.5, y: 0.2}, square[3]!];
    expect(isInside(bay, 0.5, 0.6)).toBe(false);
    expect(isInside(bay, 0.1, 0.6)).toBe(true);
  });

  it('counts its tracks', () => {
    const grid = new Grid(new Float32Array([0.5, 0.5, 0.2, 0.9, -0.5, 0.5, 0.99, 0.01]));
    expect(countInside(square, grid)).toBe(3);
  });
});
