import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {idleScan, localSession} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, server} from '@/testing/server';

describe('ConnectionBanner', () => {
  it('tells that the server does not answer, until it does', async () => {
    server.use(
      http.get(api('/saved-playlists'), () => HttpResponse.error()),
      http.get(api('/scan'), () => HttpResponse.error()),
    );
    const {user} = renderApp('/playlists');
    await waitFor(() => expect(screen.getByText(/does not answer just now/)).toBeInTheDocument(), {
      timeout: 8_000,
    });
    server.use(
      http.get(api('/session'), () => HttpResponse.json(localSession)),
      http.get(api('/saved-playlists'), () => HttpResponse.json({playlists: []})),
      http.get(api('/scan'), () => HttpResponse.json(idleScan)),
    );
    await user.click(screen.getByRole('button', {name: 'Try now'}));
    await waitFor(() => expect(screen.queryByText(/does not answer just now/)).not.toBeInTheDocument());
    expect(await screen.findByText('No playlist has been saved yet.')).toBeInTheDocument();
  });
});
