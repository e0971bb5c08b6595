// MiniSearch: all words, the last as a beginning; where that finds nothing, all with a typing error in words of three letters
// and more; then any of them. Typing errors allowed at once cost it half of its first places.
import MiniSearch from 'minisearch';

const options = {
  fields: ['foldedTitle', 'foldedText'],
  storeFields: ['title'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
};

const ask = {
  boost: { foldedTitle: 20 },
  prefix: (term, at, terms) => at === terms.length - 1,
};

export function build(documents) {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return index;
}

export const write = (index) => [JSON.stringify(index)];

export function open([json]) {
  const index = MiniSearch.loadJSON(json.toString(), options);
  return (query, limit) => {
    const stages = [{ combineWith: 'AND' }, { combineWith: 'AND', fuzzy: 0.2 }, {}];
    let hits = [];
    for (let at = 0; at < stages.length && hits.length === 0; at += 1) hits = index.search(query, { ...ask, ...stages[at] });
    return hits.slice(0, limit).map((hit) => hit.id);
  };
}
