// lunr: all words, the last as a beginning; where that finds nothing, any of the words with one typing error. Titles are
// downloaded beside the index, which keeps none.
import lunr from 'lunr';

export function build(documents) {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('foldedTitle', { boost: 4 });
  builder.field('foldedText');
  for (const document of documents) builder.add(document);
  return builder.build();
}

export const write = (index, documents) => [
  JSON.stringify(index),
  JSON.stringify(documents.map(({ id, title }) => [id, title])),
];

export function open([json, titles]) {
  const index = lunr.Index.load(JSON.parse(json.toString()));
  index.titles = new Map(JSON.parse(titles.toString()));
  const ask = (words, settings) =>
    index.query((query) => {
      words.forEach((word, at) => {
        const wildcard = at === words.length - 1 ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
        query.term(word, { wildcard, presence: lunr.Query.presence.REQUIRED, ...settings(word, wildcard) });
      });
    });
  return (query, limit) => {
    const words = query.split(' ').filter(Boolean);
    const all = ask(words, () => ({}));
    const optional = { presence: lunr.Query.presence.OPTIONAL };
    const hits = all.length > 0 ? all : ask(words, (word) => ({ ...optional, editDistance: word.length > 2 ? 1 : 0 }));
    return hits.slice(0, limit).map((hit) => hit.ref);
  };
}
