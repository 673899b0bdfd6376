import {canvasRenderer} from './canvasRenderer';
import {drawOverlay} from './overlay';
import type {PointRenderer} from './renderer';
import {webglRenderer} from './webglRenderer';

/** What the map is drawn on. */
export type Surface = {points: PointRenderer; drawAbove: (...shown: Shown) => void};

type Shown = Parameters<typeof drawOverlay> extends [unknown, ...infer Rest] ? Rest : never;

/**
 * Makes canvases ready for drawing, with WebGL 2 where there is a graphics card.
 *
 * @param redraw called when what was drawn is lost and can be drawn again
 * @returns null for a browser that cannot draw at all
 */
export function makeSurface(
  canvas: HTMLCanvasElement,
  overlay: HTMLCanvasElement,
  redraw: () => void,
): Surface | null {
  const points = webglRenderer(canvas, redraw) ?? canvasRenderer(canvas);
  const context = overlay.getContext('2d');
  return points && context ? {points, drawAbove: (...shown) => drawOverlay(context, ...shown)} : null;
}
