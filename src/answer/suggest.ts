import Fuse from 'fuse.js';
import { BOUNDS } from '../bounds.ts';
import type { Article, Fact } from '../library/article.ts';
import { tokenise } from '../search/analyse.ts';
import { idf } from '../search/bm25.ts';
import { Budget } from '../search/budget.ts';
import type { Offer, Suggestion } from './answer.ts';
import type { Scope } from './consider.ts';
import type { FactIndex, Phrasing } from './fact-index.ts';
import type { Knowledge } from './knowledge.ts';

export interface SuggestOptions extends Scope {
  /** How many at most; 25 by default, Discord's own limit. */
  readonly limit?: number;
}

/** How much of what is typed is read, in UTF-16 code units: its end, where people type. */
const TYPED_LENGTH = 100;
/** Phrasings that fuse.js ranks, at most: it reads each of them letter by letter. */
const CANDIDATES = 25;
/** Postings read per keystroke, at most: of the rarest words first. */
const POSTINGS = 5_000;
/** What a word that only begins or is spelt like one typed counts. */
const BEGUN = 0.7;
const MISSPELT = 0.5;
/** Words that what is typed last may become, at most. */
const ENDINGS = 200;

/**
 * The questions to offer for what is typed so far, best first; for an empty text, the first ones
 * of each article in turn. Tolerates typos: an index finds the phrasings that share most with what
 * is typed, and fuse.js ranks these.
 */
export function suggest(
  knowledge: Knowledge,
  typed: string,
  { article, limit = 25 }: SuggestOptions = {},
): Suggestion[] {
  if (typed.trim() === '') return starters(knowledge.library.articles, { article }, limit);
  const text = typed.trim().slice(-TYPED_LENGTH);
  const fuse = new Fuse(candidates(knowledge.facts, text, article), {
    keys: ['text'],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.4,
  });
  const found = new Map<Fact, Suggestion>();
  for (const { item } of fuse.search(text)) {
    if (found.size === limit) break;
    if (!found.has(item.fact)) {
      found.set(item.fact, { question: item.fact.question, article: item.article });
    }
  }
  return [...found.values()];
}

/** The first questions of each article in turn. */
export function starters(
  library: readonly Article[],
  { article }: Scope,
  limit: number,
): Suggestion[] {
  const articles = article ? [article] : library;
  const found: Suggestion[] = [];
  for (let i = 0; found.length < limit; i++) {
    const before = found.length;
    for (const one of articles) {
      const fact = one.facts[i];
      if (fact !== undefined) found.push({ question: fact.question, article: one });
    }
    if (found.length === before) break;
  }
  return found.slice(0, limit);
}

/**
 * The questions to offer instead of one that isn't answered: those of the facts in the passages
 * found nearest, first the ones that share most of its words' weight. Of as much, the nearer
 * passage's: it was found by misspelt words too.
 */
export function questionsNear(
  index: FactIndex,
  question: string,
  offers: readonly Offer[],
  limit: number,
  budget: Budget,
): Suggestion[] {
  const shared = new Map<Fact, number>();
  for (const term of new Set(tokenise(question).map((token) => token.term))) {
    const asking = index.byTerm.get(term) ?? [];
    if (!budget.spend(10 * asking.length + 10, 'comparing facts')) break;
    const weight = idf(asking.length, index.phrasings.length);
    for (const fact of new Set(asking.map((i) => index.phrasings[i]?.fact))) {
      if (fact) shared.set(fact, (shared.get(fact) ?? 0) + weight);
    }
  }
  return offers
    .flatMap(({ article, passage }) =>
      article.facts
        .filter((fact) => fact.passage === passage.number)
        .map((fact) => ({ question: fact.question, article, shared: shared.get(fact) ?? 0 })),
    )
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ question: other, article }) => ({ question: other, article }));
}

/** The phrasings that share most of the weight of what is typed, its last word perhaps half typed. */
function candidates(index: FactIndex, text: string, article: Article | undefined): Phrasing[] {
  const weights = new Map<string, number>();
  const want = (term: string, share: number) => {
    const weight = share * idf(index.byTerm.get(term)?.length ?? 0, index.phrasings.length);
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const typed = [...new Set(tokenise(text).map(({ term }) => term))];
  const budget = new Budget(BOUNDS.suggestionSteps.most);
  for (const term of typed) {
    if (index.byTerm.has(term)) want(term, 1);
    else
      for (const id of index.spelling.near(term, budget)) want(index.terms[id] as string, MISSPELT);
  }
  for (const term of termsFrom(index.sorted, typed.at(-1) ?? '')) want(term, BEGUN);

  const shared = new Map<number, number>();
  let read = 0;
  for (const [term, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
    const asking = index.byTerm.get(term) ?? [];
    if (read > 0 && read + asking.length > POSTINGS) break;
    read += asking.length;
    for (const i of asking) shared.set(i, (shared.get(i) ?? 0) + weight);
  }
  return [...shared]
    .filter(([i]) => article === undefined || index.phrasings[i]?.article === article)
    .sort(([i, a], [j, b]) => b - a || i - j)
    .slice(0, CANDIDATES)
    .map(([i]) => index.phrasings[i] as Phrasing);
}

/** The terms that begin so, of a sorted list. */
function termsFrom(sorted: readonly string[], start: string): readonly string[] {
  if (start === '') return [];
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  const some = sorted.slice(low, low + ENDINGS);
  return some.filter((term) => term.startsWith(start));
}
