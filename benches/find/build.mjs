// One engine builds its index of one set, in a process of its own: node build.mjs ENGINE FOLDER
// Prints { build_ms, raw_bytes, brotli_bytes } and leaves the files that a browser would download in FOLDER/ENGINE/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readDocuments } from './corpus.mjs';

/** Beyond this a browser's download is measured at quality 9: quality 11 takes seconds a megabyte and saves a tenth. */
const FULL_QUALITY_BELOW = 16_000_000;

function brotli(bytes) {
  const quality = bytes.length < FULL_QUALITY_BELOW ? 11 : 9;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

const [name, folder] = process.argv.slice(2);
const engine = await import(`./engines/${name}.mjs`);
const documents = readDocuments(folder);

const start = performance.now();
const built = await engine.build(documents, folder);
const build_ms = performance.now() - start;

const files = (await engine.write(built, documents)).map((file) => Buffer.from(file));
const out = join(folder, name);
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
files.forEach((file, at) => writeFileSync(join(out, String(at)), file));
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
console.log(
  JSON.stringify({
    build_ms: engine.buildTime?.(folder) ?? build_ms,
    raw_bytes: sum(files.map((file) => file.length)),
    brotli_bytes: sum(files.map(brotli)),
  }),
);
