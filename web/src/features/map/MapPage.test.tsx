import {act, fireEvent, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {MapStatus} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {madePlaylist, track} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';
import type {Picture} from './view/renderer';
import type {Scene} from './view/scene';

/** What the map has drawn. */
const drawn = vi.hoisted(() => ({
  pictures: [] as Picture[],
  scenes: [] as Scene[],
  points: [] as {places: Float32Array; groups: Uint8Array}[],
  isUnable: false,
}));

vi.mock('./view/surface', () => ({
  makeSurface: () =>
    drawn.isUnable
      ? null
      : {
          points: {
            setPoints: (places: Float32Array, groups: Uint8Array) => drawn.points.push({places, groups}),
            draw: (picture: Picture) => drawn.pictures.push(picture),
            dispose: () => undefined,
          },
          drawAbove: (scene: Scene) => drawn.scenes.push(scene),
        },
}));

/** Four tracks, named after their points: 0 and 1 at the left, 2 in the middle, 3 at the right. */
const PLACES = [-0.8, 0, -0.4, 0, 0, 0.1, 0.5, 0];

/** The canvas is 1000 x 1000 pixels: a unit of the map is 450 of them. */
const spotOf = (x: number, y: number) => ({clientX: 500 + 450 * x, clientY: 500 - 450 * y});

function bytesOf(places: number[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(4 + 4 * places.length));
  view.setUint32(0, places.length / 2, true);
  places.forEach((value, at) => view.setFloat32(4 + 4 * at, value, true));
  return view.buffer;
}

const READY: MapStatus = {state: 'ready', version: 'v1', tracks: 4, total: 4};

function hasMap(status: MapStatus = READY) {
  const asked: Record<string, unknown[]> = {area: [], journey: [], generate: [], reorder: []};
  const answers = (path: string, name: string, answer: unknown) =>
    http.post(api(path), async ({request}) => {
      asked[name]!.push(await request.json());
      return HttpResponse.json(answer as Record<string, unknown>);
    });
  server.use(
    http.get(api('/map'), () => HttpResponse.json(status)),
    http.get(api('/map/points'), () => HttpResponse.arrayBuffer(bytesOf(PLACES))),
    http.get(api('/map/groups'), ({request}) =>
      HttpResponse.json({
        version: 'v1',
        groups: [
          {name: new URL(request.url).searchParams.get('by') === 'year' ? '1990s' : 'Rock', tracks: 3},
          {name: '', tracks: 1, other: true},
        ],
        of: [0, 0, 0, 1],
      }),
    ),
    http.post(api('/map/tracks'), async ({request}) => {
      const {points} = (await request.json()) as {points: number[]};
      return HttpResponse.json({tracks: points.map((point) => track(`${point}`))});
    }),
    http.post(api('/map/places'), async ({request}) => {
      const {tracks} = (await request.json()) as {tracks: string[]};
      return HttpResponse.json({points: tracks.map((id) => (Number(id) < 4 ? Number(id) : null))});
    }),
    answers('/map/area', 'area', madePlaylist(['0', '1'])),
    answers('/map/journey', 'journey', madePlaylist(['0', '2', '3'])),
    answers('/playlists/generate', 'generate', madePlaylist(['1', '2'])),
    answers('/playlists/reorder', 'reorder', {
      tracks: [{track: track('2'), waypoint: false}],
      order: [1],
      before: {},
      after: {},
    }),
  );
  return asked;
}

async function openMap(path = '/map') {
  const asked = hasMap();
  const {user} = renderApp(path);
  const map = await screen.findByRole('application', {name: 'Map of your music'});
  const canvas = map.querySelector('canvas')!;
  await waitFor(() => expect(canvas).toHaveAttribute('data-ready', 'true'));
  return {user, map, canvas, asked};
}

const lastScene = () => drawn.scenes.at(-1)!;

/** Presses the mouse at the first of some places, moves along them, and lets go at the last. */
function stroke(canvas: Element, places: [number, number][]) {
  const fire = (type: string, place: [number, number]) => {
    const event = new MouseEvent(type, {bubbles: true, button: 0, ...spotOf(...place)});
    fireEvent(canvas, Object.assign(event, {pointerId: 1, pointerType: 'mouse'}));
  };
  fire('pointerdown', places[0]!);
  places.slice(1).forEach((place) => fire('pointermove', place));
  fire('pointerup', places.at(-1)!);
}

const click = (canvas: Element, x: number, y: number) => stroke(canvas, [[x, y]]);

// Pages are loaded on demand, which a busy machine takes its time for.
beforeAll(async () => {
  await Promise.all([import('./MapPage'), import('@/features/make/MakePage')]);
}, 60_000);

beforeEach(() => {
  Object.assign(drawn, {pictures: [], scenes: [], points: [], isUnable: false});
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1000);
});

