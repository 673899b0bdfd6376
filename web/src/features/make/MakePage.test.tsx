import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {PlaylistLine} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {madePlaylist, savedPlaylist, track} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';

/** Answers a making with tracks, and tells what was asked. */
function makesPlaylists(path: 'generate' | 'journey', ids: string[]) {
  const asked: unknown[] = [];
  server.use(
    http.post(api(`/playlists/${path}`), async ({request}) => {
      asked.push(await request.json());
      return HttpResponse.json(madePlaylist(ids, 42));
    }),
  );
  return asked;
}

function findsTracks(ids: string[]) {
  const asked: string[] = [];
  server.use(
    http.get(api('/tracks'), ({request}) => {
      asked.push(new URL(request.url).searchParams.get('q') ?? '');
      return HttpResponse.json({tracks: ids.map((id) => track(id))});
    }),
  );
  return asked;
}

const titles = () =>
  within(screen.getByRole('list', {name: 'Playlist'}))
    .getAllByRole('listitem')
    .map((row) => /Title (\w)/.exec(row.textContent ?? '')?.[1]);

async function surprise(ids = ['a', 'b', 'c']) {
  const asked = makesPlaylists('generate', ids);
  const {user} = renderApp();
  await user.click(await screen.findByRole('button', {name: 'Surprise me'}));
  await screen.findByRole('list', {name: 'Playlist'});
  return {user, asked};
}

async function choose(user: Awaited<ReturnType<typeof surprise>>['user'], name: string, item: string) {
  await user.click(screen.getByRole('button', {name: `More for ${name}`}));
  await user.click(await screen.findByRole('menuitem', {name: item}));
}

describe('making', () => {
  it('surprises without any waypoint, and the address makes it again', async () => {
    const {asked} = await surprise();
    expect(titles()).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual([expect.objectContaining({seeds: [], length: {tracks: 20}})]);
    await waitFor(() => expect(window.location.search).toBe('?seed=42'));
  });

  it('joins tracks that were picked with the keyboard alone', async () => {
    const searched = findsTracks(['a', 'b']);
    const asked = makesPlaylists('journey', ['a', 'x', 'b']);
    const {user} = renderApp();
    const box = await screen.findByRole('searchbox', {name: 'Search for tracks to begin with'});
    await user.type(box, 'title');
    await screen.findByRole('option', {name: /Title a/});
    await user.keyboard('{Enter}'); // the first
    await user.type(box, 'title');
    await screen.findByRole('option', {name: /Title b/});
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(screen.getByRole('button', {name: 'Join the dots'}));
    await screen.findByRole('list', {name: 'Playlist'});
    expect(searched).not.toContain('ti'); // it waits until a word is typed
    expect(asked).toEqual([expect.objectContaining({waypoints: ['a', 'b'], length: {total: 20}})]);
  });

  it('makes the playlist of a link', async () => {
    server.use(
      http.post(api('/tracks/lookup'), () => HttpResponse.json({tracks: [track('a')], unknown: []})),
    );
    const asked = makesPlaylists('generate', ['a', 'b']);
    renderApp('/?tracks=a&sound=80&length=5&seed=42');
    await screen.findByRole('list', {name: 'Playlist'});
    expect(asked).toEqual([
      expect.objectContaining({
        seeds: ['a'],
        length: {tracks: 5},
        settings: expect.objectContaining({creativity: 0.8, randomSeed: 42}),
      }),
    ]);
    expect(screen.getByRole('button', {name: 'Take Artist a - Title a out'})).toBeInTheDocument();
  });

  it('stays away from a track that was marked so', async () => {
    server.use(
      http.post(api('/tracks/lookup'), () => HttpResponse.json({tracks: [track('a')], unknown: []})),
    );
    const asked = makesPlaylists('generate', ['b']);
    const {user} = renderApp('/?tracks=a');
    await user.click(await screen.findByRole('button', {name: 'Options of Artist a - Title a'}));
    await user.click(await screen.findByRole('menuitem', {name: 'Stay away from it'}));
    await user.click(screen.getByRole('button', {name: 'Surprise me'}));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({seeds: [], settings: {avoid: ['a']}});
  });

  it('says what went wrong and when to try again', async () => {
    server.use(
      http.post(api('/playlists/generate'), () =>
        problem(503, 'overloaded', 'too much to do just now', {'Retry-After': '1'}),
      ),
    );
    const {user} = renderApp();
    await user.click(await screen.findByRole('button', {name: 'Surprise me'}));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'too much to do just now Try again in 1 second.',
    );
  });

  it('remembers the settings of the last visit', async () => {
    localStorage.setItem(
      'deejai.settings',
      JSON.stringify({
        creativityPercent: 100,
        noisePercent: 0,
        lengthUnit: 'minutes',
        length: 30,
        artistSpacing: 3,
        genres: [],
        yearFrom: null,
        yearTo: null,
      }),
    );
    const {asked} = await surprise();
    expect(asked[0]).toMatchObject({length: {minutes: 30}, settings: {creativity: 1}});
  });
});

