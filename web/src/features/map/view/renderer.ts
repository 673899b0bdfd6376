import type {Camera, Viewport} from './camera';
import type {Rgb, Scheme} from './colours';

/** How points are drawn. */
export type PointStyle = {
  /** The colour of each group. */
  palette: readonly Rgb[];
  /** The group that stands out; null for all alike. */
  highlighted: number | null;
  scheme: Scheme;
  /** Across, in CSS pixels. */
  diameter: number;
  /** 0..1, of a single point; where points lie upon each other it adds up. */
  opacity: number;
};

/** One picture of the map. */
export type Picture = {
  camera: Camera;
  viewport: Viewport;
  /** Pixels of the screen for one CSS pixel. */
  pixelRatio: number;
  style: PointStyle;
};

/** Draws the points of the map on a canvas. */
export type PointRenderer = {
  /**
   * Takes over other points.
   *
   * @param places x and y of each point by turns
   * @param groups group of each point
   */
  setPoints: (places: Float32Array, groups: Uint8Array) => void;
  draw: (picture: Picture) => void;
  dispose: () => void;
};

/** What is left of points that do not stand out. */
export const DIMMED = 0.12;

/** How much, in the dark, points brighten what is beneath them instead of covering it. */
export const DARK_GLOW = 0.18;

/**
 * Size and opacity that suit how close points are to each other on the screen: large and nearly solid where there is
 * room, small and translucent in a crowd, so that what is denser looks denser.
 */
export function pointLook(count: number, scale: number): {diameter: number; opacity: number} {
  const spacing = (2 * scale) / Math.sqrt(Math.max(1, count));
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  return {diameter: clamp(1.4 + 0.28 * spacing, 2.2, 13), opacity: clamp(0.38 + 0.035 * spacing, 0.42, 0.92)};
}
