import type {KeyboardEvent} from 'react';
import type {Tool} from '../mapState';
import {dragged, toSpot, whole, zoomed, type Place} from '../view/camera';
import type {Cloud, MapView} from '../view/mapView';

/** What keys do besides moving the map. */
export type KeyActions = {
  goTo: (point: number) => void;
  enter: (point: number) => void;
  finish: () => void;
  choose: (tool: Tool) => void;
  escape: () => void;
};

type Where = {
  view: MapView | null;
  cloud: Cloud;
  /** Where the arrow keys have gone so far. */
  pointed: number | null;
};

const DIRECTIONS: Record<string, Place> = {
  ArrowLeft: {x: -1, y: 0},
  ArrowRight: {x: 1, y: 0},
  ArrowUp: {x: 0, y: 1},
  ArrowDown: {x: 0, y: -1},
};

const TOOLS: Record<string, Tool> = {m: 'move', l: 'lasso', j: 'journey'};

const ZOOM = 1.5;

/** CSS pixels that Shift and an arrow key move the map. */
const STEP_PX = 80;

/** A point nearer to the edge than this brings the map along. */
const MARGIN_PX = 60;

/** Lets the map be used with keys alone. */
export function useMapKeys({view, cloud, pointed}: Where, actions: KeyActions) {
  const goTo = (on: MapView, point: number) => {
    const viewport = on.size;
    const place = cloud.grid.placeOf(point);
    const spot = toSpot(on.camera, viewport, place);
    const isSeen = (at: number, size: number) => at > MARGIN_PX && at < size - MARGIN_PX;
    if (!isSeen(spot.x, viewport.width) || !isSeen(spot.y, viewport.height)) {
      on.move({...on.camera, ...place});
    }
    actions.goTo(point);
  };
  const arrow = (on: MapView, direction: Place, isShifted: boolean) => {
    if (isShifted) {
      const by = {x: -STEP_PX * direction.x, y: STEP_PX * direction.y};
      on.move(dragged(on.camera, on.size, by));
      return;
    }
    const point = pointed === null ? cloud.grid.nearest(on.camera, 3) : cloud.grid.next(pointed, direction);
    if (point !== null) {
      goTo(on, point);
    }
  };
  const zoom = (on: MapView, factor: number) => {
    const viewport = on.size;
    const spot = pointed === null ? undefined : toSpot(on.camera, viewport, cloud.grid.placeOf(pointed));
    on.move(zoomed(on.camera, viewport, factor, spot));
  };

  return (event: KeyboardEvent) => {
    if (!view || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const {key} = event;
    const direction = DIRECTIONS[key];
    const tool = TOOLS[key.toLowerCase()];
    if (direction) {
      arrow(view, direction, event.shiftKey);
    } else if (key === '+' || key === '=') {
      zoom(view, ZOOM);
    } else if (key === '-') {
      zoom(view, 1 / ZOOM);
    } else if (key === '0') {
      view.flyTo(whole(view.size));
    } else if (key === 'Enter' && event.shiftKey) {
      actions.finish();
    } else if (key === 'Enter' && pointed !== null) {
      actions.enter(pointed);
    } else if (key === 'Escape') {
      actions.escape();
    } else if (tool) {
      actions.choose(tool);
    } else {
      return;
    }
    event.preventDefault();
  };
}
