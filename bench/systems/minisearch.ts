import MiniSearch, { type SearchOptions } from 'minisearch';
import { contentWords, stemmer } from '../language.ts';
import { type Engine, peer } from './peer.ts';

function engine(options: SearchOptions): Engine {
  return (texts, language) => {
    let stem = stemmer(language);
    const index = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      tokenize: (text) => contentWords(text, language),
      processTerm: (word) => stem(word),
    });
    index.addAll(texts.map((text, id) => ({ id, text })));
    // Forgets the stems of all those words.
    stem = stemmer(language);
    return (question, limit) =>
      index
        .search(question, options)
        .slice(0, limit)
        .map(({ id, score }) => ({ at: id, score }));
  };
}

/** MiniSearch for exact terms. */
export const miniSearch = peer(
  { name: 'MiniSearch', settings: 'stop words, stemming', slow: false },
  engine({}),
);

/** MiniSearch as one would set it up for questions with typos. */
export const miniSearchFuzzy = peer(
  {
    name: 'MiniSearch fuzzy',
    settings: 'the same, fuzzy 0.2 with weight 0.2, no prefix',
    slow: false,
  },
  engine({ fuzzy: 0.2, weights: { fuzzy: 0.2, prefix: 0 } }),
);
