import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {ContinueRequest, GenerateRequest} from '@/api/types';
import {madePlaylist, savedPlaylist} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';

/** The server picks tracks p0, p1, ... and tells what it was asked. */
function pickTracks() {
  const asked: ContinueRequest[] = [];
  let picked = 0;
  server.use(
    http.post(api('/playlists/continue'), async ({request}) => {
      const wish = (await request.json()) as ContinueRequest;
      asked.push(wish);
      const ids = Array.from({length: wish.length?.tracks ?? 0}, () => `p${picked++}`);
      return HttpResponse.json(madePlaylist(ids));
    }),
  );
  return asked;
}

/** Opens the full view with the radio's page, while the two tracks of a playlist are played. */
async function openRadio() {
  server.use(http.get(api('/saved-playlists/code'), () => HttpResponse.json(savedPlaylist({code: 'code'}))));
  const {user} = renderApp('/playlists/code');
  await user.click(await screen.findByRole('button', {name: 'Play'}));
  await user.click(await screen.findByRole('button', {name: /^Show what is playing/}));
  const view = await screen.findByRole('dialog', {name: 'Now playing'});
  await user.click(within(view).getByRole('tab', {name: 'Radio'}));
  return {user, view};
}

const queued = (view: HTMLElement) =>
  within(view)
    .getAllByRole('listitem')
    .map((row) => /Title (\w+?)(?=Artist)/.exec(row.textContent)?.[1]);

describe('the radio', () => {
  it('goes on from the queue when it is switched on, and is gone from it when switched off', async () => {
    const asked = pickTracks();
    const {user, view} = await openRadio();
    const radio = within(view).getByRole('switch', {name: 'Keep playing when the queue ends'});
    await user.click(radio);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({played: ['a', 'b'], length: {tracks: 4}});
    await user.click(within(view).getByRole('tab', {name: 'Queue'}));
    await waitFor(() => expect(queued(view)).toEqual(['a', 'b', 'p0', 'p1', 'p2', 'p3']));
    expect(within(view).getAllByLabelText('Picked by the radio')).toHaveLength(4);
    await user.click(within(view).getByRole('tab', {name: 'Radio'}));
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    await user.click(within(view).getByRole('tab', {name: 'Queue'}));
    await waitFor(() => expect(queued(view)).toEqual(['a', 'b']));
  });

  it('picks anew by other settings, and remembers them', async () => {
    const asked = pickTracks();
    const {user, view} = await openRadio();
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    await waitFor(() => expect(asked).toHaveLength(1));
    within(view).getByRole('slider', {name: 'Keep on'}).focus();
    await user.keyboard('{ArrowRight}');
    within(view).getByRole('slider', {name: 'Drunk'}).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({played: ['a', 'b'], settings: {lookback: 4, noise: 0.15}}),
    );
    expect(JSON.parse(localStorage.getItem('deejai.radio') ?? '')).toMatchObject({isOn: true, lookback: 4});
  });

  it('plays less of what is not liked', async () => {
    const asked = pickTracks();
    const {user, view} = await openRadio();
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.click(within(view).getByRole('button', {name: 'Less like this'}));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({played: ['b'], turnedDown: ['a']});
    expect(within(view).getByText('Title b')).toBeInTheDocument();
  });

  it('says quietly that nothing could be fetched', async () => {
    server.use(http.post(api('/playlists/continue'), () => problem(503, 'overloaded', 'busy')));
    const {user, view} = await openRadio();
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    expect(await within(view).findByText(/The radio keeps trying/)).toHaveAttribute('role', 'status');
    expect(screen.queryByText('busy')).not.toBeInTheDocument();
  });

  it('lets what was heard come again where nothing else is left', async () => {
    localStorage.setItem('deejai.heard', JSON.stringify([{id: 'h', at: Date.now()}]));
    const asked: ContinueRequest[] = [];
    server.use(
      http.post(api('/playlists/continue'), async ({request}) => {
        asked.push((await request.json()) as ContinueRequest);
        return HttpResponse.json(madePlaylist(asked.length === 1 ? [] : ['h']));
      }),
    );
    const {user, view} = await openRadio();
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
    expect(asked[0]?.turnedDown).toEqual(['h']);
    expect(asked[1]?.turnedDown).toEqual([]);
  });

  it('asks again without tracks that the library no longer has', async () => {
    localStorage.setItem('deejai.heard', JSON.stringify([{id: 'gone', at: Date.now()}]));
    const asked: ContinueRequest[] = [];
    server.use(
      http.post(api('/tracks/lookup'), async ({request}) => {
        const {ids} = (await request.json()) as {ids: string[]};
        return HttpResponse.json({
          tracks: ids.filter((id) => id !== 'gone').map((id) => ({id})),
          unknown: [],
        });
      }),
      http.post(api('/playlists/continue'), async ({request}) => {
        const wish = (await request.json()) as ContinueRequest;
        asked.push(wish);
        return wish.turnedDown?.includes('gone')
          ? problem(404, 'not-found', 'no track gone')
          : HttpResponse.json(madePlaylist(['n1', 'n2', 'n3', 'n4']));
      }),
    );
    const {user, view} = await openRadio();
    await user.click(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'}));
    await user.click(within(view).getByRole('tab', {name: 'Queue'}));
    await waitFor(() => expect(queued(view)).toEqual(['a', 'b', 'n1', 'n2', 'n3', 'n4']));
    expect(asked[1]).toMatchObject({played: ['a', 'b'], turnedDown: []});
  });

  it('starts after a playlist, with what goes on from it', async () => {
    const asked = pickTracks();
    server.use(
      http.get(api('/saved-playlists/code'), () => HttpResponse.json(savedPlaylist({code: 'code'}))),
    );
    const {user} = renderApp('/playlists/code');
    await user.click(await screen.findByRole('button', {name: 'Start radio'}));
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title p0');
    expect(asked[0]).toMatchObject({played: ['a', 'b'], length: {tracks: 5}});
  });

  it('starts anywhere in the library where nothing is given', async () => {
    const asked: GenerateRequest[] = [];
    server.use(
      http.post(api('/playlists/generate'), async ({request}) => {
        asked.push((await request.json()) as GenerateRequest);
        return HttpResponse.json(madePlaylist(['r', 's', 't', 'u', 'v']));
      }),
    );
    const {user} = renderApp('/');
    await user.click(await screen.findByRole('button', {name: 'Start radio'}));
    expect(await screen.findByRole('region', {name: 'Player'})).toHaveTextContent('Title r');
    expect(asked).toMatchObject([{length: {tracks: 5}}]);
  });
});
