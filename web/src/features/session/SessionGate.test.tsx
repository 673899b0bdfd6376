import {screen, waitFor} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import {expectAccessible} from '@/testing/expectAccessible';
import {localSession} from '@/testing/fixtures';
import {fill} from '@/testing/fill';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';
import type {Session} from '@/api/types';

const nobody: Session = {mode: 'accounts', signedIn: false, name: null, access: null, needsSetup: false};
const nina: Session = {mode: 'accounts', signedIn: true, name: 'nina', access: 'listener', needsSetup: false};

/** A server that knows a session, which requests may change. */
function withSession(session: Session) {
  const state = {session};
  server.use(http.get(api('/session'), () => HttpResponse.json(state.session)));
  return state;
}

describe('SessionGate', () => {
  it('lets those in who need no account', async () => {
    withSession(localSession);
    renderApp();
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
    expect(screen.queryByRole('button', {name: 'Your account'})).not.toBeInTheDocument();
  });

  it('asks for name and password, and lets in who knows them', async () => {
    withSession(nobody);
    let asked: unknown;
    server.use(
      http.post(api('/session'), async ({request}) => {
        asked = await request.json();
        return HttpResponse.json(nina);
      }),
    );
    const {user} = renderApp();
    await fill(user, await screen.findByRole('textbox', {name: 'Name'}), 'nina');
    await fill(user, screen.getByLabelText('Password'), 'a long enough one');
    await expectAccessible(document.body);
    await user.click(screen.getByRole('button', {name: 'Sign in'}));
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
    expect(asked).toEqual({name: 'nina', password: 'a long enough one'});
  });

  it('says that a password is wrong, and after many how long to wait', async () => {
    withSession(nobody);
    let tries = 0;
    server.use(
      http.post(api('/session'), () =>
        ++tries === 1
          ? problem(401, 'wrong-credentials', 'name or password is wrong')
          : problem(429, 'rate-limited', 'too many wrong passwords', {'Retry-After': '1'}),
      ),
    );
    const {user} = renderApp();
    await fill(user, await screen.findByRole('textbox', {name: 'Name'}), 'nina');
    await fill(user, screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', {name: 'Sign in'}));
    expect(await screen.findByRole('alert')).toHaveTextContent('Name or password is wrong.');
    await user.click(screen.getByRole('button', {name: 'Sign in'}));
    expect(await screen.findByText(/Too many tries/)).toBeInTheDocument();
    expect(await screen.findByRole('button', {name: 'Wait 1 second'})).toBeDisabled();
    expect(await screen.findByRole('button', {name: 'Sign in'})).toBeEnabled();
  });

  it('makes the first account with the token of the link, which leaves the address', async () => {
    const state = withSession({...nobody, needsSetup: true});
    let asked: unknown;
    server.use(
      http.post(api('/setup'), async ({request}) => {
        asked = await request.json();
        state.session = nina;
        return HttpResponse.json({}, {status: 201});
      }),
    );
    const {user} = renderApp('/setup?token=secret');
    await fill(user, await screen.findByRole('textbox', {name: 'Name'}), 'nina');
    expect(window.location.href).not.toContain('secret');
    await fill(user, screen.getByLabelText('Password'), 'short');
    await user.click(screen.getByRole('button', {name: 'Create the account'}));
    expect(screen.getByText('7 more characters needed.')).toBeInTheDocument();
    expect(asked).toBeUndefined();
    await fill(user, screen.getByLabelText('Password'), 'a long enough one');
    await user.click(screen.getByRole('button', {name: 'Create the account'}));
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
    expect(asked).toEqual({token: 'secret', name: 'nina', password: 'a long enough one'});
  });

  it('asks for the link where there is no account and no token', async () => {
    withSession({...nobody, needsSetup: true});
    renderApp();
    expect(await screen.findByText(/Open the link that the server printed/)).toBeInTheDocument();
  });

  it('lets visitors of a public server in before there is an account', async () => {
    withSession({...nobody, mode: 'public', access: 'visitor', needsSetup: true});
    renderApp();
    expect(await screen.findByRole('button', {name: 'Surprise me'})).toBeInTheDocument();
  });

  it('asks again after signing out', async () => {
    const state = withSession(nina);
    server.use(
      http.delete(api('/session'), () => {
        state.session = nobody;
        return new HttpResponse(null, {status: 204});
      }),
    );
    const {user} = renderApp();
    await user.click(await screen.findByRole('button', {name: 'Your account'}));
    await user.click(await screen.findByRole('menuitem', {name: 'Sign out'}));
    expect(await screen.findByRole('button', {name: 'Sign in'})).toBeInTheDocument();
  });

  it('asks who has been signed out elsewhere to sign in', async () => {
    const state = withSession(nina);
    server.use(
      http.get(api('/saved-playlists'), () => {
        state.session = nobody;
        return problem(401, 'sign-in-required', 'sign in first');
      }),
    );
    renderApp('/playlists');
    expect(await screen.findByRole('button', {name: 'Sign in'})).toBeInTheDocument();
  });

  it('hides the library from visitors', async () => {
    withSession({...nobody, mode: 'public', access: 'visitor'});
    renderApp();
    expect(await screen.findAllByRole('link', {name: 'Playlists'})).not.toHaveLength(0);
    expect(screen.queryByRole('link', {name: 'Library'})).not.toBeInTheDocument();
    expect(screen.getByRole('link', {name: 'Sign in'})).toHaveAttribute('href', '/sign-in');
  });

  it('offers to try again where the server cannot be reached', async () => {
    server.use(http.get(api('/session'), () => problem(500, 'internal-error', 'an error in the server')));
    const {user} = renderApp();
    await screen.findByText('an error in the server');
    withSession(localSession);
    await user.click(screen.getByRole('button', {name: 'Try again'}));
    await waitFor(() => expect(screen.queryByText('an error in the server')).not.toBeInTheDocument());
  });
});
