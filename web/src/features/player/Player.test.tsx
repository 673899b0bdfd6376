import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '@/testing/expectAccessible';
import {savedPlaylist, track} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, server} from '@/testing/server';

/** As on a desktop, where there is room for the whole bar; tests are phones otherwise. */
function beWide() {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        matches: query.includes('min-width'),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
}

async function play() {
  server.use(http.get(api('/saved-playlists/code'), () => HttpResponse.json(savedPlaylist({code: 'code'}))));
  const {user} = renderApp('/playlists/code');
  await user.click(await screen.findByRole('button', {name: 'Play'}));
  return {user, bar: await screen.findByRole('region', {name: 'Player'})};
}

describe('the player', () => {
  beforeEach(beWide);

  it('is not there until something is played', async () => {
    renderApp();
    await screen.findByRole('button', {name: 'Surprise me'});
    expect(screen.queryByRole('region', {name: 'Player'})).not.toBeInTheDocument();
  });

  it('plays, pauses and goes on', async () => {
    const {user, bar} = await play();
    expect(bar).toHaveTextContent('Title a');
    await user.click(within(bar).getByRole('button', {name: 'Pause'}));
    await user.click(within(bar).getByRole('button', {name: 'Play'}));
    expect(within(bar).getByRole('button', {name: 'Pause'})).toBeInTheDocument();
    await expectAccessible(document.body);
  });

  it('tells those who do not see it what is playing', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Next track'}));
    expect(screen.getByText('Now playing: Artist b - Title b')).toHaveAttribute('role', 'status');
  });

  it('goes to the next track, not beyond the last, and back', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Next track'}));
    await user.click(within(bar).getByRole('button', {name: 'Next track'}));
    expect(bar).toHaveTextContent('Title b');
    await user.click(within(bar).getByRole('button', {name: 'Previous track'}));
    expect(bar).toHaveTextContent('Title a');
  });

  it('goes to a track of the queue, and takes others out', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Queue'}));
    const queue = await screen.findByRole('list', {name: 'Queue'});
    const row = within(queue).getByRole('button', {name: /^Play now: Title b/});
    await user.click(row);
    expect(row).toHaveAttribute('aria-current', 'true');
    await user.click(within(queue).getByRole('button', {name: 'Take Title a out of the queue'}));
    expect(within(queue).getAllByRole('listitem')).toHaveLength(1);
    expect(bar).toHaveTextContent('Title b');
  });

  it('saves the queue as a playlist', async () => {
    const saved: unknown[] = [];
    server.use(
      http.post(api('/saved-playlists'), async ({request}) => {
        saved.push(await request.json());
        return HttpResponse.json(savedPlaylist({name: 'Evening'}));
      }),
    );
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Queue'}));
    await user.click(await screen.findByRole('button', {name: 'Save as playlist'}));
    const name = await screen.findByRole('textbox', {name: 'Name'});
    await user.clear(name);
    await user.type(name, 'Evening{Enter}');
    expect(await screen.findByRole('link', {name: 'Saved as Evening.'})).toBeInTheDocument();
    expect(saved).toMatchObject([{name: 'Evening', tracks: [{id: 'a'}, {id: 'b'}]}]);
  });

  it('goes on playing while pages change', async () => {
    server.use(http.get(api('/saved-playlists'), () => HttpResponse.json({playlists: []})));
    const {user, bar} = await play();
    await user.click(screen.getByRole('link', {name: 'All playlists'}));
    await screen.findByText('No playlist has been saved yet.');
    expect(bar).toBeInTheDocument();
    expect(within(bar).getByRole('button', {name: 'Pause'})).toBeInTheDocument();
  });

  it('has the queue of the last visit ready, in silence', async () => {
    localStorage.setItem(
      'deejai.queue',
      JSON.stringify({items: [{id: 'gone'}, {id: 'a'}, {id: 'b'}], at: 2, seconds: 61}),
    );
    server.use(
      http.post(api('/tracks/lookup'), () =>
        HttpResponse.json({tracks: [track('a'), track('b')], unknown: ['gone']}),
      ),
    );
    renderApp();
    const bar = await screen.findByRole('region', {name: 'Player'});
    expect(bar).toHaveTextContent('Title b');
    expect(within(bar).getByRole('button', {name: 'Play'})).toBeInTheDocument();
    expect(within(bar).getByRole('slider', {name: 'Position'})).toHaveAttribute(
      'aria-valuetext',
      '1:01 of 3:00',
    );
  });

  it('obeys keys while no field has the focus, unless that is switched off', async () => {
    const {user, bar} = await play();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('n');
    expect(bar).toHaveTextContent('Title b');
    await user.keyboard('m');
    expect(within(bar).getByRole('button', {name: 'Sound on'})).toBeInTheDocument();
    await user.keyboard(' ');
    expect(within(bar).getByRole('button', {name: 'Play'})).toBeInTheDocument();
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', {name: 'Keyboard shortcuts'});
    await user.click(within(help).getByRole('switch', {name: 'Use these keys'}));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(help).not.toBeInTheDocument());
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('p');
    expect(bar).toHaveTextContent('Title b');
  });

  it('leaves keys to the fields that have the focus', async () => {
    const {user, bar} = await play();
    await user.click(screen.getByRole('link', {name: 'Make'}));
    await user.type(await screen.findByRole('combobox'), 'n');
    expect(bar).toHaveTextContent('Title a');
  });
});

