import {act, screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {Library, ScanStatus} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {FakeEventSource} from '@/testing/FakeEventSource';
import {localSession} from '@/testing/fixtures';
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

const IDLE: ScanStatus = {
  phase: 'idle',
  scanning: false,
  files: 0,
  work: 0,
  done: 0,
  failed: 0,
  tracks: 1200,
};
const LISTENING: ScanStatus = {...IDLE, phase: 'listening', scanning: true, work: 8, done: 2, file: 'a.mp3'};

beforeEach(() => {
  server.use(
    http.get(api('/library'), () => HttpResponse.json(LIBRARY)),
    http.get(api('/failures'), ({request}) => {
      const kinds = [{kind: 'damaged', title: 'cut off or damaged', hint: 'copy it again', files: 3}];
      const kind = new URL(request.url).searchParams.get('kind');
      const failures = kind ? [{path: '/music/b.mp3', reason: 'no frame', kind}] : [];
      return HttpResponse.json({total: 3, kinds, failures});
    }),
  );
});

async function open(status: ScanStatus) {
  const {user} = renderApp('/library');
  await screen.findByRole('heading', {name: 'Library'});
  await waitFor(() => expect(FakeEventSource.opened.at(-1)?.isClosed).toBe(false));
  tell(status);
  return user;
}

function tell(status: ScanStatus) {
  act(() => FakeEventSource.opened.at(-1)?.send('scan', status));
}

describe('LibraryPage', () => {
  it('tells how much there is, and which folder is gone', async () => {
    await open(IDLE);
    expect(await screen.findByText('1,234')).toBeInTheDocument();
    expect(screen.getByText('10 hours')).toBeInTheDocument();
    expect(screen.getByText('is not there now').parentElement).toHaveTextContent('/gone');
    await expectAccessible(document.body);
  });

  it('shows how the scan goes on, and asks for the numbers anew when it ends', async () => {
    await open(LISTENING);
    expect(screen.getByText(/2 of 8 files/)).toHaveTextContent('a.mp3');
    server.use(http.get(api('/library'), () => HttpResponse.json({...LIBRARY, tracks: 1236})));
    tell({...IDLE, last: {outcome: 'broken', at: '2026-11-01T10:00:00Z', reason: 'disk full'}});
    expect(await screen.findByText('The last scan broke off: disk full')).toBeInTheDocument();
    expect(await screen.findByText('1,236')).toBeInTheDocument();
  });

  it.each([
    ['Scan now', 'POST', IDLE],
    ['Stop', 'DELETE', LISTENING],
  ] as const)('"%s" asks with %s', async (name, method, status) => {
    const asked: string[] = [];
    server.use(
      http.all(api('/scan'), ({request}) => {
        asked.push(request.method);
        return HttpResponse.json(status, {status: 202});
      }),
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
          ? problem(400, 'invalid-argument', 'path: there is no such folder')
          : HttpResponse.json(LISTENING, {status: 202});
      }),
    );
    const user = await open(IDLE);
    const box = await screen.findByRole('textbox', {name: 'A folder of music on the server'});
    await user.type(box, '/new');
    await user.click(screen.getByRole('button', {name: 'Add and scan it'}));
    expect(await screen.findByRole('alert')).toHaveTextContent('there is no such folder');
    await user.click(screen.getByRole('button', {name: 'Add and scan it'}));
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
    await user.click(await screen.findByRole('button', {name: 'cut off or damaged (3)'}));
    expect(await screen.findByText(/\/music\/b\.mp3/)).toHaveTextContent('no frame');
    expect(screen.getByText('copy it again')).toBeVisible();
    expect(screen.getByText('and 2 more')).toBeInTheDocument();
  });

  it('lets listeners see and change nothing', async () => {
    server.use(http.get(api('/session'), () => HttpResponse.json({...localSession, access: 'listener'})));
    await open(IDLE);
    await screen.findByText('1,234');
    expect(screen.queryByRole('button', {name: 'Scan now'})).not.toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Add and scan it'})).not.toBeInTheDocument();
  });
});
