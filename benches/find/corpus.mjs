// The documents and queries of a set, as `motcua-bench-find prepare` wrote them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** [{ id, title, text, foldedTitle, foldedText }] */
export const readDocuments = (folder) => lines(join(folder, 'documents.jsonl'));

/** [{ typed, run, typo }] */
export const readQueries = (folder) => lines(join(folder, 'queries.jsonl'));

/** Whether a title, folded, is one that the query meant: it holds the piece, begun at a word. */
export const isHeldBy = (query, foldedTitle) => ` ${foldedTitle}`.includes(` ${query.run}`);

/** Sample sizes of an engine on the set in this folder: queries of each kind, how many of them are typed letter by letter, and
 * every how many letters are timed. */
export function sampleOf(engine, folder) {
  const sizes = JSON.parse(readFileSync(new URL('samples.json', import.meta.url)))[folder.split(/[\\/]/).pop()];
  return sizes[engine] ?? sizes.default;
}
