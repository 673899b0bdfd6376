import {act, screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {Demo, Library, ScanStatus} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {FakeEventSource} from '@/testing/FakeEventSource';
import {idleScan, localSession} from '@/testing/fixtures';
import {fill} from '@/testing/fill';
import {renderApp} from '@/testing/renderApp';
import {api, server} from '@/testing/server';
import {percentToFirst} from './firstTracks';

const EMPTY: ScanStatus = {...idleScan, tracks: 0};
const LISTENING: ScanStatus = {...EMPTY, phase: 'listening', scanning: true, work: 100, done: 10};

const NO_LIBRARY: Library = {
  tracks: 0,
  playable: 0,
  audioSeconds: 0,
  longTracks: 0,
  maxMinutes: 30,
  failed: 0,
  sizeBytes: 1,
  folders: [],
  models: [],
  coListening: {},
};

let demo: Demo;

beforeEach(() => {
  demo = {state: 'none', done: 0, total: 0};
  server.use(
    http.get(api('/scan'), () => HttpResponse.json(EMPTY)),
    http.get(api('/library'), () => HttpResponse.json(NO_LIBRARY)),
    http.get(api('/demo'), () => HttpResponse.json(demo)),
  );
});

function tell(status: ScanStatus) {
  server.use(http.get(api('/scan'), () => HttpResponse.json(status)));
  act(() => FakeEventSource.opened.at(-1)?.send('scan', status));
}

describe('the first run', () => {
  it('leads from nothing to the first playlist', async () => {
    let asked: unknown;
    server.use(
      http.post(api('/library/folders'), async ({request}) => {
        asked = await request.json();
        return HttpResponse.json({...EMPTY, phase: 'looking', scanning: true}, {status: 202});
      }),
    );
    const {user} = renderApp('/');
    await screen.findByRole('heading', {name: 'Welcome to Deej-A.I.'});
    await expectAccessible(document.body);
    await fill(user, await screen.findByRole('textbox', {name: 'Folder of music'}), ' /music ');
    await user.click(screen.getByRole('button', {name: 'Start listening'}));
    expect(await screen.findByRole('heading', {name: 'Looking for music ...'})).toBeInTheDocument();
    expect(asked).toEqual({path: '/music'});
    expect(screen.getByRole('button', {name: 'Make your first playlist'})).toBeDisabled();

    tell(LISTENING);
    expect(
      await screen.findByRole('img', {name: '50% of the way to the first playlist'}),
    ).toBeInTheDocument();

    tell({...LISTENING, done: 30, tracks: 25});
    expect(await screen.findByRole('heading', {name: '25 tracks ready'})).toBeInTheDocument();
    await user.click(screen.getByRole('link', {name: 'Make your first playlist'}));
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
  });

  it('has a demo library composed where there is no music', async () => {
    server.use(
      http.post(api('/demo'), () => {
        demo = {state: 'composing', done: 3, total: 48};
        return HttpResponse.json(demo, {status: 202});
      }),
    );
    const {user} = renderApp('/');
    await user.click(await screen.findByRole('button', {name: 'Compose a demo library'}));
    expect(await screen.findByRole('heading', {name: 'Composing music ...'})).toBeInTheDocument();
    expect(screen.getByText('3 of 48 tracks written.')).toBeInTheDocument();
    demo = {state: 'ready', done: 48, total: 48};
    tell({...EMPTY, phase: 'looking', scanning: true});
    expect(await screen.findByRole('heading', {name: 'Looking for music ...'})).toBeInTheDocument();
  });

  it('says why there is no demo library', async () => {
    demo = {state: 'failed', done: 0, total: 0, problem: 'The disk is full.'};
    renderApp('/');
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(screen.getByRole('button', {name: 'Compose a demo library'})).toBeEnabled();
  });

  it('says that there was no music in a folder', async () => {
    const library = {...NO_LIBRARY, folders: [{path: '/notes', there: true}], failed: 3};
    server.use(http.get(api('/library'), () => HttpResponse.json(library)));
    renderApp('/');
    expect(await screen.findByText(/no music to be used in \/notes/)).toBeInTheDocument();
    expect(screen.getByRole('link', {name: '3 files could not be used'})).toHaveAttribute('href', '/library');
  });

  it('sends listeners to whoever looks after the server', async () => {
    server.use(http.get(api('/session'), () => HttpResponse.json({...localSession, access: 'listener'})));
    renderApp('/');
    expect(await screen.findByText(/Whoever looks after this server/)).toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Start listening'})).not.toBeInTheDocument();
  });

  it('is over where there are tracks', async () => {
    server.use(http.get(api('/scan'), () => HttpResponse.json(idleScan)));
    renderApp('/');
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
    await waitFor(() => expect(window.location.pathname).toBe('/'));
  });
});

describe('percentToFirst', () => {
  it('goes by the twenty tracks that a playlist needs, or by all where there are fewer', () => {
    expect(percentToFirst(LISTENING)).toBe(50);
    expect(percentToFirst({...LISTENING, work: 4, done: 1})).toBe(25);
    expect(percentToFirst({...LISTENING, work: 0, done: 0})).toBe(0);
  });

  it('is done only when the server says so', () => {
    expect(percentToFirst({...LISTENING, done: 90})).toBe(95);
    expect(percentToFirst({...LISTENING, tracks: 20})).toBe(100);
  });

  it('does not count files of no use', () => {
    expect(percentToFirst({...LISTENING, done: 10, failed: 10})).toBe(0);
  });
});