describe('before there is a map', () => {
  it('says what it waits for', async () => {
    hasMap({state: 'none', tracks: 0, total: 7});
    renderApp('/map');
    expect(await screen.findByText(/when the first 20 tracks/)).toBeInTheDocument();
    expect(screen.getByRole('link', {name: 'Open the library'})).toHaveAttribute('href', '/library');
    await expectAccessible(document.body);
  });

  it('shows how far it is', async () => {
    hasMap({state: 'computing', tracks: 0, total: 700, progress: 0.42});
    renderApp('/map');
    expect(await screen.findByRole('progressbar', {name: 'Progress of the map'})).toHaveAttribute(
      'aria-valuenow',
      '42',
    );
  });

  it('says what went wrong, and tries again', async () => {
    hasMap();
    server.use(http.get(api('/map'), () => problem(500, 'internal-error', 'out of paper'), {once: true}));
    const {user} = renderApp('/map');
    expect(await screen.findByRole('alert')).toHaveTextContent('out of paper');
    await user.click(screen.getByRole('button', {name: 'Try again'}));
    expect(await screen.findByRole('application', {name: 'Map of your music'})).toBeInTheDocument();
  });

  it('says so in a browser that cannot draw', async () => {
    drawn.isUnable = true;
    hasMap();
    renderApp('/map');
    expect(await screen.findByText('This browser cannot draw the map.')).toBeInTheDocument();
  });
});

describe('the map', () => {
  it('draws all points in the colours of their groups', async () => {
    await openMap();
    await waitFor(() => expect([...drawn.points.at(-1)!.groups]).toEqual([0, 0, 0, 1]));
    expect(drawn.points.at(-1)!.places).toHaveLength(8);
    await waitFor(() => expect(drawn.pictures.at(-1)!.style.palette).toHaveLength(2));
    await expectAccessible(document.body);
  });

  it('is walked with arrow keys, and Enter plays', async () => {
    const {user, map} = await openMap();
    act(() => map.focus());
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText('Artist 2 - Title 2')).toBeInTheDocument();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(lastScene().pointed).toBe(3));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('region', {name: 'Chosen track'})).toHaveTextContent('Title 3');
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title 3');
    await waitFor(() => expect(lastScene()).toMatchObject({selected: 3, playing: 3}));
  });

  it('plays what is clicked, and offers what can be done with it', async () => {
    const {user, canvas, asked} = await openMap();
    click(canvas, 0.5, 0.005);
    const card = await screen.findByRole('region', {name: 'Chosen track'});
    expect(card).toHaveTextContent('Title 3');
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title 3');
    await user.click(within(card).getByRole('button', {name: 'Add as waypoint'}));
    expect(within(card).getByRole('status')).toHaveTextContent('Added: 1 waypoint in Make.');
    await user.click(within(card).getByRole('button', {name: 'Start a playlist here'}));
    expect(await screen.findByRole('list', {name: 'From Title 3'})).toBeInTheDocument();
    expect(asked.generate).toEqual([expect.objectContaining({seeds: ['3']})]);
    await waitFor(() => expect(lastScene().paths).toEqual([{points: [1, 2], isFaint: false}]));
    await expectAccessible(document.body);
  });

  it('marks what a search finds', async () => {
    server.use(http.get(api('/tracks'), () => HttpResponse.json({tracks: [track('1'), track('9')]})));
    const {user} = await openMap();
    await user.type(screen.getByRole('searchbox', {name: 'Find on the map'}), 'title');
    await user.click(await screen.findByRole('option', {name: /Title 1/}));
    await waitFor(() => expect(lastScene().found).toEqual([1]));
    expect(await screen.findByRole('region', {name: 'Chosen track'})).toHaveTextContent('Title 1');
    await user.click(screen.getByRole('button', {name: 'Clear the search'}));
    await waitFor(() => expect(lastScene().found).toEqual([]));
  });

  it('lets a group stand out, and makes a playlist of it', async () => {
    const {user, asked} = await openMap();
    await user.click(screen.getByRole('button', {name: 'Colours'}));
    const group = await screen.findByRole('button', {name: /^Rock/});
    await user.click(group);
    expect(group).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(drawn.pictures.at(-1)!.style.highlighted).toBe(0));
    await user.click(screen.getByRole('button', {name: 'Playlist from Rock'}));
    expect(await screen.findByRole('list', {name: 'Rock'})).toBeInTheDocument();
    const [{tracks}] = asked.reorder as [{tracks: string[]}];
    expect(tracks.toSorted()).toEqual(['0', '1', '2']);
  });

  it('is coloured by what is chosen, and remembers it', async () => {
    const {user} = await openMap();
    await user.click(screen.getByRole('button', {name: 'Colours'}));
    await user.selectOptions(screen.getByRole('combobox', {name: 'Colour by'}), 'Year');
    expect(await screen.findByRole('button', {name: /^1990s/})).toBeInTheDocument();
    expect(localStorage.getItem('deejai.map.by')).toBe('"year"');
  });
});

