// One engine is opened and asked, in a process of its own, as a phone does: node --expose-gc ask.mjs ENGINE FOLDER
// Prints { queries, hit1, hit10, typo10, open_ms, memory_bytes, keystrokes, p50_ms, p99_ms }.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldBy, readDocuments, readQueries, sampleOf } from './corpus.mjs';
import { quality, timings } from './figures.mjs';

const [name, folder] = process.argv.slice(2);
const engine = await import(`./engines/${name}.mjs`);
/** What is held now: the heap and, outside of it, buffers. */
function held() {
  global.gc();
  global.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const before = held();
const files = readdirSync(join(folder, name))
  .sort((a, b) => Number(a) - Number(b))
  .map((file) => readFileSync(join(folder, name, file)));
const start = performance.now();
const search = await engine.open(files);
const open_ms = performance.now() - start;
files.length = 0;
await search('a', 10);
const memory_bytes = held() - before + (engine.memory?.() ?? 0);

const titles = new Map(readDocuments(folder).map((document) => [document.id, document.foldedTitle]));
const sample = sampleOf(name, folder);
const queries = readQueries(folder);
const found = await quality(queries, sample, async (query) =>
  (await search(query.typed, 10)).slice(0, 10).map((id) => isHeldBy(query, titles.get(id))),
);
console.log(JSON.stringify({ ...found, open_ms, memory_bytes, ...(await timings(queries, sample, search)) }));
