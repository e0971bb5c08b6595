// Pagefind, in headless Chromium over a server on this machine, since it is made of files that a browser fetches:
// CHROME=... node pagefind.mjs FOLDER
// Prints what build.mjs and ask.mjs print together, and { first_query_bytes, first_query_requests }.
import { createServer } from 'node:http';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex, close } from 'pagefind';
import { chromium } from 'playwright-core';
import { isHeldBy, readDocuments, readQueries, sampleOf } from './corpus.mjs';
import { quality, timings } from './figures.mjs';

const [folder] = process.argv.slice(2);
const out = join(folder, 'pagefind');
const documents = readDocuments(folder);
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A page as folded as everybody's documents are; the name with accents is what it shows. */
const page = ({ title, foldedTitle, foldedText }) =>
  `<html lang="vi"><body><h1 data-pagefind-meta="title[data-title]" data-title="${escape(title)}">${foldedTitle}</h1>` +
  `<p>${foldedText}</p></body></html>`;

async function build() {
  rmSync(out, { recursive: true, force: true });
  const start = performance.now();
  const { index } = await createIndex();
  for (let at = 0; at < documents.length; at += 500) {
    const some = documents.slice(at, at + 500);
    await Promise.all(some.map((document) => index.addHTMLFile({ url: `/${document.id}/`, content: page(document) })));
  }
  await index.writeFiles({ outputPath: out });
  await close();
  return performance.now() - start;
}

/** From the name of a hit's file to its document: known beforehand, so that ranking is judged without fetching anything. */
function documentsByFragment() {
  const byUrl = new Map(documents.map((document) => [`/${document.id}/`, document]));
  const fragments = readdirSync(join(out, 'fragment'));
  return new Map(
    fragments.map((file) => {
      const text = gunzipSync(readFileSync(join(out, 'fragment', file))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{')));
      return [file.split('.')[0], byUrl.get(url)];
    }),
  );
}

const types = { js: 'text/javascript', json: 'application/json' };
const served = { bytes: 0, requests: 0 };

/** Isolated, so that the browser's clock is exact to 5 µs. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://127.0.0.1').pathname;
    const type = types[path.split('.').pop()] ?? 'application/octet-stream';
    if (path === '/') return response.writeHead(200, { ...isolated, 'content-type': 'text/html' }).end('<html lang="vi">');
    let body;
    try {
      body = readFileSync(join(out, path));
    } catch {
      return response.writeHead(404).end();
    }
    served.bytes += body.length;
    served.requests += 1;
    return response.writeHead(200, { ...isolated, 'content-type': type }).end(body);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const build_ms = await build();
const fragments = documentsByFragment();
const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const queries = readQueries(folder);
  const sample = sampleOf('pagefind', folder);

  const open_ms = await tab.evaluate(async () => {
    const start = performance.now();
    window.pagefind = await import('/pagefind.js');
    await window.pagefind.init();
    return performance.now() - start;
  });
  // What a page shows for a query: the names of the first ten, a file each.
  await tab.evaluate(async (typed) => {
    const { results } = await window.pagefind.search(typed);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
  }, queries[0].typed);
  const first_query_bytes = served.bytes;
  const first_query_requests = served.requests;

  // The clock runs in the page, so that the way between Node and the browser does not count. Every keystroke is timed once:
  // the pieces of the index that it has to fetch are part of what it costs.
  const clocked = [];
  const search = async (typed) => {
    const [ids, took] = await tab.evaluate(async (words) => {
      const start = performance.now();
      const { results } = await window.pagefind.search(words);
      return [results.slice(0, 10).map((result) => result.id), performance.now() - start];
    }, typed);
    clocked.push(took);
    return ids;
  };
  await timings(queries, sample, search, 0);
  clocked.sort((a, b) => a - b);
  const at = (part) => clocked[Math.round((clocked.length - 1) * part)];
  const speed = { keystrokes: clocked.length, p50_ms: at(0.5), p99_ms: at(0.99) };

  const found = await quality(queries, sample, async (query) =>
    (await search(query.typed)).map((id) => isHeldBy(query, fragments.get(id).foldedTitle)),
  );
  const sizes = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  console.log(
    JSON.stringify({ ...found, build_ms, open_ms, ...speed, first_query_bytes, first_query_requests, files: sizes.length }),
  );
} finally {
  await browser.close();
  server.close();
}
