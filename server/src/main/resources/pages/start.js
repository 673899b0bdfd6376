// What the page does: finds out who is there, then shows a form or the library.
'use strict';

const at = (id) => document.getElementById(id);
const number = (value) => value.toLocaleString();

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? {'Content-Type': 'application/json'} : {},
    body: body && JSON.stringify(body),
  });
  const answer = response.status === 204 ? null : await response.json();
  if (!response.ok) {
    throw new Error(answer?.detail ?? response.statusText);
  }
  return answer;
}

function attempt(work) {
  at('error').textContent = '';
  return work().catch((error) => { at('error').textContent = error.message; });
}

function askForAccount(greeting, action, autocomplete, submit) {
  const form = at('account');
  at('greeting').textContent = greeting;
  at('rule').hidden = autocomplete !== 'new-password';
  form.password.autocomplete = autocomplete;
  form.querySelector('button').textContent = action;
  form.hidden = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    attempt(async () => {
      await submit(form.name.value, form.password.value);
      location.replace('/');
    });
  };
  form.name.focus();
}

function showScan(scan) {
  const bar = at('bar');
  at('tracks').textContent = scan.tracks
    ? `${number(scan.tracks)} tracks are ready to play.`
    : 'No track has been analysed yet.';
  bar.hidden = scan.phase === 'idle';
  if (scan.work > 0 && scan.phase === 'listening') {
    bar.max = scan.work;
    bar.value = scan.done;
    at('scan').textContent = `Listening: ${number(scan.done)} of ${number(scan.work)} files.`;
  } else {
    bar.removeAttribute('value');
    const phases = {looking: 'Looking for music ...', weighing: 'Comparing all tracks ...',
      learning: 'Learning what goes together ...', stopping: 'Stopping ...'};
    at('scan').textContent = phases[scan.phase] ?? (scan.last?.reason ? `The last scan: ${scan.last.reason}` : '');
  }
}

function showLibrary(session) {
  at('greeting').textContent = 'The server is running.';
  at('library').hidden = false;
  if (session.signedIn) {
    at('leave').hidden = false;
    at('leave').textContent = `Sign out ${session.name}`;
    at('leave').onclick = () => attempt(async () => {
      await call('DELETE', '/api/v2/session');
      location.replace('/');
    });
  }
  if (session.access === 'admin') {
    const form = at('folder');
    form.hidden = false;
    form.onsubmit = (event) => {
      event.preventDefault();
      attempt(async () => {
        showScan(await call('POST', '/api/v2/library/folders', {path: form.path.value}));
        form.reset();
      });
    };
  }
  if (session.access === 'visitor') {
    at('tracks').textContent = 'Playlists can be made through the API.';
    return;
  }
  new EventSource('/api/v2/scan/events').addEventListener('scan', (event) => showScan(JSON.parse(event.data)));
}

attempt(async () => {
  const token = new URLSearchParams(location.search).get('token');
  const session = await call('GET', '/api/v2/session');
  if (session.needsSetup && token) {
    history.replaceState(null, '', '/setup');
    askForAccount('Welcome. Choose a name and a password for the first account.', 'Create it', 'new-password',
      (name, password) => call('POST', '/api/v2/setup', {token, name, password}));
  } else if (session.needsSetup) {
    at('greeting').textContent = 'Nobody has an account yet: open the link that the server printed when it started.';
  } else if (session.access === null || location.pathname === '/sign-in') {
    askForAccount('Sign in to go on.', 'Sign in', 'current-password',
      (name, password) => call('POST', '/api/v2/session', {name, password}));
  } else {
    showLibrary(session);
  }
});
