import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {PlaylistSummary} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {savedPlaylist, track} from '@/testing/fixtures';
import {renderApp} from '@/testing/renderApp';
import {api, server} from '@/testing/server';

const CODE = 'Zk3v0aPq_7Lw';

function summary(name: string): PlaylistSummary {
  const {tracks: _, creativity: __, noise: ___, settings: ____, ...rest} = savedPlaylist();
  return {...rest, code: name, name, trackCount: 2, firstTracks: [{id: 'a', artist: 'A', title: 'B'}]};
}

/** Answers lists with one playlist, named after what was asked. */
function listsPlaylists() {
  server.use(
    http.get(api('/saved-playlists'), ({request}) => {
      const asked = new URL(request.url).searchParams;
      const name = asked.get('q') ?? asked.get('owner') ?? asked.get('order') ?? '';
      return asked.get('cursor') === null
        ? HttpResponse.json({playlists: [summary(name)], next: 'more'})
        : HttpResponse.json({playlists: [summary(`${name} ${asked.get('cursor')}`)]});
    }),
  );
}

function hasPlaylist(changed = {}) {
  const state = {playlist: savedPlaylist(changed)};
  server.use(http.get(api(`/saved-playlists/${CODE}`), () => HttpResponse.json(state.playlist)));
  return state;
}

describe('PlaylistsPage', () => {
  it.each([
    ['Top rated', 'top'],
    ['Most exported', 'exported'],
    ['Mine', 'me'],
  ])('lists %s', async (tab, asked) => {
    listsPlaylists();
    const {user} = renderApp('/playlists');
    expect(await screen.findByRole('link', {name: 'latest'})).toHaveAttribute('href', '/playlists/latest');
    await user.click(screen.getByRole('tab', {name: tab}));
    expect(await screen.findByRole('link', {name: asked})).toBeInTheDocument();
  });

  it('loads more until there are no more', async () => {
    listsPlaylists();
    const {user} = renderApp('/playlists');
    await user.click(await screen.findByRole('button', {name: 'Load more'}));
    expect(await screen.findByRole('link', {name: 'latest more'})).toBeInTheDocument();
    expect(screen.getByRole('link', {name: 'latest'})).toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Load more'})).not.toBeInTheDocument();
    await expectAccessible(document.body);
  });

  it('searches for words', async () => {
    listsPlaylists();
    const {user} = renderApp('/playlists');
    await user.type(await screen.findByRole('searchbox'), 'sunday');
    expect(await screen.findByRole('link', {name: 'sunday'})).toBeInTheDocument();
  });
});

