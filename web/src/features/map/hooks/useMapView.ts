import {useCallback, useLayoutEffect, useRef, useState, type RefObject} from 'react';
import {MapView, type ViewListener} from '../view/mapView';
import {makeSurface} from '../view/surface';

type Canvases = {
  points: RefObject<HTMLCanvasElement | null>;
  overlay: RefObject<HTMLCanvasElement | null>;
};

/**
 * A view of the map on two canvases that lie upon each other, as large as they are on the page.
 *
 * @returns `attach` is the `ref` of the element around the canvases; `view` is null until it is there, and stays so in
 *   a browser that cannot draw: then `isUnable`
 */
export function useMapView({points, overlay}: Canvases, listener: ViewListener) {
  const [view, setView] = useState<MapView | null>(null);
  const [isUnable, setUnable] = useState(false);
  const told = useRef(listener);
  useLayoutEffect(() => {
    told.current = listener;
  });
  const attach = useCallback(
    (around: HTMLElement | null) => {
      const [canvas, above] = [points.current, overlay.current];
      const surface = canvas && above && makeSurface(canvas, above, () => made.redraw());
      if (!around || !surface) {
        setUnable(true);
        return undefined;
      }
      const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const made = new MapView(
        surface,
        {
          onCamera: (...moved) => told.current.onCamera(...moved),
          onDrawn: () => told.current.onDrawn(),
        },
        isStill,
      );
      const fit = () => {
        const viewport = {width: around.clientWidth, height: around.clientHeight};
        if (viewport.width > 0 && viewport.height > 0) {
          for (const each of [canvas, above]) {
            each.width = Math.round(viewport.width * window.devicePixelRatio);
            each.height = Math.round(viewport.height * window.devicePixelRatio);
          }
          made.resize(viewport, window.devicePixelRatio);
        }
      };
      const observer = new ResizeObserver(fit);
      observer.observe(around);
      fit();
      setView(made);
      return () => {
        observer.disconnect();
        made.dispose();
        setView(null);
      };
    },
    [points, overlay],
  );
  return {attach, view, isUnable};
}
