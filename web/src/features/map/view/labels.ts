/** The name of a group where it is densest. */
export type Label = {group: number; x: number; y: number; count: number};

/** Cells to a side: coarse enough that a cluster falls into few of them. */
const SIDE = 24;

/** A group is named only where at least this part of its tracks lies around one place. */
const LEAST_SHARE = 0.12;

/**
 * Where the names of groups go: at the densest spot of each. Groups that are spread all over have none.
 *
 * @param groups the group of each point
 * @param count how many groups are to be named: numbers from there on, as "others", are not
 * @returns the largest groups first
 */
export function labelsOf(places: Float32Array, groups: Uint8Array, count: number): Label[] {
  const cells = Array.from({length: count}, () => new Float32Array(3 * SIDE * SIDE));
  const sizes = new Uint32Array(count);
  const band = (value: number) => Math.max(0, Math.min(SIDE - 1, Math.floor(((value + 1) / 2) * SIDE)));
  for (let point = 0; point < groups.length; point++) {
    const group = groups[point]!;
    const own = cells[group];
    if (own) {
      const [x, y] = [places[2 * point]!, places[2 * point + 1]!];
      const cell = 3 * (band(y) * SIDE + band(x));
      own[cell]! += 1;
      own[cell + 1]! += x;
      own[cell + 2]! += y;
      sizes[group]! += 1;
    }
  }
  return cells
    .flatMap((own, group) => {
      const peak = densest(own);
      const isDense = peak.count >= Math.max(3, LEAST_SHARE * sizes[group]!);
      return isDense ? [{group, x: peak.x, y: peak.y, count: sizes[group]!}] : [];
    })
    .toSorted((one, other) => other.count - one.count);
}

/** The middle of the 3 x 3 cells that hold most. */
function densest(cells: Float32Array): {count: number; x: number; y: number} {
  let best = {count: 0, x: 0, y: 0};
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const sum = [0, 0, 0];
      for (let r = Math.max(0, row - 1); r <= Math.min(SIDE - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(SIDE - 1, column + 1); c++) {
          for (let at = 0; at < 3; at++) {
            sum[at]! += cells[3 * (r * SIDE + c) + at]!;
          }
        }
      }
      if (sum[0]! > best.count) {
        best = {count: sum[0]!, x: sum[1]! / sum[0]!, y: sum[2]! / sum[0]!};
      }
    }
  }
  return best;
}