/** A making that tells its lines when a test says so. */
function tellsPlaylists() {
  const encoder = new TextEncoder();
  let out: ReadableStreamDefaultController<Uint8Array> | undefined;
  server.use(
    http.post(api('/playlists/generate'), ({request}) => {
      expect(request.headers.get('Accept')).toContain('application/x-ndjson');
      const body = new ReadableStream<Uint8Array>({start: (controller) => void (out = controller)});
      return new HttpResponse(body, {headers: {'Content-Type': 'application/x-ndjson;charset=UTF-8'}});
    }),
  );
  return {
    tell: (line: PlaylistLine) => out?.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)),
    end: () => out?.close(),
  };
}

describe('a playlist that comes in track by track', () => {
  const entry = (id: string) => ({track: track(id), waypoint: false});

  async function begin() {
    const told = tellsPlaylists();
    const {user} = renderApp();
    await user.click(await screen.findByRole('button', {name: 'Surprise me'}));
    await screen.findByLabelText('One moment ...');
    told.tell({place: 1, entry: entry('a')});
    expect(await screen.findByText('Title a')).toBeInTheDocument();
    return told;
  }

  it('shows tracks as they come, and in the end what was made', async () => {
    const told = await begin();
    told.tell({place: 2, entry: entry('b')});
    told.tell({place: 3, entry: entry('c')});
    expect(await screen.findByText('Title c')).toBeInTheDocument();
    // Walked again from the second place on.
    told.tell({place: 2, entry: entry('x')});
    await waitFor(() => expect(screen.queryByText('Title c')).not.toBeInTheDocument());
    expect(screen.getByText('Title x')).toBeInTheDocument();
    told.tell({playlist: madePlaylist(['a', 'x', 'y'])});
    told.end();
    expect(await screen.findByText('3 tracks, 9:00')).toBeInTheDocument();
    expect(titles()).toEqual(['a', 'x', 'y']);
  });

  it('says what went wrong on the way, and shows what there was before', async () => {
    const told = await begin();
    told.tell({problem: {status: 500, code: 'internal-error', detail: 'the disk is on fire'}});
    told.end();
    expect(await screen.findByRole('alert')).toHaveTextContent('the disk is on fire');
    expect(screen.queryByText('Title a')).not.toBeInTheDocument();
  });

  it('takes an end without a playlist for a broken connection', async () => {
    const told = await begin();
    told.end();
    expect(await screen.findByRole('alert')).toHaveTextContent('the server cannot be reached');
  });
});

