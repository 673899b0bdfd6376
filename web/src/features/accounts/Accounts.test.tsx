import {screen, waitFor, within} from '@testing-library/react';
import {http, HttpResponse} from 'msw';
import type {Account, BrowserSession, Session} from '@/api/types';
import {expectAccessible} from '@/testing/expectAccessible';
import {localSession} from '@/testing/fixtures';
import {fill} from '@/testing/fill';
import {renderApp} from '@/testing/renderApp';
import {api, problem, server} from '@/testing/server';

const nina: Session = {mode: 'accounts', signedIn: true, name: 'nina', access: 'admin', needsSetup: false};

const CREATED = '2026-11-01T10:00:00Z';

function browser(id: number, current: boolean, userAgent: string): BrowserSession {
  return {id, current, created: CREATED, lastSeen: CREATED, expires: CREATED, userAgent};
}

/** What was asked of the server besides reading. */
let asked: {method: string; path: string; body?: unknown}[];

/** Answers to whatever changes something. */
function answering(path: string, answer: (body: unknown) => Response) {
  server.use(
    http.all(api(path), async ({request}) => {
      if (request.method === 'GET') {
        return undefined;
      }
      const text = await request.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      asked.push({
        method: request.method,
        path: new URL(request.url).pathname.replace('/api/v2', ''),
        ...(body === undefined ? {} : {body}),
      });
      return answer(body);
    }),
  );
}

const done = () => new HttpResponse(null, {status: 204});

