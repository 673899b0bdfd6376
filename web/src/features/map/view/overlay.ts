import {toSpot, type Camera, type Place, type Spot, type Viewport} from './camera';
import type {Scheme} from './colours';
import type {Path, Scene} from './scene';

/** The colours of what lies above the points: those of the theme, readable on its background. */
const INKS = {
  light: {text: '#14161b', halo: '#ffffff', journey: '#0b62b8', found: '#a85a05', onJourney: '#ffffff'},
  dark: {text: '#ffffff', halo: '#14161b', journey: '#7cc7ff', found: '#ffb86b', onJourney: '#14161b'},
} as const satisfies Record<Scheme, Record<string, string>>;

type Ink = (typeof INKS)[Scheme];

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** Half of the disc with the number of a track (CSS pixels). */
const NUMBER_RADIUS = 9;

/** Where things are on the screen. */
export type Projection = {
  camera: Camera;
  viewport: Viewport;
  pixelRatio: number;
  /** Across, of a point, in CSS pixels. */
  diameter: number;
  placeOf: (point: number) => Place;
};

/** Draws names, paths, rings and what is drawn by hand above the points. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  scene: Scene,
  {camera, viewport, pixelRatio, diameter, placeOf}: Projection,
): void {
  const ink = INKS[scene.scheme];
  const spotOf = (place: Place) => toSpot(camera, viewport, place);
  const spotOfPoint = (point: number) => spotOf(placeOf(point));
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, viewport.width, viewport.height);
  context.lineJoin = 'round';
  context.lineCap = 'round';

  drawLabels(context, scene, ink, spotOf);
  scene.paths
    .toSorted((one, other) => Number(other.isFaint) - Number(one.isFaint))
    .forEach((path) => drawPath(context, path, ink, spotOfPoint));
  for (const point of scene.found) {
    drawRing(context, spotOfPoint(point), diameter / 2 + 5, {colour: ink.found, halo: ink.halo});
  }
  for (const point of [scene.pointed, scene.selected]) {
    if (point !== null) {
      drawRing(context, spotOfPoint(point), diameter / 2 + 4, {colour: ink.text, halo: ink.halo});
    }
  }
  if (scene.drawing) {
    drawDrawing(context, scene.drawing.corners.map(spotOf), scene.drawing.kind === 'lasso', ink);
  }
}

/** Names of groups, the largest first; one that would lie upon another is left out. */
function drawLabels(
  context: CanvasRenderingContext2D,
  {labels}: Scene,
  ink: Ink,
  spotOf: (place: Place) => Spot,
): void {
  context.font = `600 13px ${FONT}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const taken: {left: number; right: number; y: number}[] = [];
  for (const label of labels) {
    const spot = spotOf(label);
    const width = context.measureText(label.text).width + 14;
    const box = {left: spot.x - width / 2, right: spot.x + width / 2, y: spot.y};
    const isFree = taken.every(
      ({left, right, y}) => box.right + 6 < left || box.left - 6 > right || Math.abs(box.y - y) > 20,
    );
    if (isFree) {
      taken.push(box);
      context.lineWidth = 4;
      context.strokeStyle = ink.halo;
      context.globalAlpha = 0.85;
      context.strokeText(label.text, box.left + 14, spot.y);
      circle(context, {x: box.left + 4, y: spot.y}, 4);
      context.stroke();
      context.globalAlpha = 1;
      context.fillStyle = ink.text;
      context.fillText(label.text, box.left + 14, spot.y);
      context.fillStyle = label.colour;
      context.fill();
    }
  }
}

function drawPath(
  context: CanvasRenderingContext2D,
  {points, isFaint}: Path,
  ink: Ink,
  spotOf: (point: number) => Spot,
): void {
  const spots = points.map(spotOf);
  context.globalAlpha = isFaint ? 0.5 : 1;
  trace(context, spots);
  context.strokeStyle = ink.halo;
  context.lineWidth = isFaint ? 4 : 6;
  context.stroke();
  context.strokeStyle = ink.journey;
  context.lineWidth = isFaint ? 1.5 : 2.5;
  context.stroke();
  if (!isFaint) {
    drawNumbers(context, spots, ink);
  }
  context.globalAlpha = 1;
}

/** The place of each track in the playlist; a dot where there is no room for the number. */
function drawNumbers(context: CanvasRenderingContext2D, spots: readonly Spot[], ink: Ink): void {
  context.font = `600 11px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const numbered: Spot[] = [];
  spots.forEach((spot, place) => {
    const isFree = numbered.every(
      (other) => Math.hypot(other.x - spot.x, other.y - spot.y) > 2 * NUMBER_RADIUS + 1,
    );
    circle(context, spot, isFree ? NUMBER_RADIUS : 4);
    context.fillStyle = ink.journey;
    context.strokeStyle = ink.halo;
    context.lineWidth = 1.5;
    context.fill();
    context.stroke();
    if (isFree) {
      numbered.push(spot);
      context.fillStyle = ink.onJourney;
      context.fillText(String(place + 1), spot.x, spot.y + 0.5);
    }
  });
}

function drawRing(
  context: CanvasRenderingContext2D,
  spot: Spot,
  radius: number,
  {colour, halo}: {colour: string; halo: string},
): void {
  circle(context, spot, radius);
  context.strokeStyle = halo;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.stroke();
}

function drawDrawing(
  context: CanvasRenderingContext2D,
  spots: readonly Spot[],
  isArea: boolean,
  ink: Ink,
): void {
  const [first] = spots;
  if (!first) {
    return;
  }
  trace(context, spots);
  if (isArea) {
    context.closePath();
    context.fillStyle = ink.journey;
    context.globalAlpha = 0.15;
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = ink.halo;
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = ink.journey;
  context.lineWidth = 3;
  context.setLineDash(isArea ? [6, 6] : []);
  context.stroke();
  context.setLineDash([]);
  for (const end of isArea ? [first] : [first, spots.at(-1) ?? first]) {
    circle(context, end, 5);
    context.fillStyle = ink.journey;
    context.fill();
  }
}

function trace(context: CanvasRenderingContext2D, spots: readonly Spot[]): void {
  context.beginPath();
  spots.forEach(({x, y}) => context.lineTo(x, y));
}

function circle(context: CanvasRenderingContext2D, {x, y}: Spot, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}
