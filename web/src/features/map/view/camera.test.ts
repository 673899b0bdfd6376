import {
  around,
  between,
  dragged,
  resized,
  toPlace,
  toSpot,
  whole,
  zoomed,
  zoomOf,
  type Camera,
} from './camera';

const viewport = {width: 800, height: 600};
const camera: Camera = {x: 0.25, y: -0.1, scale: 700};

describe('camera', () => {
  it('shows the whole map in the middle of the shorter side', () => {
    const {x, y} = toSpot(whole(viewport), viewport, {x: 1, y: 1});
    expect(x).toBeCloseTo(400 + 270);
    expect(y).toBeCloseTo(300 - 270); // y of the map goes upwards
  });

  it('finds the place of a spot again', () => {
    const place = toPlace(camera, viewport, {x: 123, y: 456});
    const spot = toSpot(camera, viewport, place);
    expect(spot.x).toBeCloseTo(123);
    expect(spot.y).toBeCloseTo(456);
  });

  it('keeps what is under the pointer there while zooming', () => {
    const spot = {x: 500, y: 200};
    const before = toPlace(camera, viewport, spot);
    const after = toSpot(zoomed(camera, viewport, 1.7, spot), viewport, before);
    expect(after.x).toBeCloseTo(500);
    expect(after.y).toBeCloseTo(200);
  });

  it('moves the map along with the pointer', () => {
    const before = toPlace(camera, viewport, {x: 300, y: 300});
    const after = toSpot(dragged(camera, viewport, {x: 40, y: -25}), viewport, before);
    expect(after.x).toBeCloseTo(340);
    expect(after.y).toBeCloseTo(275);
  });

  it('neither loses the map nor dives into it without end', () => {
    const far = zoomed(dragged(camera, viewport, {x: 1e6, y: 1e6}), viewport, 1e-9);
    expect(far).toMatchObject({x: expect.any(Number), y: expect.any(Number)});
    expect(Math.abs(far.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(far.y)).toBeLessThanOrEqual(1);
    expect(zoomOf(far, viewport)).toBeCloseTo(0.7);
    expect(zoomOf(zoomed(camera, viewport, 1e9), viewport)).toBeCloseTo(120);
  });

  it('shows all of some places', () => {
    const places = [
      {x: 0.5, y: 0.5},
      {x: 0.8, y: 0.6},
    ];
    const close = around(places, viewport);
    for (const place of places) {
      const spot = toSpot(close, viewport, place);
      expect(spot.x).toBeGreaterThan(0);
      expect(spot.x).toBeLessThan(800);
      expect(spot.y).toBeGreaterThan(0);
      expect(spot.y).toBeLessThan(600);
    }
    expect(zoomOf(close, viewport)).toBeGreaterThan(2);
  });

  it('does not dive into a single place, and shows all where there is none', () => {
    expect(zoomOf(around([{x: 0.5, y: 0.5}], viewport), viewport)).toBeCloseTo(6);
    expect(around([], viewport)).toEqual(whole(viewport));
  });

  it('shows the same on another size', () => {
    const after = resized(camera, viewport, {width: 400, height: 300});
    expect(after).toEqual({...camera, scale: 350});
  });

  it('goes from one camera to another', () => {
    const to: Camera = {x: -0.5, y: 0.5, scale: 2800};
    expect(between(camera, to, 0)).toEqual(camera);
    const end = between(camera, to, 1);
    expect(end.x).toBeCloseTo(-0.5);
    expect(end.y).toBeCloseTo(0.5);
    expect(between(camera, to, 0.5).scale).toBeCloseTo(1400);
    expect(between(camera, {...to, scale: 700}, 0.5).x).toBeCloseTo(-0.125);
  });
});
