import {whole} from './camera';
import {drawPoints, type Pixels} from './canvasRenderer';
import type {PointStyle} from './renderer';

const style: PointStyle = {
  palette: [
    [1, 0, 0],
    [0, 0, 1],
  ],
  highlighted: null,
  scheme: 'light',
  diameter: 5,
  opacity: 0.5,
};

/** Draws on 40 x 40 pixels of the screen. */
function drawn(
  places: number[],
  groups: number[],
  changed: Partial<PointStyle> = {},
  pixelRatio = 1,
): Pixels {
  const size = 40 * pixelRatio;
  const pixels = {data: new Uint8ClampedArray(4 * size * size), width: size, height: size};
  const viewport = {width: 40, height: 40};
  const points = {places: Float32Array.from(places), groups: Uint8Array.from(groups)};
  drawPoints(pixels, points, {
    camera: whole(viewport),
    viewport,
    pixelRatio,
    style: {...style, ...changed},
  });
  return pixels;
}

const at = ({data, width}: Pixels, x: number, y: number) =>
  Array.from(data.slice(4 * (y * width + x), 4 * (y * width + x) + 4));

describe('drawPoints', () => {
  it('draws a round point in the colour of its group', () => {
    const pixels = drawn([0, 0], [1]);
    expect(at(pixels, 20, 20)).toEqual([0, 0, 255, 128]);
    expect(at(pixels, 26, 20)).toEqual([0, 0, 0, 0]);
    expect(at(pixels, 23, 23)[3]).toBeLessThan(64); // its corner is cut off
  });

  it('has the top of the map at the top', () => {
    const pixels = drawn([0.5, 0.5], [0]);
    expect(at(pixels, 29, 11)[3]).toBeGreaterThan(0);
    expect(at(pixels, 29, 29)[3]).toBe(0);
  });

  it('is denser where points lie upon each other', () => {
    expect(at(drawn([0, 0, 0, 0], [0, 0]), 20, 20)[3]).toBe(191);
  });

  it('dims all but the group that stands out', () => {
    const pixels = drawn([-0.5, 0, 0.5, 0], [0, 1], {highlighted: 1});
    expect(at(pixels, 11, 20)[3]).toBeLessThan(20);
    expect(at(pixels, 29, 20)[3]).toBe(128);
  });

  it('draws as large on screens with smaller pixels', () => {
    const pixels = drawn([0, 0], [0], {}, 2);
    expect(at(pixels, 40, 40)[3]).toBe(128);
    expect(at(pixels, 44, 40)[3]).toBe(128);
  });

  it('leaves out what lies outside', () => {
    const pixels = drawn([1, 1, 5, 5, -1, -1], [0, 0, 0]);
    expect(pixels.data.length).toBe(4 * 1600);
    expect(at(pixels, 38, 2)[3]).toBeGreaterThan(0);
    expect(at(drawn([5, 5], [0]), 39, 0)[3]).toBe(0);
  });

  it('adds light in the dark', () => {
    const bright = at(drawn([0, 0, 0, 0, 0, 0], [0, 1, 0], {scheme: 'dark'}), 20, 20);
    expect(bright[0]! + bright[2]!).toBeGreaterThan(255);
  });
});
