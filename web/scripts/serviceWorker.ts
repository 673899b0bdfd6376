import {createHash} from 'node:crypto';
import type {Plugin} from 'vite';

/** Where the service worker is, in the sources and on the server: it may only see to what is below its address. */
export const SERVICE_WORKER = {source: 'src/offline/worker.ts', name: 'sw'};

/** Files that the build copies as they are, and that every page shows. */
const COPIED = ['/icons/icon.svg', '/icons/disc.svg'];

/** Tells the service worker which files the app consists of, and a version that changes with any of them. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${SERVICE_WORKER.name}.js`];
        if (worker?.type !== 'chunk' || worker.imports.length > 0) {
          this.error('the service worker must be one file that imports no other');
        }
        const assets = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const files = [...assets.toSorted().map((name) => `/${name}`), ...COPIED];
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
        worker.code = worker.code.replaceAll('__APP__', () => JSON.stringify({version, files}));
      },
    },
  };
}
