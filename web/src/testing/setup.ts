import '@testing-library/jest-dom/vitest';
import {cleanup, configure} from '@testing-library/react';
import {FakeEventSource} from './FakeEventSource';
import {server} from './server';

// What Mantine and the player ask of a browser, and jsdom does not have.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
class NoResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
vi.stubGlobal('ResizeObserver', NoResizeObserver);
vi.stubGlobal('EventSource', FakeEventSource);
Element.prototype.scrollIntoView = () => undefined;
HTMLMediaElement.prototype.play = function play() {
  this.dispatchEvent(new Event('playing'));
  return Promise.resolve();
};
HTMLMediaElement.prototype.pause = function pause() {
  this.dispatchEvent(new Event('pause'));
};
HTMLMediaElement.prototype.load = () => undefined;

// Pages are loaded when they are opened, which takes a while on a busy machine.
configure({asyncUtilTimeout: 20_000});

beforeAll(() => server.listen({onUnhandledRequest: 'error'}));

afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
  FakeEventSource.opened = [];
});

afterAll(() => server.close());
