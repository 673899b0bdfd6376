import type {Grid} from './grid';
import type {Place} from './camera';

/** As many corners as the server takes. */
export const MOST_CORNERS = 1_000;

/** Drawing that is shorter than this on the screen was a click. */
const LEAST_CORNERS = {lasso: 3, journey: 2} as const;

/** What is drawn by hand: an area, or a line. */
export type DrawingKind = keyof typeof LEAST_CORNERS;

/** Whether there are enough corners for something to be made of them. */
export function isComplete(kind: DrawingKind, corners: readonly Place[]): boolean {
  return corners.length >= LEAST_CORNERS[kind];
}

/** A line with fewer corners that is nowhere further than `tolerance` from the given one (Douglas and Peucker, 1973). */
export function simplified(corners: readonly Place[], tolerance: number): Place[] {
  const isKept = corners.map((_, at) => at === 0 || at === corners.length - 1);
  const spans: [number, number][] = [[0, corners.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let furthest = -1;
    let most = tolerance;
    for (let at = from + 1; at < to; at++) {
      const distance = distanceTo(corners[at]!, corners[from]!, corners[to]!);
      if (distance > most) {
        furthest = at;
        most = distance;
      }
    }
    if (furthest >= 0) {
      isKept[furthest] = true;
      spans.push([from, furthest], [furthest, to]);
    }
  }
  return corners.filter((_, at) => isKept[at]);
}

/** A drawn line as the server takes it: within the map, with few corners, never more than it takes. */
export function forServer(corners: readonly Place[], pixel: number): [number, number][] {
  const clamp = (value: number) => Math.max(-1, Math.min(1, value));
  let tolerance = pixel;
  let line = simplified(corners, tolerance);
  while (line.length > MOST_CORNERS) {
    tolerance *= 2;
    line = simplified(corners, tolerance);
  }
  return line.map(({x, y}) => [clamp(x), clamp(y)]);
}

/** Whether a place lies within a polygon: a ray from it crosses the outline an odd number of times. */
export function isInside(polygon: readonly Place[], x: number, y: number): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (
      before &&
      corner.y > y !== before.y > y &&
      x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    ) {
      inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** How many points lie within a polygon. */
export function countInside(polygon: readonly Place[], grid: Grid): number {
  const xs = polygon.map((place) => place.x);
  const ys = polygon.map((place) => place.y);
  let count = 0;
  grid.forEachIn(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), (_, x, y) => {
    count += isInside(polygon, x, y) ? 1 : 0;
  });
  return count;
}

/** How far a place is from a stretch between two others. */
function distanceTo(place: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const part = square === 0 ? 0 : ((place.x - from.x) * dx + (place.y - from.y) * dy) / square;
  const nearest = Math.max(0, Math.min(1, part));
  return Math.hypot(place.x - from.x - nearest * dx, place.y - from.y - nearest * dy);
}
