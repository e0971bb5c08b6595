// Fuse has no index to speak of: the documents are downloaded, folded on the phone and read through at every keystroke.
import Fuse from 'fuse.js';
import { fold } from '../fold.mjs';

const options = {
  keys: [
    { name: 'foldedTitle', weight: 4 },
    { name: 'foldedText', weight: 1 },
  ],
  ignoreLocation: true,
  threshold: 0.3,
};

export const build = (documents) => Fuse.createIndex(options.keys, documents);

export const write = (index, documents) => [JSON.stringify(documents.map(({ id, title, text }) => [id, title, text]))];

export function open([json]) {
  const documents = JSON.parse(json.toString()).map(([id, title, text]) => ({
    id,
    title,
    foldedTitle: fold(title),
    foldedText: fold(text),
  }));
  const fuse = new Fuse(documents, options);
  return (query, limit) => fuse.search(query, { limit }).map((hit) => hit.item.id);
}