describe('the full view', () => {
  it('opens from the slim bar of phones, has all there is, and closes again', async () => {
    const {user, bar} = await play();
    expect(within(bar).queryByRole('slider')).not.toBeInTheDocument();
    await user.click(within(bar).getByRole('button', {name: /^Show what is playing/}));
    const view = await screen.findByRole('dialog', {name: 'Now playing'});
    expect(within(view).getByRole('slider', {name: 'Position'})).toBeInTheDocument();
    expect(within(view).getByRole('list', {name: 'Queue'})).toBeInTheDocument();
    await expectAccessible(document.body);
    await user.click(within(view).getByRole('tab', {name: 'Radio'}));
    expect(within(view).getByRole('switch', {name: 'Keep playing when the queue ends'})).toBeInTheDocument();
    await user.click(within(view).getByRole('button', {name: 'Close'}));
    await waitFor(() => expect(view).not.toBeInTheDocument());
    expect(bar).toBeInTheDocument();
  });

  it('has a crossfade and a timer, and remembers the crossfade', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: /^Show what is playing/}));
    await user.click(await screen.findByRole('button', {name: 'Sound and sleep'}));
    (await screen.findByRole('slider', {name: 'Crossfade'})).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(localStorage.getItem('deejai.crossfade')).toBe('2');
    await user.click(screen.getByRole('radio', {name: '30 min'}));
    expect(screen.getByText(/^The music ends at/)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', {name: 'After this track'}));
    expect(screen.queryByText(/^The music ends at/)).not.toBeInTheDocument();
    expect(screen.getByRole('radio', {name: 'After this track'})).toBeChecked();
  });
});

describe('a track without a file', () => {
  it('can be listened to elsewhere', async () => {
    const mute = track('m', {playable: false, artist: 'AC/DC', title: 'T.N.T. & more'});
    const playlist = savedPlaylist({code: 'code', tracks: [{available: true, waypoint: true, track: mute}]});
    server.use(http.get(api('/saved-playlists/code'), () => HttpResponse.json(playlist)));
    renderApp('/playlists/code');
    const link = await screen.findByRole('link', {name: 'Open AC/DC - T.N.T. & more in Spotify'});
    expect(link).toHaveAttribute('href', 'https://open.spotify.com/search/AC%2FDC%20T.N.T.%20%26%20more');
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
  });
});