beforeEach(() => {
  asked = [];
  const people: Account[] = [
    {id: 1, name: 'nina', role: 'admin', created: CREATED},
    {id: 2, name: 'otto', role: 'listener', created: CREATED},
  ];
  server.use(
    http.get(api('/session'), () => HttpResponse.json(nina)),
    http.get(api('/sessions'), () =>
      HttpResponse.json({
        sessions: [
          browser(7, true, 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0'),
          browser(8, false, 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36'),
        ],
      }),
    ),
    http.get(api('/tokens'), () =>
      HttpResponse.json({tokens: [{id: 5, name: 'Kitchen', role: 'listener', created: CREATED}]}),
    ),
    http.get(api('/accounts'), () => HttpResponse.json({accounts: people})),
  );
});

describe('one’s own account', () => {
  it('is led to by the menu of the session', async () => {
    const {user} = renderApp('/playlists');
    server.use(http.get(api('/saved-playlists'), () => HttpResponse.json({playlists: []})));
    await user.click(await screen.findByRole('button', {name: 'Your account'}));
    await user.click(await screen.findByRole('menuitem', {name: 'Account settings'}));
    expect(await screen.findByText('Firefox on Linux')).toBeInTheDocument();
    expect(screen.getByText('This one')).toBeInTheDocument();
    await screen.findByText('Kitchen');
    await expectAccessible(document.body);
  });

  it('signs out in one place and everywhere else', async () => {
    answering('/sessions/8', done);
    answering('/sessions', done);
    const {user} = renderApp('/account');
    await user.click(await screen.findByRole('button', {name: 'Sign out of Chrome on Android'}));
    await user.click(screen.getByRole('button', {name: 'Sign out everywhere else'}));
    await waitFor(() =>
      expect(asked).toEqual([
        {method: 'DELETE', path: '/sessions/8'},
        {method: 'DELETE', path: '/sessions'},
      ]),
    );
  });

  it('changes the password with the present one', async () => {
    let isRight = false;
    answering('/session/password', () =>
      isRight ? HttpResponse.json(nina) : problem(401, 'wrong-credentials', 'name or password is wrong'),
    );
    const {user} = renderApp('/account');
    await fill(user, await screen.findByLabelText('Present password'), 'old one');
    await fill(user, screen.getByLabelText('New password'), 'nina likes long ones');
    expect(screen.getByText('Easy to guess: it has the name in it.')).toBeInTheDocument();
    await fill(user, screen.getByLabelText('New password'), 'correct horse battery staple');
    expect(screen.getByText('Good.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', {name: 'Change the password'}));
    expect(await screen.findByText('This is not your present password.')).toBeInTheDocument();
    isRight = true;
    await user.click(screen.getByRole('button', {name: 'Change the password'}));
    expect(await screen.findByText(/Your password is changed/)).toBeInTheDocument();
    expect(screen.getByLabelText('New password')).toHaveValue('');
    expect(asked[1]?.body).toEqual({password: 'old one', newPassword: 'correct horse battery staple'});
  });

  it('shows the secret of a token once', async () => {
    answering('/tokens', () =>
      HttpResponse.json(
        {secret: 'deejai_secret', token: {id: 6, name: 'Player', role: 'listener', created: CREATED}},
        {status: 201},
      ),
    );
    const {user} = renderApp('/account');
    await user.click(await screen.findByRole('button', {name: 'New token'}));
    const dialog = await screen.findByRole('dialog', {name: 'New token'});
    await fill(user, within(dialog).getByRole('textbox', {name: 'What is it for?'}), 'Player');
    await user.click(within(dialog).getByRole('button', {name: 'Make the token'}));
    expect(await within(dialog).findByRole('textbox', {name: 'Your token'})).toHaveValue('deejai_secret');
    expect(asked[0]?.body).toMatchObject({name: 'Player', role: 'listener'});
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole('button', {name: 'Done'}));
    await waitFor(() => expect(screen.queryByDisplayValue('deejai_secret')).not.toBeInTheDocument());
  });

  it('asks before it revokes a token', async () => {
    answering('/tokens/5', done);
    const {user} = renderApp('/account');
    await user.click(await screen.findByRole('button', {name: 'Revoke Kitchen'}));
    expect(asked).toEqual([]);
    await user.click(await screen.findByRole('button', {name: 'Revoke it'}));
    await waitFor(() => expect(asked).toEqual([{method: 'DELETE', path: '/tokens/5'}]));
  });

  it('is not needed on the own machine', async () => {
    server.use(http.get(api('/session'), () => HttpResponse.json(localSession)));
    renderApp('/account');
    expect(await screen.findByText(/nobody needs an account/)).toBeInTheDocument();
  });
});

describe('the accounts of all', () => {
  it('are not for listeners', async () => {
    server.use(http.get(api('/session'), () => HttpResponse.json({...nina, access: 'listener'})));
    renderApp('/account/people');
    await screen.findByRole('heading', {name: 'nina'});
    expect(screen.queryByRole('tab', {name: 'People'})).not.toBeInTheDocument();
  });

  it('grow by one', async () => {
    answering('/accounts', () => HttpResponse.json({}, {status: 201}));
    const {user} = renderApp('/account/people');
    await user.click(await screen.findByRole('button', {name: 'New account'}));
    const dialog = await screen.findByRole('dialog', {name: 'New account'});
    await fill(user, within(dialog).getByRole('textbox', {name: 'Name'}), 'paul');
    expect(within(dialog).getByRole('button', {name: 'Make the account'})).toBeDisabled();
    await fill(user, within(dialog).getByLabelText('Password to begin with'), 'four words are enough');
    await user.click(within(dialog).getByRole('radio', {name: 'Admin'}));
    await user.click(within(dialog).getByRole('button', {name: 'Make the account'}));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(asked[0]?.body).toEqual({name: 'paul', password: 'four words are enough', role: 'admin'});
  });

  it.each([
    ['Make an admin', 'Make an admin', {method: 'PATCH', path: '/accounts/2', body: {role: 'admin'}}],
    ['Delete the account', 'Delete the account', {method: 'DELETE', path: '/accounts/2'}],
  ])('"%s" is asked again before it is done', async (item, action, expected) => {
    answering('/accounts/2', () => (expected.method === 'PATCH' ? HttpResponse.json({}) : done()));
    const {user} = renderApp('/account/people');
    await user.click(await screen.findByRole('button', {name: 'More for otto'}));
    await user.click(await screen.findByRole('menuitem', {name: item}));
    expect(asked).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', {name: action}));
    await waitFor(() => expect(asked).toEqual([expected]));
  });

  it('say why the last admin stays', async () => {
    answering('/accounts/1', () =>
      problem(409, 'conflict', 'this is the last admin; make another one first'),
    );
    const {user} = renderApp('/account/people');
    await user.click(await screen.findByRole('button', {name: 'More for nina'}));
    expect(screen.queryByRole('menuitem', {name: 'Give a new password'})).not.toBeInTheDocument();
    await user.click(await screen.findByRole('menuitem', {name: 'Make a listener'}));
    await user.click(await screen.findByRole('button', {name: 'Make a listener'}));
    expect(await screen.findByRole('alert')).toHaveTextContent('this is the last admin');
  });
});