describe('the playlist', () => {
  it('says why each track is there', async () => {
    await surprise();
    expect(screen.getAllByText('Sounds alike 87%, Often played together 50%')).toHaveLength(2);
    expect(screen.getAllByText('Your pick')).toHaveLength(1);
  });

  it('loses a track and gets it back', async () => {
    const {user} = await surprise();
    await choose(user, 'Artist b - Title b', 'Remove it');
    expect(titles()).toEqual(['a', 'c']);
    await user.click(screen.getByRole('button', {name: 'Undo'}));
    expect(titles()).toEqual(['a', 'b', 'c']);
    await user.click(screen.getByRole('button', {name: 'Redo'}));
    expect(titles()).toEqual(['a', 'c']);
  });

  it('offers others in place of a track, and still others', async () => {
    const {user} = await surprise();
    const asked: {place: number; turnedDown: string[]}[] = [];
    server.use(
      http.post(api('/playlists/replace'), async ({request}) => {
        asked.push((await request.json()) as {place: number; turnedDown: string[]});
        return HttpResponse.json({choices: [{track: track(asked.length === 1 ? 'x' : 'y')}], notes: []});
      }),
    );
    await choose(user, 'Artist b - Title b', 'Replace it by another one');
    const dialog = await screen.findByRole('dialog', {name: 'In place of Title b'});
    await within(dialog).findByText('Title x');
    await user.click(within(dialog).getByRole('button', {name: 'Show others'}));
    await user.click(await within(dialog).findByText('Title y'));
    expect(titles()).toEqual(['a', 'y', 'c']);
    expect(asked).toEqual([
      expect.objectContaining({place: 2, turnedDown: []}),
      expect.objectContaining({place: 2, turnedDown: ['x']}),
    ]);
  });

  it('keeps what is marked when it is made again', async () => {
    const {user, asked} = await surprise();
    await choose(user, 'Artist c - Title c', 'Keep it here');
    await user.click(screen.getByRole('button', {name: 'Make it again, keep the marked'}));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({pins: [{place: 3, track: 'c'}]});
    expect(screen.getByRole('button', {name: 'Keep Artist c - Title c'})).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('goes on from a track of it', async () => {
    const {user, asked} = await surprise();
    await choose(user, 'Artist b - Title b', 'More like this');
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({seeds: ['b']});
  });

  it('never has a track again that was banned, also after a reload', async () => {
    const {user, asked} = await surprise();
    await choose(user, 'Artist b - Title b', 'Never again');
    expect(titles()).toEqual(['a', 'c']);
    await user.click(screen.getByRole('button', {name: 'Surprise me'}));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({settings: {ban: ['b']}});
    expect(localStorage.getItem('deejai.banned')).toBe('["b"]');
  });

  it('says which tracks never come again, and lets them back in', async () => {
    const {user} = await surprise();
    await choose(user, 'Artist b - Title b', 'Never again');
    server.use(
      http.post(api('/tracks/lookup'), () => HttpResponse.json({tracks: [track('b')], unknown: []})),
    );
    await user.click(screen.getByRole('button', {name: 'Settings'}));
    await user.click(await screen.findByRole('button', {name: '1 track never again'}));
    const dialog = await screen.findByRole('dialog', {name: 'Never again'});
    await user.click(await within(dialog).findByRole('button', {name: 'Let it back in: Title b'}));
    expect(within(dialog).getByText('All tracks may come.')).toBeInTheDocument();
    expect(localStorage.getItem('deejai.banned')).toBe('[]');
  });

  it('has a track back in its place that was taken out by mistake', async () => {
    const {user} = await surprise();
    await choose(user, 'Artist b - Title b', 'Never again');
    await user.click(screen.getByRole('button', {name: 'Let it back in'}));
    expect(titles()).toEqual(['a', 'b', 'c']);
    expect(localStorage.getItem('deejai.banned')).toBe('[]');
  });

  it('is undone and done again by keys', async () => {
    const {user} = await surprise();
    await choose(user, 'Artist b - Title b', 'Remove it');
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['a', 'b', 'c']);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(titles()).toEqual(['a', 'c']);
  });

  it('says what a link to it does not hold', async () => {
    const {user} = await surprise();
    await user.click(screen.getByRole('button', {name: 'Copy the link'}));
    expect(await screen.findByText('Link copied.')).toBeInTheDocument();
    await choose(user, 'Artist b - Title b', 'Remove it');
    await user.click(screen.getByRole('button', {name: 'Copy the link'}));
    expect(await screen.findByText(/edits are not part of it/)).toBeInTheDocument();
  });

  it('tells how alike each two tracks are', async () => {
    const {user} = await surprise();
    server.use(
      http.post(api('/playlists/explain'), () =>
        HttpResponse.json({
          tracks: [
            {track: track('a'), waypoint: true},
            {track: track('b'), waypoint: true, step: {sound: 0.2, coListening: 0.55}},
            {track: track('c'), waypoint: true, step: {sound: 1.3}},
          ],
          flow: {},
        }),
      ),
    );
    await user.click(screen.getByRole('button', {name: 'How it flows'}));
    const table = await screen.findByRole('table', {name: 'How it flows'});
    const cells = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(cells.slice(1)).toEqual(['Title a to Title b80%45%', 'Title b to Title c0%unknown']);
    await user.click(within(table).getByRole('button', {name: 'Title a to Title b'}));
    const marked = within(screen.getByRole('list', {name: 'Playlist'}))
      .getAllByRole('listitem')
      .filter((row) => row.hasAttribute('data-marked'));
    expect(marked.map((row) => /Title (\w)/.exec(row.textContent ?? '')?.[1])).toEqual(['a', 'b']);
    await expectAccessible(document.body);
  });

  it('gets a smoother order that begins where it did', async () => {
    const {user} = await surprise();
    let asked: unknown;
    server.use(
      http.post(api('/playlists/reorder'), async ({request}) => {
        asked = await request.json();
        return HttpResponse.json({tracks: [], order: [1, 3, 2], before: {sum: 2}, after: {sum: 1.5}});
      }),
    );
    await user.click(screen.getByRole('button', {name: 'Smooth the flow'}));
    await screen.findByText('Steps are 25% smaller.');
    expect(titles()).toEqual(['a', 'c', 'b']);
    expect(asked).toMatchObject({tracks: ['a', 'b', 'c'], first: 1});
    expect(asked).not.toHaveProperty('last');
  });

  it('is saved with its waypoints and can be exported then', async () => {
    const {user} = await surprise();
    let asked: unknown;
    server.use(
      http.post(api('/saved-playlists'), async ({request}) => {
        asked = await request.json();
        return HttpResponse.json(savedPlaylist({name: 'Evening'}), {status: 201});
      }),
    );
    await user.click(screen.getByRole('button', {name: 'Save'}));
    const dialog = await screen.findByRole('dialog', {name: 'Save the playlist'});
    const name = within(dialog).getByRole('textbox', {name: 'Name'});
    await user.clear(name);
    await user.type(name, 'Evening');
    await user.click(within(dialog).getByRole('button', {name: 'Save'}));
    expect(await within(dialog).findByRole('link', {name: 'Saved as Evening.'})).toBeInTheDocument();
    expect(within(dialog).getByRole('link', {name: /M3U8/})).toHaveAttribute(
      'href',
      '/api/v2/saved-playlists/Zk3v0aPq_7Lw/export?format=m3u8',
    );
    expect(asked).toMatchObject({
      name: 'Evening',
      listed: true,
      tracks: [
        {id: 'a', waypoint: true},
        {id: 'b', waypoint: false},
        {id: 'c', waypoint: false},
      ],
    });
  });

  it('has nothing that keeps people out', async () => {
    await surprise();
    await expectAccessible(document.body);
  });
});
