/** A place on the map: x to the right, y upwards, both -1..1. */
export type Place = {x: number; y: number};

/** A place on the screen, in CSS pixels from the upper left corner of the canvas. */
export type Spot = {x: number; y: number};

/** What is seen of the map. */
export type Camera = {
  /** The place in the middle. */
  x: number;
  y: number;
  /** CSS pixels for one unit of the map. */
  scale: number;
};

/** Size of the canvas in CSS pixels. */
export type Viewport = {width: number; height: number};

/** Part of the shorter side that the whole map takes. */
const FILLED = 0.9;

/** How much smaller than whole, and how much larger, the map may be. */
const LEAST_ZOOM = 0.7;
const MOST_ZOOM = 120;

/** The camera that shows the whole map. */
export function whole(viewport: Viewport): Camera {
  return {x: 0, y: 0, scale: wholeScale(viewport)};
}

/** The camera that shows places, at most as large as `mostZoom` times the whole map; the whole map for no places. */
export function around(places: readonly Place[], viewport: Viewport, mostZoom = 6): Camera {
  if (places.length === 0) {
    return whole(viewport);
  }
  const xs = places.map((place) => place.x);
  const ys = places.map((place) => place.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (0.7 * viewport.width) / Math.max(right - left, 1e-6),
    (0.7 * viewport.height) / Math.max(high - low, 1e-6),
    mostZoom * wholeScale(viewport),
  );
  return limited({x: (left + right) / 2, y: (low + high) / 2, scale}, viewport);
}

export function toSpot(camera: Camera, viewport: Viewport, place: Place): Spot {
  return {
    x: viewport.width / 2 + (place.x - camera.x) * camera.scale,
    y: viewport.height / 2 - (place.y - camera.y) * camera.scale,
  };
}

export function toPlace(camera: Camera, viewport: Viewport, spot: Spot): Place {
  return {
    x: camera.x + (spot.x - viewport.width / 2) / camera.scale,
    y: camera.y - (spot.y - viewport.height / 2) / camera.scale,
  };
}

/** The camera after the map was dragged by some pixels. */
export function dragged(camera: Camera, viewport: Viewport, by: Spot): Camera {
  return limited({...camera, x: camera.x - by.x / camera.scale, y: camera.y + by.y / camera.scale}, viewport);
}

/** The camera `factor` times closer; what is at `spot` stays there. */
export function zoomed(camera: Camera, viewport: Viewport, factor: number, spot?: Spot): Camera {
  const fixed = spot ?? {x: viewport.width / 2, y: viewport.height / 2};
  const place = toPlace(camera, viewport, fixed);
  const scale = limitedScale(camera.scale * factor, viewport);
  return limited(
    {
      x: place.x - (fixed.x - viewport.width / 2) / scale,
      y: place.y + (fixed.y - viewport.height / 2) / scale,
      scale,
    },
    viewport,
  );
}

/** The camera that shows the same on a canvas of another size. */
export function resized(camera: Camera, before: Viewport, after: Viewport): Camera {
  return limited({...camera, scale: zoomOf(camera, before) * wholeScale(after)}, after);
}

/** How much larger than the whole map it is seen; 1 for the whole map. */
export function zoomOf(camera: Camera, viewport: Viewport): number {
  return camera.scale / wholeScale(viewport);
}

/** The camera a part (0..1) of the way to another one; zooming goes evenly for the eye. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** part;
  // Where the scale changes, the middle moves so that it goes straight on the screen.
  const way = from.scale === to.scale ? part : (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
  return {x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale};
}

/** Keeps some of the map in sight. */
function limited(camera: Camera, viewport: Viewport): Camera {
  const clamp = (value: number) => Math.max(-1, Math.min(1, value));
  return {x: clamp(camera.x), y: clamp(camera.y), scale: limitedScale(camera.scale, viewport)};
}

function limitedScale(scale: number, viewport: Viewport): number {
  const one = wholeScale(viewport);
  return Math.max(LEAST_ZOOM * one, Math.min(MOST_ZOOM * one, scale));
}

function wholeScale({width, height}: Viewport): number {
  return (FILLED * Math.max(1, Math.min(width, height))) / 2;
}
