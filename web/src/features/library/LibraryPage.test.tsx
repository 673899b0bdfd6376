import {act, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {Library, LibraryStatistics, ScanStatus} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {FakeEventSource} from '@/testing/FakeEventSource';
import {idleScan, localSession} from '@/testing/fixtures';
import {fill} from '@/testing/fill';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';

const LIBRARY: Library = {
  tracks: 1234,
  playable: 1200,
  audioSeconds: 36_000,
  longTracks: 0,
  maxMinutes: 30,
  failed: 2,
  sizeBytes: 1,
  folders: [
    {path: '/music', there: true},
    {path: '/gone', there: false},
  ],
  models: [{name: 'mp3tovec-compact', version: '1', trained: true, tracks: 1234, inUse: true}],
  coListening: {},
};

const STATISTICS: LibraryStatistics = {
  tracks: 1200,
  artists: 321,
  audioSeconds: 36_000,
  musicBytes: 4_230_000_000,
  genres: [
    {name: 'Jazz', tracks: 700},
    {name: 'Rock', tracks: 1},
  ],
  genreless: 3,
  decades: [{from: 1990, tracks: 1200}],
  yearless: 0,
  formats: [{name: 'FLAC', tracks: 1200}],
  topArtists: [{name: 'Anna', tracks: 20}],
};

const IDLE = idleScan;
const LISTENING: ScanStatus = {...IDLE, phase: 'listening', scanning: true, work: 8, done: 2, file: 'a.mp3'};

beforeEach(() => {
  server.use(
    http.get(api('/library'), () => HttpResponse.json(LIBRARY)),
    http.get(api('/library/statistics'), () => HttpResponse.json(STATISTICS)),
    http.get(api('/failures'), ({request}) => {
      const kinds = [{kind: 'damaged', title: 'cut off or damaged', hint: 'copy it again', files: 101}];
      const search = new URL(request.url).searchParams;
      const offset = Number(search.get('offset'));
      const count = Math.min(Number(search.get('limit')), 101 - offset);
      const failures = Array.from({length: count}, (_, at) => ({
        path: `/music/${offset + at}.mp3`,
        reason: 'no frame',
        kind: 'damaged',
      }));
      return HttpResponse.json({total: 101, kinds, failures});
    }),
  );
});

async function open(status: ScanStatus) {
  now(status);
  const {user} = renderApp('/library');
  await screen.findByRole('heading', {name: 'Library'});
  await waitFor(() => expect(FakeEventSource.opened.at(-1)?.isClosed).toBe(false));
  tell(status);
  return user;
}

/** What the server answers to those who ask. */
function now(status: ScanStatus) {
  server.use(http.get(api('/scan'), () => HttpResponse.json(status)));
}

/** What it tells those who listen. */
function tell(status: ScanStatus) {
  now(status);
  act(() => FakeEventSource.opened.at(-1)?.send('scan', status));
}

describe('LibraryPage', () => {
  it('tells how much there is, and which folder is gone', async () => {
    await open(IDLE);
    expect(await screen.findByText('1,234')).toBeInTheDocument();
    expect(screen.getByText('10 hours')).toBeInTheDocument();
    expect(screen.getByText('1,200 ready for playlists')).toBeInTheDocument();
    expect(await screen.findByText('4.2 GB')).toBeInTheDocument();
    expect(await screen.findByText('not there now')).toBeInTheDocument();
    await expectAccessible(document.body);
  });

  it('shows how the scan goes on, and asks for the numbers anew when it ends', async () => {
    await open(LISTENING);
    expect(await screen.findByText(/2 of 8 files/)).toBeInTheDocument();
    expect(screen.getByText('a.mp3')).toBeInTheDocument();
    server.use(http.get(api('/library'), () => HttpResponse.json({...LIBRARY, tracks: 1236})));
    tell({...IDLE, last: {outcome: 'broken', at: '2026-11-01T10:00:00Z', reason: 'disk full'}});
    expect(await screen.findByText('The last scan broke off: disk full')).toBeInTheDocument();
    expect(await screen.findByText('1,236')).toBeInTheDocument();
  });

  it('shows what music it is', async () => {
    await open(IDLE);
    const genres = await screen.findByRole('list', {name: 'Genres'});
    expect(within(genres).getAllByRole('listitem')[0]).toHaveTextContent('Jazz700700 tracks');
    expect(screen.getByText('3 tracks without a genre')).toBeInTheDocument();
    expect(screen.getByText('1990s')).toBeInTheDocument();
    expect(screen.queryByText(/without a year/)).not.toBeInTheDocument();
  });

  it('tells how people put tracks together, and what is not known', async () => {
    await open(IDLE);
    expect(await screen.findByText(/playlists go by sound alone/)).toBeInTheDocument();
    server.use(
      http.get(api('/library'), () =>
        HttpResponse.json({...LIBRARY, tracks: 1235, coListening: {catalogue: 0, library: 900}}),
      ),
    );
    tell({...IDLE, tracks: 1201});
    expect(await screen.findByText(/From your own albums, playlists and tags: 900 of/)).toBeInTheDocument();
    expect(screen.queryByText(/From playlists of other people/)).not.toBeInTheDocument();
  });

  it('shows in the navigation that a scan goes on, on all pages', async () => {
    now(LISTENING);
    renderApp('/');
    const link = await screen.findByRole('link', {name: 'A scan is going on: 25%'});
    expect(link).toHaveAttribute('href', '/library');
  });

  it('lets one look for the folder on the own machine', async () => {
    const folders: Record<string, unknown> = {
      '': {path: '/home', folders: [{name: 'me', path: '/home/me'}], audioFiles: 0},
      '/home/me': {path: '/home/me', parent: '/home', folders: [], audioFiles: 12},
    };
    server.use(
      http.get(api('/folders'), ({request}) => {
        const path = new URL(request.url).searchParams.get('path') ?? '';
        return HttpResponse.json({cut: false, places: [], ...(folders[path] as object)});
      }),
    );
    const user = await open(IDLE);
    await user.click(await screen.findByRole('button', {name: 'Browse ...'}));
    const dialog = await screen.findByRole('dialog', {name: 'Choose a folder of music'});
    await user.click(await within(dialog).findByRole('button', {name: 'me'}));
    expect(await within(dialog).findByText('12 audio files here')).toBeInTheDocument();
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole('button', {name: 'Choose this folder'}));
    expect(screen.getByRole('textbox', {name: 'Folder of music'})).toHaveValue('/home/me');
  });

  it('has folders of a machine elsewhere typed', async () => {
    server.use(
      http.get(api('/session'), () => HttpResponse.json({...localSession, mode: 'accounts', signedIn: true})),
    );
    await open(IDLE);
    await screen.findByRole('textbox', {name: 'Folder of music'});
    expect(screen.queryByRole('button', {name: 'Browse ...'})).not.toBeInTheDocument();
  });

  it.each([
    ['Scan now', 'POST', IDLE],
    ['Stop', 'DELETE', LISTENING],
  ] as const)('"%s" asks with %s', async (name, method, status) => {
    const asked: string[] = [];
    server.use(
      ...[http.post, http.delete].map((of) =>
        of(api('/scan'), ({request}) => {
          asked.push(request.method);
          return HttpResponse.json(status, {status: 202});
        }),
      ),
    );
    const user = await open(status);
    await user.click(await screen.findByRole('button', {name}));
    await waitFor(() => expect(asked).toEqual([method]));
  });

  it('adds a folder, and says why it cannot', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post(api('/library/folders'), async ({request}) => {
        asked.push(await request.json());
        return asked.length === 1
          ? problem(400, 'invalid-argument', 'path: /new: no such folder')
          : HttpResponse.json(LISTENING, {status: 202});
      }),
    );
    const user = await open(IDLE);
    const box = await screen.findByRole('textbox', {name: 'Folder of music'});
    await fill(user, box, '/new');
    await user.click(screen.getByRole('button', {name: 'Add it'}));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^\/new: no such folder/);
    await user.click(screen.getByRole('button', {name: 'Add it'}));
    await waitFor(() => expect(box).toHaveValue(''));
    expect(asked).toEqual([{path: '/new'}, {path: '/new'}]);
  });

  it('asks before it takes a folder out', async () => {
    let asked: string | null = null;
    server.use(
      http.delete(api('/library/folders'), ({request}) => {
        asked = new URL(request.url).searchParams.get('path');
        return HttpResponse.json(IDLE);
      }),
    );
    const user = await open(IDLE);
    await user.click(await screen.findByRole('button', {name: 'Take /gone out'}));
    const dialog = await screen.findByRole('dialog', {name: 'Take /gone out'});
    expect(asked).toBeNull();
    await user.click(within(dialog).getByRole('button', {name: 'Take it out'}));
    await waitFor(() => expect(asked).toBe('/gone'));
  });

  it('lists failures of a kind on demand, with what to do', async () => {
    const user = await open(IDLE);
    await user.click(await screen.findByRole('button', {name: /Cut off or damaged/}));
    expect(await screen.findByText(/\/music\/7\.mp3/)).toHaveTextContent('no frame');
    expect(screen.getByText('What to do: copy it again.')).toBeVisible();
    expect(screen.queryByText(/\/music\/100\.mp3/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Show more of the 1 left'}));
    expect(await screen.findByText(/\/music\/100\.mp3/)).toBeInTheDocument();
    expect(screen.queryByRole('button', {name: /Show more/})).not.toBeInTheDocument();
  });

  it('tries files again', async () => {
    let asked = '';
    server.use(
      http.post(api('/scan'), ({request}) => {
        asked = new URL(request.url).search;
        return HttpResponse.json(LISTENING, {status: 202});
      }),
    );
    const user = await open(IDLE);
    await user.click(await screen.findByRole('button', {name: 'Try them again'}));
    await waitFor(() => expect(asked).toBe('?retryFailed=true'));
    await waitFor(() => expect(screen.getByRole('button', {name: 'Try them again'})).toBeDisabled());
  });

  it('lets listeners see and change nothing', async () => {
    server.use(http.get(api('/session'), () => HttpResponse.json({...localSession, access: 'listener'})));
    await open(IDLE);
    await screen.findByText('1,234');
    expect(screen.queryByRole('button', {name: 'Scan now'})).not.toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Add it'})).not.toBeInTheDocument();
  });
});