describe('SavedPlaylistPage', () => {
  it('shows its tracks, those too that the library no longer has', async () => {
    hasPlaylist({
      tracks: [
        {available: true, waypoint: true, track: track('a')},
        {available: false, waypoint: false, artist: 'Lost', title: 'Song', seconds: 61},
      ],
    });
    renderApp(`/playlists/${CODE}`);
    const rows = within(await screen.findByRole('list', {name: 'Sunday morning'})).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Title a'),
      'SongLost (no longer in the library)1:01',
    ]);
    await expectAccessible(document.body);
  });

  it('rates with stars', async () => {
    const state = hasPlaylist();
    let asked: unknown;
    server.use(
      http.put(api(`/saved-playlists/${CODE}/rating`), async ({request}) => {
        asked = await request.json();
        state.playlist = savedPlaylist({rating: {mean: 4, count: 1, own: 4}});
        return HttpResponse.json(state.playlist.rating);
      }),
    );
    const {user} = renderApp(`/playlists/${CODE}`);
    const stars = await screen.findByRole('group', {name: 'Rate Sunday morning'});
    // By keyboard: where a pointer is, tests without a layout do not know.
    within(stars).getByRole('radio', {name: '4 stars'}).focus();
    await user.keyboard(' ');
    expect(await within(stars).findByText('1 rating')).toBeInTheDocument();
    expect(asked).toEqual({stars: 4});
  });

  it('takes its own stars back', async () => {
    hasPlaylist({rating: {mean: 4, count: 1, own: 4}});
    let isTakenBack = false;
    server.use(
      http.delete(api(`/saved-playlists/${CODE}/rating`), () => {
        isTakenBack = true;
        return HttpResponse.json({mean: 0, count: 0});
      }),
    );
    const {user} = renderApp(`/playlists/${CODE}`);
    const stars = await screen.findByRole('group', {name: 'Rate Sunday morning'});
    within(stars).getByRole('radio', {name: '4 stars'}).focus();
    await user.keyboard(' ');
    await waitFor(() => expect(isTakenBack).toBe(true));
  });

  it('is shared by a link, and no longer', async () => {
    hasPlaylist();
    let isShared = false;
    server.use(
      http.post(api(`/saved-playlists/${CODE}/share`), () => {
        isShared = true;
        return HttpResponse.json({url: '/s/token', embed: '<iframe></iframe>'});
      }),
      http.delete(api(`/saved-playlists/${CODE}/share`), () => {
        isShared = false;
        return new HttpResponse(null, {status: 204});
      }),
    );
    const {user} = renderApp(`/playlists/${CODE}`);
    await user.click(await screen.findByRole('button', {name: 'Share'}));
    const dialog = await screen.findByRole('dialog', {name: 'Share Sunday morning'});
    expect(await within(dialog).findByRole('textbox', {name: 'Link for others'})).toHaveValue(
      `${window.location.origin}/s/token`,
    );
    expect(within(dialog).getByRole('textbox', {name: /HTML/})).toHaveValue('<iframe></iframe>');
    expect(isShared).toBe(true);
    await expectAccessible(document.body);
    await user.click(within(dialog).getByRole('button', {name: 'End sharing'}));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(isShared).toBe(false);
  });

  it('is exported as a file', async () => {
    hasPlaylist();
    const {user} = renderApp(`/playlists/${CODE}`);
    await user.click(await screen.findByRole('button', {name: 'Export'}));
    expect(await screen.findByRole('menuitem', {name: 'XSPF'})).toHaveAttribute(
      'href',
      `/api/v2/saved-playlists/${CODE}/export?format=xspf`,
    );
  });

  it('opens in Make with its waypoints', async () => {
    hasPlaylist();
    const {user} = renderApp(`/playlists/${CODE}`);
    await user.click(await screen.findByRole('button', {name: 'Open in Make'}));
    const rows = within(await screen.findByRole('list', {name: 'Playlist'})).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(screen.getByRole('button', {name: 'Take Artist a - Title a out'})).toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Take Artist b - Title b out'})).not.toBeInTheDocument();
  });

  async function deleteIt() {
    hasPlaylist();
    let deleted = 0;
    server.use(
      http.get(api('/saved-playlists'), () =>
        HttpResponse.json({playlists: [{...summary('Sunday morning'), code: CODE}, summary('Other')]}),
      ),
      http.delete(api(`/saved-playlists/${CODE}`), () => {
        deleted++;
        return new HttpResponse(null, {status: 204});
      }),
    );
    const {user} = renderApp(`/playlists/${CODE}`);
    await user.click(await screen.findByRole('button', {name: 'More for Sunday morning'}));
    await user.click(await screen.findByRole('menuitem', {name: 'Delete'}));
    await waitFor(() => expect(window.location.pathname).toBe('/playlists'));
    expect(await screen.findByRole('link', {name: 'Other'})).toBeInTheDocument();
    expect(screen.queryByRole('link', {name: 'Sunday morning'})).not.toBeInTheDocument();
    return {user, deletedTimes: () => deleted};
  }

  it('is deleted when the time to undo that is over', async () => {
    const {user, deletedTimes} = await deleteIt();
    expect(deletedTimes()).toBe(0);
    await user.click(screen.getByRole('button', {name: 'Dismiss'}));
    await waitFor(() => expect(deletedTimes()).toBe(1));
  });

  it('comes back when its deletion is undone', async () => {
    const {user, deletedTimes} = await deleteIt();
    await user.click(screen.getByRole('button', {name: 'Undo'}));
    expect(await screen.findByRole('link', {name: 'Sunday morning'})).toBeInTheDocument();
    expect(deletedTimes()).toBe(0);
  });

  it('lets others neither share nor delete it', async () => {
    hasPlaylist({mine: false, mayChange: false});
    renderApp(`/playlists/${CODE}`);
    await screen.findByRole('list', {name: 'Sunday morning'});
    expect(screen.queryByRole('button', {name: 'Share'})).not.toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'More for Sunday morning'})).not.toBeInTheDocument();
  });
});
