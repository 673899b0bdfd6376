import {screen, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '@/testing/expectAccessible';
import {savedPlaylist} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, server} from '@/testing/server';

async function play() {
  server.use(http.get(api('/saved-playlists/code'), () => HttpResponse.json(savedPlaylist({code: 'code'}))));
  const {user} = renderApp('/playlists/code');
  await user.click(await screen.findByRole('button', {name: 'Play'}));
  return {user, bar: await screen.findByRole('region', {name: 'Player'})};
}

describe('the player', () => {
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

  it('goes to the next track, not beyond the last, and back', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Next track'}));
    await user.click(within(bar).getByRole('button', {name: 'Next track'}));
    expect(bar).toHaveTextContent('Title b');
    await user.click(within(bar).getByRole('button', {name: 'Previous track'}));
    expect(bar).toHaveTextContent('Title a');
  });

  it('goes to a track of the queue', async () => {
    const {user, bar} = await play();
    await user.click(within(bar).getByRole('button', {name: 'Queue'}));
    const queue = await screen.findByRole('list', {name: 'Queue'});
    await user.click(within(queue).getByRole('button', {name: 'Play Title b now'}));
    expect(within(queue).getByRole('button', {name: 'Play Title b now'})).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('goes on playing while pages change', async () => {
    server.use(http.get(api('/saved-playlists'), () => HttpResponse.json({playlists: []})));
    const {user, bar} = await play();
    await user.click(screen.getByRole('link', {name: 'All playlists'}));
    await screen.findByText('No playlist has been saved yet.');
    expect(bar).toBeInTheDocument();
    expect(within(bar).getByRole('button', {name: 'Pause'})).toBeInTheDocument();
  });
});
