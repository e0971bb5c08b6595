// Orama: all words, each as a beginning; where no document has them, any of them. Its own tolerance of typing errors finds
// fewer of the mistyped queries than that does, so it is off.
import { create, insertMultiple, load, save, search } from '@orama/orama';

const empty = () =>
  create({
    schema: { id: 'string', title: 'string', foldedTitle: 'string', foldedText: 'string' },
    components: {
      tokenizer: { language: 'vietnamese', normalizationCache: new Map(), tokenize: (text) => text.toLowerCase().split(' ') },
    },
  });

const ask = { properties: ['foldedTitle', 'foldedText'], boost: { foldedTitle: 20 } };

export async function build(documents) {
  const database = empty();
  const kept = documents.map(({ id, title, foldedTitle, foldedText }) => ({ id, title, foldedTitle, foldedText }));
  await insertMultiple(database, kept, 1000);
  return database;
}

export const write = (database) => [JSON.stringify(save(database))];

export function open([json]) {
  const database = empty();
  load(database, JSON.parse(json.toString()));
  return async (term, limit) => {
    const all = await search(database, { ...ask, term, limit, threshold: 0 });
    const found = all.count > 0 ? all : await search(database, { ...ask, term, limit, threshold: 1 });
    return found.hits.map((hit) => hit.id);
  };
}
