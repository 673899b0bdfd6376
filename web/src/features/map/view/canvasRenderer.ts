import {DARK_GLOW, DIMMED, type Picture, type PointRenderer} from './renderer';

/** Pixels of a picture, four bytes each, as `ImageData` has them. */
export type Pixels = {data: Uint8ClampedArray; width: number; height: number};

/** A point as it is put upon the picture: how much of each pixel it covers. */
type Stamp = {coverage: Float32Array; size: number};

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
  let points: {places: Float32Array; groups: Uint8Array} = {
    places: new Float32Array(),
    groups: new Uint8Array(),
  };
  return {
    setPoints: (places, groups) => {
      points = {places, groups};
    },
    draw: (picture) => {
      const image = context.createImageData(canvas.width, canvas.height);
      drawPoints(image, points.places, points.groups, picture);
      context.putImageData(image, 0, 0);
    },
    dispose: () => undefined,
  };
}

/** Draws points upon a picture that is empty, as the shaders of the WebGL renderer do. */
export function drawPoints(
  pixels: Pixels,
  places: Float32Array,
  groups: Uint8Array,
  {camera, viewport, pixelRatio, style}: Picture,
): void {
  const {highlighted, opacity} = style;
  const usual = stampOf(style.diameter * pixelRatio);
  const large = stampOf(1.25 * style.diameter * pixelRatio);
  const scale = camera.scale * pixelRatio;
  const [middleX, middleY] = [(viewport.width * pixelRatio) / 2, (viewport.height * pixelRatio) / 2];
  const picture = premultiplied(pixels);
  for (let point = 0; point < groups.length; point++) {
    const group = groups[point]!;
    const stands = highlighted === null || group === highlighted;
    const colour = style.palette[group];
    if (colour) {
      const x = middleX + (places[2 * point]! - camera.x) * scale;
      const y = middleY - (places[2 * point + 1]! - camera.y) * scale;
      picture.stamp(highlighted !== null && stands ? large : usual, x, y, {
        colour,
        alpha: opacity * (stands ? 1 : DIMMED),
        glow: style.scheme === 'dark' ? DARK_GLOW : 0,
      });
    }
  }
  picture.finish();
}

type Ink = {colour: readonly [number, number, number]; alpha: number; glow: number};

/** Adds up colours that are multiplied by their opacity, and writes them down in the end. */
function premultiplied({data, width, height}: Pixels) {
  const sums = new Float32Array(4 * width * height);
  const stamp = ({coverage, size}: Stamp, x: number, y: number, {colour, alpha, glow}: Ink) => {
    const left = Math.round(x - size / 2);
    const top = Math.round(y - size / 2);
    for (let row = Math.max(0, -top); row < Math.min(size, height - top); row++) {
      for (let column = Math.max(0, -left); column < Math.min(size, width - left); column++) {
        const covered = alpha * coverage[row * size + column]!;
        const at = 4 * ((top + row) * width + left + column);
        const rest = 1 - covered * (1 - glow);
        sums[at] = colour[0] * covered + sums[at]! * rest;
        sums[at + 1] = colour[1] * covered + sums[at + 1]! * rest;
        sums[at + 2] = colour[2] * covered + sums[at + 2]! * rest;
        sums[at + 3] = covered * (1 - glow) + sums[at + 3]! * rest;
      }
    }
  };
  const finish = () => {
    for (let at = 0; at < sums.length; at += 4) {
      const [red, green, blue] = [sums[at]!, sums[at + 1]!, sums[at + 2]!];
      // Light that glows is brighter than its opacity allows: without a graphics card, opacity follows.
      const alpha = Math.max(sums[at + 3]!, red, green, blue);
      if (alpha > 0) {
        data[at] = (255 * red) / alpha;
        data[at + 1] = (255 * green) / alpha;
        data[at + 2] = (255 * blue) / alpha;
        data[at + 3] = 255 * alpha;
      }
    }
  };
  return {stamp, finish};
}

/** A disc with a soft edge. */
function stampOf(diameter: number): Stamp {
  const size = Math.ceil(diameter) + 1;
  const coverage = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const away = Math.hypot(column + 0.5 - size / 2, row + 0.5 - size / 2);
      coverage[row * size + column] = Math.max(0, Math.min(1, diameter / 2 + 0.5 - away));
    }
  }
  return {coverage, size};
}
