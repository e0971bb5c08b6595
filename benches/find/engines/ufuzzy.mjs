// uFuzzy has no index: titles are downloaded, folded on the phone and read through at every keystroke. Titles alone, since
// it searches one list of short lines. One typing error a word.
import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from '../fold.mjs';

export const build = (documents) => documents;

export const write = (documents) => [
  documents.map(({ id }) => id).join('\n'),
  documents.map(({ title }) => title).join('\n'),
];

export function open([idFile, titleFile]) {
  const ids = idFile.toString().split('\n');
  const titles = titleFile.toString().split('\n');
  const haystack = titles.map(fold);
  const engine = new uFuzzy({ intraMode: 1 });
  return (query, limit) => {
    const [found, info, order] = engine.search(haystack, query, 0, 1_000);
    if (found === null || found.length === 0) return [];
    const best = order === null ? found.slice(0, limit) : order.slice(0, limit).map((at) => info.idx[at]);
    return best.map((at) => ids[at]);
  };
}
