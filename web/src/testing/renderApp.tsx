import {render} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {App} from '@/app/App';

/** Opens the app at a path, as a browser would. */
export function renderApp(path = '/') {
  window.history.replaceState(null, '', path);
  const user = userEvent.setup();
  return {user, ...render(<App />)};
}
