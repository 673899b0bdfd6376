import {between, resized, whole, type Camera, type Viewport} from './camera';
import type {Rgb} from './colours';
import {Grid} from './grid';
import {pointLook} from './renderer';
import {EMPTY_SCENE, type Scene} from './scene';
import type {Surface} from './surface';

/** The points of one version of the map. */
export type Cloud = {version: string; places: Float32Array; grid: Grid};

/** How the points are coloured. */
export type Colouring = {groups: Uint8Array; palette: readonly Rgb[]; highlighted: number | null};

/** What is told when the picture changes. */
export type ViewListener = {
  /** The camera has moved, or the canvas is another one. */
  onCamera: (camera: Camera, viewport: Viewport) => void;
  /** Points have been drawn. */
  onDrawn: () => void;
};

const FLIGHT_MS = 450;

/** How long points take to go, and others to come. */
const FADE_MS = 220;

const NO_CLOUD: Cloud = {version: '', places: new Float32Array(), grid: new Grid(new Float32Array())};

const easeOut = (part: number) => 1 - (1 - part) ** 3;

type Flight = {from: Camera; to: Camera; beganMs: number};

/** Draws the map when something has changed, and moves its camera. */
export class MapView {
  private cloud = NO_CLOUD;
  private nextCloud: Cloud | null = null;
  private colouring: Colouring = {groups: new Uint8Array(), palette: [], highlighted: null};
  private scene = EMPTY_SCENE;
  private viewport: Viewport = {width: 1, height: 1};
  private pixelRatio = 1;
  private now: Camera = whole(this.viewport);
  private flight: Flight | null = null;
  /** 0 points are gone, 1 points are there. */
  private visible = 0;
  private lastMs: number | null = null;
  private frame: number | null = null;
  private isPointsStale = true;
  private isDisposed = false;

  /** @param isStill true for those who do not want things to move by themselves */
  constructor(
    private readonly surface: Surface,
    private readonly listener: ViewListener,
    private readonly isStill: boolean,
  ) {}

  get camera(): Camera {
    return this.now;
  }

  /** Size of the canvas in CSS pixels. */
  get size(): Viewport {
    return this.viewport;
  }

  /** The canvas has another size: what was seen is seen as before, larger or smaller. */
  resize(viewport: Viewport, pixelRatio: number): void {
    const camera = resized(this.now, this.viewport, viewport);
    this.viewport = viewport;
    this.pixelRatio = pixelRatio;
    this.move(camera);
    // At once: the canvas has lost what was drawn on it, and would be seen empty.
    this.cancelFrame();
    this.draw(performance.now());
  }

  /** Shows other points: those that were there fade away first. */
  setCloud(cloud: Cloud): void {
    if (cloud.version === (this.nextCloud ?? this.cloud).version) {
      return;
    }
    this.nextCloud = cloud;
    this.redraw();
  }

  setColouring(colouring: Colouring): void {
    this.colouring = colouring;
    this.upload();
    this.redraw();
  }

  setScene(scene: Scene): void {
    const isOtherScheme = scene.scheme !== this.scene.scheme;
    this.scene = scene;
    this.isPointsStale ||= isOtherScheme;
    this.ask();
  }

  /** Shows the map from elsewhere, at once. */
  move(camera: Camera): void {
    this.flight = null;
    this.now = camera;
    this.redraw();
  }

  /** Goes there within half a second. */
  flyTo(camera: Camera): void {
    if (this.isStill) {
      this.move(camera);
    } else {
      this.flight = {from: this.now, to: camera, beganMs: performance.now()};
      this.redraw();
    }
  }

  /** Draws all anew. */
  redraw(): void {
    this.isPointsStale = true;
    this.ask();
  }

  dispose(): void {
    this.isDisposed = true;
    this.cancelFrame();
    this.surface.points.dispose();
  }

  private cancelFrame(): void {
    if (this.frame !== null) {
      cancelAnimationFrame(this.frame);
      this.frame = null;
    }
  }

  private ask(): void {
    if (!this.isDisposed) {
      this.frame ??= requestAnimationFrame((nowMs) => this.draw(nowMs));
    }
  }

  private draw(nowMs: number): void {
    this.frame = null;
    this.fly(nowMs);
    this.fade(nowMs - (this.lastMs ?? nowMs));
    const isMoving = this.flight !== null || this.nextCloud !== null || this.visible < 1;
    this.lastMs = isMoving ? nowMs : null;

    const look = pointLook(this.cloud.grid.count, this.now.scale);
    const {camera, viewport, pixelRatio, scene} = {...this, camera: this.now};
    if (this.isPointsStale) {
      this.isPointsStale = false;
      const {palette, highlighted} = this.colouring;
      const style = {
        palette,
        highlighted,
        scheme: scene.scheme,
        ...look,
        opacity: look.opacity * this.visible,
      };
      this.surface.points.draw({camera, viewport, pixelRatio, style});
      this.listener.onCamera(camera, viewport);
    }
    const placeOf = (point: number) => this.cloud.grid.placeOf(point);
    this.surface.drawAbove(scene, {camera, viewport, pixelRatio, diameter: look.diameter, placeOf});
    if (isMoving) {
      this.redraw();
    } else if (this.cloud.grid.count > 0) {
      this.listener.onDrawn();
    }
  }

  private fly(nowMs: number): void {
    if (this.flight) {
      const part = Math.max(0, Math.min(1, (nowMs - this.flight.beganMs) / FLIGHT_MS));
      this.now = between(this.flight.from, this.flight.to, easeOut(part));
      this.flight = part < 1 ? this.flight : null;
    }
  }

  private fade(passedMs: number): void {
    const step = this.isStill ? 1 : passedMs / FADE_MS;
    if (!this.nextCloud) {
      this.visible = Math.min(1, this.visible + step);
      return;
    }
    this.visible = Math.max(0, this.visible - step);
    if (this.visible === 0 || this.cloud === NO_CLOUD) {
      this.visible = 0;
      this.cloud = this.nextCloud;
      this.nextCloud = null;
      this.upload();
    }
  }

  private upload(): void {
    const {count} = this.cloud.grid;
    // Groups of another version do not belong to these points: until theirs have come, all are alike.
    const groups = this.colouring.groups.length === count ? this.colouring.groups : new Uint8Array(count);
    this.surface.points.setPoints(this.cloud.places, groups);
  }
}
