// Prints what a browser loads first and what each page adds, and fails if the first load is too large.
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
const MOST_FIRST_BYTES = 250_000;

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const gzipped = (file) => gzipSync(readFileSync(new URL(file, DIST))).length;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** All files that come with a chunk: itself, its styles, and what it imports at once. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (found.has(chunk.file)) {
    return found;
  }
  found.add(chunk.file);
  (chunk.css ?? []).forEach((file) => found.add(file));
  (chunk.imports ?? []).forEach((imported) => filesOf(imported, found));
  return found;
}

const sizeOf = (files) => [...files].reduce((sum, file) => sum + gzipped(file), 0);

// With the page that people begin with, until they can search and make a playlist.
const first = filesOf('src/features/make/MakePage.tsx', filesOf('index.html'));
console.log(`first load ${kilobytes(sizeOf(first))} gzip`);
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isDynamicEntry) {
    const added = [...filesOf(key)].filter((file) => !first.has(file));
    console.log(`  + ${key} ${kilobytes(sizeOf(added))}`);
  }
}
if (sizeOf(first) > MOST_FIRST_BYTES) {
  console.error(`the first load must be at most ${kilobytes(MOST_FIRST_BYTES)} gzip`);
  process.exitCode = 1;
}
