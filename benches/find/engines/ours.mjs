// Ours in Wasm: built natively, as it is when a site is published.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let glue;

/** The index that `motcua-bench-find prepare` wrote. */
export const build = (documents, folder) => ['ours-first.bin', 'ours-more.bin'].map((file) => readFileSync(join(folder, file)));

export const write = (files) => files;

/** Milliseconds of the native builder. */
export const buildTime = (folder) => JSON.parse(readFileSync(join(folder, 'about.json'))).ours_build_ms;

export async function open([first, more]) {
  glue = await import('../wasm/ours.js');
  const searcher = new glue.Searcher(first);
  searcher.extend(more);
  return (query, limit) => searcher.search(query, limit).split('\n').filter(Boolean);
}

/** All memory of the module, with what opening left behind: Wasm never gives any back. */
export const memory = () => glue.linear_memory().buffer.byteLength;
