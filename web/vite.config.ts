/// <reference types="vitest/config" />
import {fileURLToPath} from 'node:url';
import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';
import {SERVICE_WORKER, serviceWorker} from './scripts/serviceWorker';

/** Where `deejai serve` listens unless it is told otherwise. */
const SERVER = process.env.DEEJAI_SERVER ?? 'http://127.0.0.1:8642';

export default defineConfig({
  plugins: [react(), serviceWorker()],
  resolve: {alias: {'@': fileURLToPath(new URL('./src', import.meta.url))}},
  build: {
    target: 'es2022',
    manifest: true,
    // The libraries' licences ask to go where the code goes.
    license: {fileName: 'licenses.txt'},
    // The server allows no data: scripts, and a file is cached better than the same bytes in many others.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {app: 'index.html', [SERVICE_WORKER.name]: SERVICE_WORKER.source},
      output: {
        entryFileNames: ({name}) => (name === SERVICE_WORKER.name ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    port: 5173,
    // The host stays as the browser sent it: the server compares it with the origin of requests that change something.
    proxy: Object.fromEntries(
      ['/api', '/s', '/embed', '/docs'].map((path) => [`^${path}/`, {target: SERVER}]),
    ),
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['./src/testing/setup.ts'],
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
