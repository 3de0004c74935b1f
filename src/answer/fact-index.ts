import { isQuestionWord } from '../language/english.ts';
import type { Article, Fact } from '../library/article.ts';
import { CAPITALISED, NUMERIC, type Token, tokenise } from '../search/analyse.ts';
import { idf } from '../search/bm25.ts';
import { damerauLevenshtein, hasSameLetters } from '../search/correct.ts';
import { Spelling } from '../search/spelling.ts';

/** One way to ask a fact. */
export interface Phrasing {
  readonly article: Article;
  readonly fact: Fact;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** Those of its terms that ask: who, what … */
  readonly asking: readonly string[];
  /** Those written with a capital, in order, less the first word. */
  readonly names: readonly string[];
}

/** The questions that facts answer: for finding the same question, and for suggesting one. */
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

/** A fact that asks what was asked. */
export interface FactMatch {
  readonly article: Article;
  readonly fact: Fact;
  /** How nearly its phrasing is the question: 1 when word for word. */
  readonly sameness: number;
}

/** From here up a phrasing is the same question. */
const SAME = 0.8;
/** What a misspelt word counts. */
const MISSPELT = 0.9;
/** The fewest letters of a misspelt word, and of one in which a wrong letter is a slip. */
const SHORTEST = 4;
const SHORTEST_WITH_WRONG_LETTER = 6;

export function indexFacts(articles: readonly Article[]): FactIndex {
  const phrasings: Phrasing[] = articles.flatMap((article) =>
    article.facts.flatMap((fact) =>
      [fact.question, ...fact.also].map((text) => {
        const tokens = tokenise(text);
        const terms = new Set(tokens.map(({ term }) => term));
        const names = tokens.slice(1).filter(({ flags }) => (flags & CAPITALISED) !== 0);
        return {
          ...{ article, fact, text, terms },
          asking: [...terms].filter(isQuestionWord),
          names: [...new Set(names.map(({ term }) => term))],
        };
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

/**
 * The fact that truly asks the same question, of one article where it is given: the phrasing
 * that shares most of both questions' weight (Dice's coefficient over idf), if that is nearly all
 * of it and both ask for the same kind of thing.
 */
export function matchFact(
  index: FactIndex,
  question: string,
  article?: Article,
): FactMatch | undefined {
  const weight = (term: string) => idf(index.byTerm.get(term)?.length ?? 0, index.phrasings.length);
  const common = new Map<number, number>();
  const asked = new Set<string>();
  const numbers: string[] = [];
  for (const token of tokenise(question)) {
    const meant = index.byTerm.has(token.term) ? token.term : nearest(index, token);
    const term = meant ?? token.term;
    if (asked.has(term)) continue;
    asked.add(term);
    if ((token.flags & NUMERIC) !== 0) numbers.push(term);
    const gain = weight(term) * (meant === token.term ? 1 : MISSPELT);
    for (const i of index.byTerm.get(term) ?? []) common.set(i, (common.get(i) ?? 0) + gain);
  }
  const total = (terms: Iterable<string>) =>
    [...terms].reduce((sum, term) => sum + weight(term), 0);
  const askedWeight = total(asked);
  const asking = [...asked].filter(isQuestionWord);
  let best: FactMatch | undefined;
  for (const [i, shared] of common) {
    // Cheap bound first: even a phrasing of nothing but the shared words would not do.
    if (shared < (SAME / 2) * askedWeight) continue;
    const phrasing = index.phrasings[i] as Phrasing;
    const { fact, terms } = phrasing;
    if (article !== undefined && phrasing.article !== article) continue;
    if (!agree(asking, phrasing.asking) || !numbers.every((number) => terms.has(number))) continue;
    if (!inOrder(phrasing.names, [...asked])) continue;
    const sameness = (2 * shared) / (askedWeight + total(terms));
    if (sameness >= SAME && sameness > (best?.sameness ?? 0)) {
      best = { article: phrasing.article, fact, sameness };
    }
  }
  return best;
}

/** Whether two questions use the same question words, as far as both use any. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** Whether the names that were asked are so in their own order: who did what to whom matters. */
function inOrder(names: readonly string[], asked: readonly string[]): boolean {
  const common = names.filter((name) => asked.includes(name));
  return asked.filter((term) => common.includes(term)).every((term, i) => term === common[i]);
}

/**
 * The term that an unknown word misspells by one edit. Numbers are what they are, and so are short
 * words with another letter in one place: `Iran` is not `Iraq`.
 */
function nearest(index: FactIndex, { term, flags }: Token): string | undefined {
  if ((flags & NUMERIC) !== 0 || term.length < SHORTEST) return undefined;
  const meant = [...index.spelling.near(term)]
    .map((id) => index.terms[id] as string)
    .filter((known) => damerauLevenshtein(term, known, 1) === 1)
    .filter(
      (known) =>
        term.length >= SHORTEST_WITH_WRONG_LETTER ||
        known.length !== term.length ||
        hasSameLetters(known, term),
    );
  return meant.find((known) => known[0] === term[0]) ?? meant[0];
}
