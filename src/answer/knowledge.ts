import type { Library } from '../library/article.ts';
import { indexPassages, type PassageIndex } from '../search/passage-index.ts';
import { type FactIndex, indexFacts } from './facts.ts';

/** A library with all that is derived from it once and shared by every question. */
export interface Knowledge {
  readonly library: Library;
  readonly passages: PassageIndex;
  readonly facts: FactIndex;
}

/** Builds the indexes of a library: the only costly step, done once at start. */
export function prepare(library: Library): Knowledge {
  return {
    library,
    passages: indexPassages(library.articles),
    facts: indexFacts(library.articles),
  };
}