describe('drawing', () => {
  it('makes a journey along a line', async () => {
    const {user, canvas, asked} = await openMap();
    await user.click(screen.getByRole('button', {name: 'Draw a journey'}));
    stroke(canvas, [
      [-0.8, 0],
      [0, 0.5],
      [0.5, 0],
    ]);
    const list = await screen.findByRole('list', {name: 'Along your line'});
    expect(within(list).getAllByRole('button', {name: /^Play Title/})).toHaveLength(3);
    const [{version, line, length}] = asked.journey as [{version: string; line: number[][]; length: unknown}];
    expect(version).toBe('v1');
    expect(length).toEqual({total: 20});
    expect(line).toHaveLength(3);
    expect(line[1]![1]).toBeCloseTo(0.5);
    expect(lastScene().drawing).toBeNull();
    await waitFor(() => expect(lastScene().paths).toEqual([{points: [0, 2, 3], isFaint: false}]));
  });

  it('makes a playlist of a lasso, which is opened in Make', async () => {
    const {user, canvas, asked} = await openMap();
    await user.click(screen.getByRole('button', {name: 'Lasso'}));
    stroke(canvas, [
      [-0.9, -0.1],
      [-0.9, 0.2],
      [-0.1, 0.2],
      [-0.1, -0.1],
    ]);
    await screen.findByRole('list', {name: 'Inside your lasso'});
    expect(asked.area).toHaveLength(1);
    await user.click(screen.getByRole('button', {name: 'Open in Make'}));
    expect(await screen.findByRole('list', {name: 'Playlist'})).toHaveTextContent('Title 1');
  });

  it('is done with keys alone', async () => {
    const {user, map, asked} = await openMap();
    act(() => map.focus());
    await user.keyboard('j{ArrowRight}{Enter}{ArrowRight}{Enter}');
    await waitFor(() => expect(lastScene().drawing?.corners).toHaveLength(2));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('list', {name: 'Along your line'});
    const [{line}] = asked.journey as [{line: number[][]}];
    expect(line[0]![1]).toBeCloseTo(0.1);
    expect(line[1]![0]).toBeCloseTo(0.5);
  });

  it('is done with clicks, and started over', async () => {
    const {user, canvas} = await openMap();
    await user.click(screen.getByRole('button', {name: 'Lasso'}));
    click(canvas, -0.9, -0.1);
    expect(screen.getByRole('button', {name: 'Make the playlist'})).toBeDisabled();
    click(canvas, -0.9, 0.2);
    click(canvas, -0.1, 0);
    expect(screen.getByText('2 tracks inside')).toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Start over'}));
    await waitFor(() => expect(lastScene().drawing).toBeNull());
    click(canvas, -0.9, -0.1);
    click(canvas, -0.9, 0.2);
    click(canvas, -0.1, 0);
    await user.click(screen.getByRole('button', {name: 'Make the playlist'}));
    expect(await screen.findByRole('list', {name: 'Inside your lasso'})).toBeInTheDocument();
  });

  it('says what went wrong, and keeps what was drawn', async () => {
    const {user, canvas} = await openMap();
    server.use(http.post(api('/map/journey'), () => problem(422, 'invalid', 'no music there')));
    await user.click(screen.getByRole('button', {name: 'Draw a journey'}));
    stroke(canvas, [
      [-0.8, 0],
      [0.5, 0],
    ]);
    expect(await screen.findByRole('alert')).toHaveTextContent('no music there');
    expect(screen.getByRole('button', {name: 'Make the playlist'})).toBeEnabled();
  });
});

describe('the playlist of Make', () => {
  it('is shown on the map', async () => {
    hasMap();
    const {user} = renderApp('/');
    await user.click(await screen.findByRole('button', {name: 'Surprise me'}));
    await screen.findByRole('list', {name: 'Playlist'});
    await user.click(await screen.findByRole('button', {name: 'Show the playlist on the map'}));
    expect(await screen.findByRole('region', {name: 'Playlist on the map'})).toHaveTextContent('Title 2');
    await waitFor(() => expect(lastScene().paths).toEqual([{points: [1, 2], isFaint: false}]));
    await user.click(screen.getByRole('button', {name: 'Close'}));
    await waitFor(() => expect(lastScene().paths).toEqual([{points: [1, 2], isFaint: true}]));
    expect(window.location.search).toBe('');
  });
});
