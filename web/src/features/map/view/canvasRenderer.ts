import {DARK_GLOW, DIMMED, type Picture, type PointRenderer, type PointStyle} from './renderer';

/** Pixels of a picture, four bytes each, as `ImageData` has them. */
export type Pixels = {data: Uint8ClampedArray; width: number; height: number};

/** A point of one colour as it is put upon the picture: the pixels that it covers at all. */
type Brush = {
  /** Pixels across. */
  size: number;
  columns: Int32Array;
  rows: Int32Array;
  /** Of each pixel red, green, blue and opacity, to be added, and what stays of that which is beneath. */
  ink: Float32Array;
};

/** Places are x and y of each point by turns. */
type Points = {places: Float32Array; groups: Uint8Array};

const INKS_PER_PIXEL = 5;

/**
 * Draws the points without a graphics card, for machines that have none: pixel by pixel, which is several times
 * faster than filling a hundred thousand circles.
 *
 * @returns null where the browser has no canvas at all
 */
export function canvasRenderer(canvas: HTMLCanvasElement): PointRenderer | null {
  const context = canvas.getContext('2d');
  if (!context) {
    return null;
  }
  let points: Points = {places: new Float32Array(), groups: new Uint8Array()};
  let sums = new Float32Array();
  return {
    setPoints: (places, groups) => {
      points = {places, groups};
    },
    draw: (picture) => {
      const image = context.createImageData(canvas.width, canvas.height);
      sums = sums.length === image.data.length ? sums : new Float32Array(image.data.length);
      drawPoints(image, points, picture, sums);
      context.putImageData(image, 0, 0);
    },
    dispose: () => undefined,
  };
}

/**
 * Draws points upon a picture that is empty, as the shaders of the WebGL renderer do.
 *
 * @param sums four numbers for each pixel, to work with; what is in there does not matter
 */
export function drawPoints(
  pixels: Pixels,
  {places, groups}: Points,
  {camera, viewport, pixelRatio, style}: Picture,
  sums = new Float32Array(4 * pixels.width * pixels.height),
): void {
  const brushes = style.palette.map((_, group) => brushOf(style, group, pixelRatio));
  const scale = camera.scale * pixelRatio;
  const middleX = (viewport.width * pixelRatio) / 2;
  const middleY = (viewport.height * pixelRatio) / 2;
  sums.fill(0);
  for (let point = 0; point < groups.length; point++) {
    const brush = brushes[groups[point]!];
    if (brush) {
      const x = middleX + (places[2 * point]! - camera.x) * scale;
      const y = middleY - (places[2 * point + 1]! - camera.y) * scale;
      stamp(sums, pixels, brush, Math.round(x - brush.size / 2), Math.round(y - brush.size / 2));
    }
  }
  writeDown(sums, pixels);
}

/** Adds up colours that are multiplied by their opacity. */
function stamp(sums: Float32Array, {width, height}: Pixels, brush: Brush, left: number, top: number): void {
  const {size, columns, rows, ink} = brush;
  if (left <= -size || top <= -size || left >= width || top >= height) {
    return;
  }
  const isWhole = left >= 0 && top >= 0 && left + size <= width && top + size <= height;
  for (let pixel = 0; pixel < columns.length; pixel++) {
    const x = left + columns[pixel]!;
    const y = top + rows[pixel]!;
    if (isWhole || (x >= 0 && y >= 0 && x < width && y < height)) {
      const at = 4 * (y * width + x);
      const from = INKS_PER_PIXEL * pixel;
      const rest = ink[from + 4]!;
      sums[at] = ink[from]! + sums[at]! * rest;
      sums[at + 1] = ink[from + 1]! + sums[at + 1]! * rest;
      sums[at + 2] = ink[from + 2]! + sums[at + 2]! * rest;
      sums[at + 3] = ink[from + 3]! + sums[at + 3]! * rest;
    }
  }
}

/** Makes bytes of what was added up. */
function writeDown(sums: Float32Array, {data}: Pixels): void {
  for (let at = 0; at < sums.length; at += 4) {
    if (sums[at + 3]! > 0) {
      // Light that glows is brighter than its opacity allows: without a graphics card, opacity follows.
      const alpha = Math.max(sums[at + 3]!, sums[at]!, sums[at + 1]!, sums[at + 2]!);
      data[at] = (255 * sums[at]!) / alpha;
      data[at + 1] = (255 * sums[at + 1]!) / alpha;
      data[at + 2] = (255 * sums[at + 2]!) / alpha;
      data[at + 3] = 255 * alpha;
    }
  }
}

/** A disc with a soft edge in the colour of a group. */
function brushOf(style: PointStyle, group: number, pixelRatio: number): Brush {
  const {palette, highlighted, opacity, scheme} = style;
  const stands = highlighted === null || highlighted === group;
  const diameter = style.diameter * pixelRatio * (highlighted === group ? 1.25 : 1);
  const glow = scheme === 'dark' ? DARK_GLOW : 0;
  const colour = palette[group] ?? [0, 0, 0];
  const size = Math.ceil(diameter) + 1;
  const covered = Array.from({length: size * size}, (_, pixel) => {
    const [column, row] = [pixel % size, Math.floor(pixel / size)];
    const away = Math.hypot(column + 0.5 - size / 2, row + 0.5 - size / 2);
    const alpha = opacity * (stands ? 1 : DIMMED) * Math.max(0, Math.min(1, diameter / 2 + 0.5 - away));
    return {column, row, alpha};
  }).filter(({alpha}) => alpha > 0);
  return {
    size,
    columns: Int32Array.from(covered, ({column}) => column),
    rows: Int32Array.from(covered, ({row}) => row),
    ink: Float32Array.from(
      covered.flatMap(({alpha}) => [
        ...colour.map((part) => part * alpha),
        alpha * (1 - glow),
        1 - alpha * (1 - glow),
      ]),
    ),
  };
}
