/** What the service worker does with a request. All others are none of its business: they go to the server. */
export type Treatment =
  /** A page of the app: from the server, and from what is kept where the server is away. */
  | 'page'
  /** A file of this version of the app: it never changes, so that what is kept will do. */
  | 'file'
  /** A cover: kept once it was seen. */
  | 'cover'
  /** Somebody signs out: what was shown to them is not for the next one. */
  | 'farewell'
  | 'none';

/** What is to be known of a request. */
export type Asked = {method: string; url: string; mode: string};

/** More than a few long lists show; 20 to 30 kB each. */
export const MOST_COVERS = 500;

export const COVERS = 'covers';

const APP = 'app-';

/** Versions of the app that are kept: a page of the last one may still be open, and ask for a part of it. */
const MOST_VERSIONS = 2;

const COVER = /^\/api\/v2\/tracks\/[^/]+\/cover$/;

/** Pages that are the server's own, not the app's. */
const OF_THE_SERVER = /^\/(api|s|embed|docs|swagger-ui|health|healthz|metrics)(\/|$)/;

/**
 * What to do with a request.
 *
 * @param origin of the app
 * @param files of this version, as paths
 */
export function treatmentOf(asked: Asked, origin: string, files: ReadonlySet<string>): Treatment {
  const url = new URL(asked.url);
  if (url.origin !== origin) {
    return 'none';
  }
  if (asked.method === 'DELETE') {
    return url.pathname === '/api/v2/session' ? 'farewell' : 'none';
  }
  if (asked.method !== 'GET') {
    return 'none';
  }
  if (asked.mode === 'navigate') {
    const isFile = url.pathname.lastIndexOf('.') > url.pathname.lastIndexOf('/');
    return isFile || OF_THE_SERVER.test(url.pathname) ? 'none' : 'page';
  }
  if (COVER.test(url.pathname)) {
    return 'cover';
  }
  return files.has(url.pathname) ? 'file' : 'none';
}

/** The name of the cache of a version of the app. */
export function cacheOf(version: string): string {
  return APP + version;
}

/**
 * Caches that are no longer needed.
 *
 * @param names all there are, the oldest first
 * @param version the one that is about to be used
 */
export function outdated(names: readonly string[], version: string): string[] {
  const others = names.filter((name) => name.startsWith(APP) && name !== cacheOf(version));
  return others.slice(0, Math.max(0, others.length - (MOST_VERSIONS - 1)));
}

/** The first of some things that are too many. */
export function surplus<T>(things: readonly T[], most: number): T[] {
  return things.slice(0, Math.max(0, things.length - most));
}
