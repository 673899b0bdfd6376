/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions --
   the role "application" is for elements that are used with keys of their own, and focused for that */
import {Text} from '@mantine/core';
import {useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode} from 'react';
import {texts} from '@/texts';
import {useMapView} from '../hooks/useMapView';
import {useMapKeys, type KeyActions} from '../hooks/useMapKeys';
import classes from '../MapPage.module.css';
import {
  dragged,
  toPlace,
  toSpot,
  zoomed,
  type Camera,
  type Place,
  type Spot,
  type Viewport,
} from '../view/camera';
import {listenToGestures} from '../view/gestures';
import type {Cloud, Colouring, MapView} from '../view/mapView';
import {pointLook} from '../view/renderer';
import type {Scene} from '../view/scene';

/** What is done with the pointer; a point is null where there is none. */
export type PointerActions = {
  isDrawing: boolean;
  point: (point: number | null) => void;
  click: (point: number | null, place: Place) => void;
  draw: (place: Place, phase: 'begin' | 'go' | 'end') => void;
  cancel: () => void;
};

type Props = {
  cloud: Cloud;
  colouring: Colouring;
  scene: Scene;
  pointer: PointerActions;
  keys: KeyActions;
  /** Shown beside the point that is pointed at. */
  tip: ReactNode;
  onView: (view: MapView | null) => void;
};

/** How far from a point (CSS pixels from its edge) a mouse or a finger may be. */
const MOUSE_REACH_PX = 6;
const TOUCH_REACH_PX = 18;

const DOUBLE_CLICK_ZOOM = 2.5;

/** The map itself: it is drawn, moved, pointed at and drawn upon. */
export function MapCanvas({cloud, colouring, scene, pointer, keys, tip, onView}: Props) {
  const points = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const pulse = useRef<HTMLDivElement>(null);
  const tipBox = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const hintId = useId();

  const placeMarkers = (camera: Camera, viewport: Viewport) => {
    const spotOf = (point: number | null) =>
      point === null ? null : toSpot(camera, viewport, cloud.grid.placeOf(point));
    moveTo(pulse.current, spotOf(scene.playing));
    moveTo(tipBox.current, tipSpot(spotOf(scene.pointed), tipBox.current, viewport));
  };
  const {attach, view, isUnable} = useMapView(
    {points, overlay},
    {onCamera: placeMarkers, onDrawn: () => setDrawn(true)},
  );
  useLayoutEffect(() => {
    if (view) {
      placeMarkers(view.camera, view.size);
    }
  });
  useEffect(() => onView(view), [view, onView]);
  useEffect(() => view?.setCloud(cloud), [view, cloud]);
  useEffect(() => view?.setColouring(colouring), [view, colouring]);
  useEffect(() => view?.setScene(scene), [view, scene]);
  useGestures(points, view, cloud, pointer);
  const onKeyDown = useMapKeys({view, cloud, pointed: scene.pointed}, keys);

  return (
    <div
      ref={attach}
      className={classes.canvases}
      data-drawing={pointer.isDrawing}
      role="application"
      aria-label={texts.map.label}
      aria-describedby={hintId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas ref={points} className={classes.points} data-ready={isDrawn} />
      <canvas ref={overlay} className={classes.overlay} aria-hidden />
      <div ref={pulse} className={classes.pulse} aria-hidden hidden={scene.playing === null} />
      <div ref={tipBox} className={classes.tip} aria-hidden hidden={!tip}>
        {tip}
      </div>
      <span id={hintId} hidden>
        {texts.map.hint}
      </span>
      {isUnable && <Text className={classes.unable}>{texts.map.cannotDraw}</Text>}
    </div>
  );
}

/** Moves the map, and tells what was pointed at. */
function useGestures(
  canvas: {current: HTMLCanvasElement | null},
  view: MapView | null,
  cloud: Cloud,
  pointer: PointerActions,
): void {
  const now = useRef({cloud, pointer});
  useLayoutEffect(() => {
    now.current = {cloud, pointer};
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element || !view) {
      return undefined;
    }
    const placeOf = (spot: Spot) => toPlace(view.camera, view.size, spot);
    const pointAt = (spot: Spot, reachPx: number) => {
      const {grid} = now.current.cloud;
      const radius = pointLook(grid.count, view.camera.scale).diameter / 2;
      return grid.nearest(placeOf(spot), (radius + reachPx) / view.camera.scale);
    };
    return listenToGestures(element, {
      isDrawing: () => now.current.pointer.isDrawing,
      onDrag: (by) => view.move(dragged(view.camera, view.size, by)),
      onZoom: (factor, spot) => view.move(zoomed(view.camera, view.size, factor, spot)),
      onDoubleClick: (spot) => view.flyTo(zoomed(view.camera, view.size, DOUBLE_CLICK_ZOOM, spot)),
      onPoint: (spot) => now.current.pointer.point(spot && pointAt(spot, MOUSE_REACH_PX)),
      onClick: (spot, isTouch) =>
        now.current.pointer.click(pointAt(spot, isTouch ? TOUCH_REACH_PX : MOUSE_REACH_PX), placeOf(spot)),
      onDraw: (spot, phase) => now.current.pointer.draw(placeOf(spot), phase),
      onCancel: () => now.current.pointer.cancel(),
    });
  }, [canvas, view]);
}

function moveTo(element: HTMLElement | null, spot: Spot | null): void {
  if (element && spot) {
    element.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
  }
}

const TIP_GAP_PX = 14;

/** To the right below a point, or where there is room. */
function tipSpot(spot: Spot | null, tip: HTMLElement | null, viewport: Viewport): Spot | null {
  if (!spot || !tip) {
    return null;
  }
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = spot.x + TIP_GAP_PX + width > viewport.width ? spot.x - TIP_GAP_PX - width : spot.x + TIP_GAP_PX;
  const y =
    spot.y + TIP_GAP_PX + height > viewport.height ? spot.y - TIP_GAP_PX - height : spot.y + TIP_GAP_PX;
  return {x: Math.max(4, x), y: Math.max(4, y)};
}
