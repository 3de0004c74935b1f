import Fuse, { type IFuseOptions } from 'fuse.js';
import { contentWords } from '../language.ts';
import { type Engine, peer } from './peer.ts';

function engine(options: (language: string) => IFuseOptions<string>): Engine {
  return (texts, language) => {
    const index = new Fuse(texts, { ...options(language), includeScore: true });
    return (question, limit) =>
      // Fuse scores from 0, a perfect match, to 1.
      index
        .search(question, { limit })
        .map(({ refIndex, score = 1 }) => ({ at: refIndex, score: 1 - score }));
  };
}

/** fuse.js as it comes: the question as one pattern to be found near the start of the text. */
export const fuse = peer(
  { name: 'fuse.js', settings: 'default', slow: true },
  engine(() => ({})),
);

const tokenSearch = (language: string): IFuseOptions<string> => ({
  useTokenSearch: true,
  tokenize: (text) => contentWords(text, language),
  threshold: 0.2,
});

/** fuse.js at its best for questions: word by word; sentences are better without the length norm. */
export const fuseTokens = peer(
  { name: 'fuse.js tokens', settings: 'token search, threshold 0.2, stop words', slow: true },
  engine(tokenSearch),
  engine((language) => ({ ...tokenSearch(language), ignoreFieldNorm: true })),
);
