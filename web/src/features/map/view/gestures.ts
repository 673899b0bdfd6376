import type {Spot} from './camera';

/** What hands do on the map. */
export type GestureListener = {
  /** Whether dragging draws; otherwise it moves the map. */
  isDrawing: () => boolean;
  onDrag: (by: Spot) => void;
  /** `factor` times closer; what is at the spot stays there. */
  onZoom: (factor: number, spot: Spot) => void;
  onDoubleClick: (spot: Spot) => void;
  /** The pointer is over a spot; null when it has left. */
  onPoint: (spot: Spot | null) => void;
  onClick: (spot: Spot, isTouch: boolean) => void;
  onDraw: (spot: Spot, phase: 'begin' | 'go' | 'end') => void;
  /** What was drawn is not meant: a second finger has come. */
  onCancel: () => void;
};

/** Moving less than this (CSS pixels) is a click. */
const LEAST_DRAG_PX = 5;

const ZOOM_PER_WHEEL_PX = 0.0016;

/** Pinching on a trackpad comes as small steps of a wheel with Ctrl. */
const ZOOM_PER_PINCH_PX = 0.01;

const PIXELS_PER_LINE = 33;

type Finger = {spot: Spot; began: Spot; hasMoved: boolean};

/**
 * Listens to mouse, pen, fingers and wheel on an element.
 *
 * @returns ends listening
 */
export function listenToGestures(element: HTMLElement, listener: GestureListener): () => void {
  const fingers = new Map<number, Finger>();
  let draws = false;

  const spotOf = (event: MouseEvent): Spot => {
    const box = element.getBoundingClientRect();
    return {x: event.clientX - box.left, y: event.clientY - box.top};
  };

  const down = (event: PointerEvent) => {
    if (event.button > 1) {
      return;
    }
    element.setPointerCapture?.(event.pointerId);
    const spot = spotOf(event);
    fingers.set(event.pointerId, {spot, began: spot, hasMoved: fingers.size > 0});
    listener.onPoint(null);
    if (fingers.size > 1) {
      fingers.forEach((finger) => {
        finger.hasMoved = true;
      });
      if (draws) {
        draws = false;
        listener.onCancel();
      }
    } else {
      // The middle button moves the map whatever the tool.
      draws = listener.isDrawing() && event.button === 0;
    }
  };

  const move = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      if (event.pointerType !== 'touch') {
        listener.onPoint(spotOf(event));
      }
      return;
    }
    const before = finger.spot;
    const spot = spotOf(event);
    const isFirstMove =
      !finger.hasMoved && Math.hypot(spot.x - finger.began.x, spot.y - finger.began.y) >= LEAST_DRAG_PX;
    finger.hasMoved ||= isFirstMove;
    if (!finger.hasMoved) {
      return;
    }
    finger.spot = spot;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      pinch(before, spot, other.spot);
    } else if (draws) {
      if (isFirstMove) {
        listener.onDraw(finger.began, 'begin');
      }
      listener.onDraw(spot, 'go');
    } else {
      listener.onDrag({x: spot.x - before.x, y: spot.y - before.y});
    }
  };

  const pinch = (before: Spot, spot: Spot, other: Spot) => {
    const apart = (one: Spot) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    const middle = {x: (spot.x + other.x) / 2, y: (spot.y + other.y) / 2};
    listener.onDrag({x: (spot.x - before.x) / 2, y: (spot.y - before.y) / 2});
    listener.onZoom(apart(spot) / apart(before), middle);
  };

  const up = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    if (!finger) {
      return;
    }
    if (draws && finger.hasMoved) {
      listener.onDraw(spotOf(event), 'end');
    } else if (!finger.hasMoved) {
      listener.onClick(finger.began, event.pointerType === 'touch');
    }
    draws = false;
  };

  const cancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (draws) {
      draws = false;
      listener.onCancel();
    }
  };

  const leave = () => listener.onPoint(null);

  const wheel = (event: WheelEvent) => {
    event.preventDefault(); // the page must not scroll along
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_PER_LINE : 1;
    const speed = event.ctrlKey ? ZOOM_PER_PINCH_PX : ZOOM_PER_WHEEL_PX;
    listener.onZoom(Math.exp(-event.deltaY * pixels * speed), spotOf(event));
  };

  const doubleClick = (event: MouseEvent) => {
    if (!listener.isDrawing()) {
      listener.onDoubleClick(spotOf(event));
    }
  };

  const listening = new AbortController();
  const {signal} = listening;
  element.addEventListener('pointerdown', down, {signal});
  element.addEventListener('pointermove', move, {signal});
  element.addEventListener('pointerup', up, {signal});
  element.addEventListener('pointercancel', cancel, {signal});
  element.addEventListener('pointerleave', leave, {signal});
  element.addEventListener('wheel', wheel, {signal, passive: false});
  element.addEventListener('dblclick', doubleClick, {signal});
  return () => listening.abort();
}
