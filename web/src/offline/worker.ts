/**
 * The service worker: keeps the app itself, so that it opens at once and also while the server is away, and the
 * covers that were seen. Of what the API tells nothing else is kept: it may be personal, and it changes.
 *
 * A new version waits until no page of the old one is open, or somebody wants it (see newVersion.ts).
 */
import {cacheOf, COVERS, MOST_COVERS, outdated, surplus, treatmentOf} from './caching';
import type {Question} from './newVersion';

/** What the build writes here: the version of the app, and the paths of its files. */
declare const __APP__: {version: string; files: string[]};

/** The part of ServiceWorkerGlobalScope that is used: TypeScript knows pages or workers, not both at a time. */
type Scope = {
  location: Location;
  clients: {claim: () => Promise<void>};
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (name: 'install' | 'activate', listener: (event: Extendable) => void): void;
    (name: 'message', listener: (event: MessageEvent<Question>) => void): void;
    (name: 'fetch', listener: (event: Fetched) => void): void;
  };
};
type Extendable = {waitUntil: (work: Promise<unknown>) => void};
type Fetched = Extendable & {request: Request; respondWith: (response: Promise<Response>) => void};

const scope = self as unknown as Scope;

/** The one page of the app, whatever its address. */
const PAGE = '/';

/** Long enough for a slow network; whoever has none knows at once. */
const PATIENCE_MS = 4_000;

const {version, files: paths} = __APP__;
const files = new Set(paths);

scope.addEventListener('install', (event) => event.waitUntil(keepApp()));

scope.addEventListener('activate', (event) =>
  event.waitUntil(forgetOldVersions().then(() => scope.clients.claim())),
);

scope.addEventListener('message', ({data, ports}) => {
  switch (data.kind) {
    case 'isSameVersion':
      ports[0]?.postMessage(files.has(data.file));
      break;
    case 'takeOver':
      void scope.skipWaiting();
      break;
  }
});

scope.addEventListener('fetch', (event) => {
  const {request} = event;
  switch (treatmentOf(request, scope.location.origin, files)) {
    case 'page':
      event.respondWith(page(request));
      break;
    case 'file':
      event.respondWith(file(request));
      break;
    case 'cover':
      event.respondWith(cover(event));
      break;
    case 'farewell':
      event.waitUntil(caches.delete(COVERS));
      break;
    case 'none':
      break;
  }
});

async function keepApp(): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  // The page from the server; the browser has just loaded most of the other files, and they never change.
  await cache.addAll([new Request(PAGE, {cache: 'reload'}), ...files]);
}

async function forgetOldVersions(): Promise<void> {
  const names = outdated(await caches.keys(), version);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function page(request: Request): Promise<Response> {
  const kept = () => caches.match(PAGE, {cacheName: cacheOf(version)});
  try {
    const response = await fetch(request, {signal: AbortSignal.timeout(PATIENCE_MS)});
    // What stands before the server says 502 to 504 where the server is away.
    return response.status < 500 ? response : ((await kept()) ?? response);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function cover(event: Fetched): Promise<Response> {
  const {request} = event;
  const cache = await caches.open(COVERS);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok) {
    event.waitUntil(cache.put(request, response.clone()).then(() => forgetOldCovers(cache)));
  }
  return response;
}

async function forgetOldCovers(cache: Cache): Promise<void> {
  const old = surplus(await cache.keys(), MOST_COVERS);
  await Promise.all(old.map((request) => cache.delete(request)));
}
