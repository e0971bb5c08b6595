// FlexSearch: whole words with the words beside them (`context`), and what has most of them where none has all (`suggest`).
// Beginnings of words (`forward`) would cost it a quarter of its first places, since context works with whole words alone.
import { Document } from 'flexsearch';

const options = {
  document: {
    id: 'id',
    store: ['title'],
    index: ['foldedTitle', 'foldedText'].map((field) => ({
      field,
      tokenize: 'strict',
      context: { depth: 1 },
      encode: (text) => text.split(' '),
    })),
  },
};

export function build(documents) {
  const index = new Document(options);
  for (const document of documents) index.add(document);
  return index;
}

export async function write(index) {
  const parts = [];
  await index.export((key, data) => void parts.push([key, data]));
  return parts.map((part) => JSON.stringify(part));
}

export async function open(files) {
  const index = new Document(options);
  for (const [key, data] of files.map((file) => JSON.parse(file.toString()))) await index.import(key, data);
  return (query, limit) => index.search(query, { limit, suggest: true, merge: true }).slice(0, limit).map((hit) => hit.id);
}
