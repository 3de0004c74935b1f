import type { Article, Fact } from '../library/article.ts';
import { tokenise } from '../search/analyse.ts';
import { Spelling } from '../search/spelling.ts';
import type { Steps } from '../steps.ts';

/** One way to ask a fact. */
export interface Phrasing {
  readonly article: Article;
  readonly fact: Fact;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

/** The questions that facts answer, for suggesting them. */
export interface FactIndex {
  readonly phrasings: readonly Phrasing[];
  /** Per term: the phrasings that hold it, as indexes in `phrasings`. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
  /** The keys of `byTerm`, as the spelling numbers them. */
  readonly terms: readonly string[];
  /** The same in the order of their letters. */
  readonly sorted: readonly string[];
  readonly spelling: Spelling;
}

/** Phrasings that are read before the work may pause. */
const STEP = 100;

/** Indexes the facts of some articles, in steps. */
export function* indexingFacts(articles: readonly Article[]): Steps<FactIndex> {
  const phrasings: Phrasing[] = [];
  const byTerm = new Map<string, number[]>();
  for (const article of articles) {
    for (const fact of article.facts) {
      for (const text of [fact.question, ...fact.also]) {
        const terms = new Set(tokenise(text).map(({ term }) => term));
        for (const term of terms) {
          const list = byTerm.get(term);
          if (list === undefined) byTerm.set(term, [phrasings.length]);
          else list.push(phrasings.length);
        }
        phrasings.push({ article, fact, text, terms });
        if (phrasings.length % STEP === 0) yield;
      }
    }
  }
  const terms = [...byTerm.keys()];
  return {
    phrasings,
    byTerm,
    terms,
    sorted: [...terms].sort(),
    spelling: yield* Spelling.filing(terms),
  };
}
