import type { Article, Fact } from '../library/article.ts';
import { tokenise } from '../search/analyse.ts';
import { Spelling } from '../search/spelling.ts';

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

export function indexFacts(articles: readonly Article[]): FactIndex {
  const phrasings: Phrasing[] = articles.flatMap((article) =>
    article.facts.flatMap((fact) =>
      [fact.question, ...fact.also].map((text) => {
        return { article, fact, text, terms: new Set(tokenise(text).map(({ term }) => term)) };
      }),
    ),
  );
  const byTerm = new Map<string, number[]>();
  for (const [i, { terms }] of phrasings.entries()) {
    for (const term of terms) {
      const list = byTerm.get(term);
      if (list === undefined) byTerm.set(term, [i]);
      else list.push(i);
    }
  }
  const terms = [...byTerm.keys()];
  return {
    phrasings,
    byTerm,
    terms,
    sorted: [...terms].sort(),
    spelling: new Spelling(terms),
  };
}
