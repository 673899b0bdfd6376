import type {Place} from './camera';

/** About how many points a cell of the grid holds. */
const POINTS_PER_CELL = 4;

/**
 * Finds points of the map by their place.
 *
 * A grid of square cells over -1..1; the numbers of the points of a cell lie one behind the other.
 */
export class Grid {
  private readonly side: number;
  /** Where the points of each cell begin in `points`; one more at the end. */
  private readonly begins: Uint32Array;
  private readonly points: Uint32Array;

  /** @param places x and y of each point by turns */
  constructor(private readonly places: Float32Array) {
    const count = places.length / 2;
    this.side = Math.max(1, Math.min(512, Math.ceil(Math.sqrt(count / POINTS_PER_CELL))));
    this.begins = new Uint32Array(this.side * this.side + 1);
    this.points = new Uint32Array(count);
    for (let point = 0; point < count; point++) {
      this.begins[this.cellOf(point) + 1]! += 1;
    }
    for (let cell = 1; cell < this.begins.length; cell++) {
      this.begins[cell]! += this.begins[cell - 1]!;
    }
    const next = this.begins.slice();
    for (let point = 0; point < count; point++) {
      this.points[next[this.cellOf(point)]!++] = point;
    }
  }

  get count(): number {
    return this.points.length;
  }

  placeOf(point: number): Place {
    return {x: this.places[2 * point] ?? 0, y: this.places[2 * point + 1] ?? 0};
  }

  /** The point nearest to a place and at most `reach` away; null if there is none. Of equals the lowest number. */
  nearest(place: Place, reach: number): number | null {
    let best: number | null = null;
    let bestSquare = reach * reach;
    this.forEachIn(place.x - reach, place.x + reach, place.y - reach, place.y + reach, (point, x, y) => {
      const square = (x - place.x) ** 2 + (y - place.y) ** 2;
      if (square < bestSquare || (square === bestSquare && (best === null || point < best))) {
        best = point;
        bestSquare = square;
      }
    });
    return best;
  }

  /** Calls back for each point of a rectangle, its sides included. */
  forEachIn(
    left: number,
    right: number,
    low: number,
    high: number,
    visit: (point: number, x: number, y: number) => void,
  ): void {
    const [firstColumn, lastColumn] = [this.bandOf(left), this.bandOf(right)];
    for (let row = this.bandOf(low); row <= this.bandOf(high); row++) {
      const from = this.begins[row * this.side + firstColumn]!;
      const to = this.begins[row * this.side + lastColumn + 1]!;
      for (let at = from; at < to; at++) {
        const point = this.points[at]!;
        const x = this.places[2 * point]!;
        const y = this.places[2 * point + 1]!;
        if (x >= left && x <= right && y >= low && y <= high) {
          visit(point, x, y);
        }
      }
    }
  }

  /**
   * The next point from another one in a direction, as arrow keys go; null if there is none.
   *
   * Points to the side count as further away, and those more than 60 degrees off do not count.
   */
  next(from: number, direction: Place): number | null {
    const {x, y} = this.placeOf(from);
    let best: number | null = null;
    let bestCost = Infinity;
    for (let point = 0; point < this.count; point++) {
      const dx = this.places[2 * point]! - x;
      const dy = this.places[2 * point + 1]! - y;
      const ahead = dx * direction.x + dy * direction.y;
      const aside = Math.abs(dx * direction.y - dy * direction.x);
      const cost = ahead + 2 * aside;
      if (ahead > 0 && aside <= ahead * Math.sqrt(3) && cost < bestCost) {
        best = point;
        bestCost = cost;
      }
    }
    return best;
  }

  private cellOf(point: number): number {
    return this.bandOf(this.places[2 * point + 1]!) * this.side + this.bandOf(this.places[2 * point]!);
  }

  private bandOf(value: number): number {
    return Math.max(0, Math.min(this.side - 1, Math.floor(((value + 1) / 2) * this.side)));
  }
}
