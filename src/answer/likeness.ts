import { relationOf } from '../language/en/related-words.ts';
import { gramsOf } from '../search/analyse.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query, QueryTerm } from '../search/query.ts';

/** How a word of the text may stand for one that was asked, the nearest first. */
export const LIKENESSES = ['same', 'spelling', 'form', 'derivation', 'synonym'] as const;

export type Likeness = (typeof LIKENESSES)[number];

/** How alike words of a language whose forms aren't known must be (Dice's coefficient of grams). */
const LIKE_FORMS = 0.5;
/** A correction that counts less may not be one: the word as asked may be meant. */
const SURE_CORRECTION = 0.5;

/** How a word of the text stands for one of the question; undefined where it doesn't. */
function likenessOf(
  index: PassageIndex,
  isEnglish: boolean,
  { text, term, edits, strength, numeric }: QueryTerm,
  found: string,
): Likeness | undefined {
  if (found === text) return 'same';
  if (numeric) return undefined;
  const meant = strength >= SURE_CORRECTION ? (index.terms[term] ?? text) : text;
  if (found === meant) return edits > 0 ? 'spelling' : 'same';
  if (!isEnglish) return diceOf(meant, found) >= LIKE_FORMS ? 'form' : undefined;
  const kind = relationOf(meant, found);
  return kind === 'opposite' ? undefined : kind;
}

/** About what it takes to see how two words are alike, in steps. */
const LIKENESS_STEPS = 300;

/** How the vocabulary's term `found` stands for a query's term; both by their numbers. */
export type Likenesses = (asked: number, found: number) => Likeness | undefined;

/** Tells how words of the text stand for those of one question: of each two of them `likenessOf`, once. */
export function likenessesTo(index: PassageIndex, query: Query): Likenesses {
  const known = new Map<number, Likeness | undefined>();
  return (asked, found) => {
    const both = found * query.terms.length + asked;
    const before = known.get(both);
    if (before !== undefined || known.has(both)) return before;
    const term = query.terms[asked] as QueryTerm;
    if (!query.budget.spend(LIKENESS_STEPS, 'comparing words')) return undefined;
    const likeness = likenessOf(index, query.isEnglish, term, index.terms[found] as string);
    known.set(both, likeness);
    return likeness;
  };
}

function diceOf(a: string, b: string): number {
  const [one, other] = [gramsOf(a), new Set(gramsOf(b))];
  return (2 * one.filter((gram) => other.has(gram)).length) / (one.length + other.size);
}
