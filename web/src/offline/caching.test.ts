import {cacheOf, outdated, surplus, treatmentOf, type Asked} from './caching';

const ORIGIN = 'https://dj.example.org';
const FILES = new Set(['/assets/app-1.js', '/icons/disc.svg']);

const treat = (path: string, changed: Partial<Asked> = {}) =>
  treatmentOf({method: 'GET', mode: 'no-cors', url: new URL(path, ORIGIN).href, ...changed}, ORIGIN, FILES);

describe('treatmentOf', () => {
  it.each(['/', '/playlists/Zk3v0aPq_7Lw', '/discover?by=live', '/sign-in', '/share'])(
    'takes %s for a page of the app',
    (path) => {
      expect(treat(path, {mode: 'navigate'})).toBe('page');
    },
  );

  it.each(['/s/0123', '/embed/0123', '/docs', '/api/v2/tracks', '/healthz', '/metrics', '/robots.txt'])(
    'leaves the page %s to the server',
    (path) => {
      expect(treat(path, {mode: 'navigate'})).toBe('none');
    },
  );

  it('keeps the files of its version', () => {
    expect(treat('/assets/app-1.js')).toBe('file');
    expect(treat('/icons/disc.svg')).toBe('file');
  });

  it('leaves the files of other versions to the server', () => {
    expect(treat('/assets/app-2.js')).toBe('none');
  });

  it('keeps covers', () => {
    expect(treat('/api/v2/tracks/0123/cover?size=128')).toBe('cover');
  });

  it.each([
    '/api/v2/session',
    '/api/v2/tracks?q=a',
    '/api/v2/tracks/0123/audio',
    '/api/v2/shared/token/tracks/0123/cover',
  ])('keeps nothing else of the API: %s', (path) => {
    expect(treat(path, {mode: 'cors'})).toBe('none');
  });

  it('keeps nothing of what is sent', () => {
    expect(treat('/', {method: 'POST', mode: 'navigate'})).toBe('none');
    expect(treat('/api/v2/tracks/0123/cover', {method: 'DELETE'})).toBe('none');
  });

  it('sees that somebody signs out', () => {
    expect(treat('/api/v2/session', {method: 'DELETE'})).toBe('farewell');
  });

  it('does not touch what other servers answer', () => {
    expect(treat('https://elsewhere.example.org/assets/app-1.js')).toBe('none');
  });
});

describe('outdated', () => {
  it('keeps the version before, which may still be open', () => {
    expect(outdated([cacheOf('1'), cacheOf('2'), 'covers', cacheOf('3')], '3')).toEqual([cacheOf('1')]);
  });

  it('is nothing where there is one version', () => {
    expect(outdated([cacheOf('1')], '1')).toEqual([]);
  });

  it('does not touch covers and what is not its own', () => {
    expect(outdated(['covers', 'other'], '1')).toEqual([]);
  });
});

describe('surplus', () => {
  it('is the first that are too many', () => {
    expect(surplus([1, 2, 3], 2)).toEqual([1]);
    expect(surplus([1, 2], 2)).toEqual([]);
    expect(surplus([], 2)).toEqual([]);
  });
});
