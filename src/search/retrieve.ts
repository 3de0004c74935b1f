import { passageBm25, saturation } from './bm25.ts';
import type { Budget } from './budget.ts';
import { type PassageIndex, passageOf, timesOf } from './passage-index.ts';
import { count } from './postings.ts';
import type { Query } from './query.ts';

/**
 * Passages looked at closely, at most: of 1,581 passages the right one is ranked first for 0.2 % more
 * questions with 20 or 60, within an article for as many.
 */
export const SHORTLIST = 12;
/**
 * Those with the first of these shares of the best one's score; with the next where they are too
 * few to offer others.
 */
const SHARES_OF_BEST = [0.45, 0.2, 0];
const LEAST = 6;

/** Terms tried in a word's place, and how alike they must be (Dice's coefficient of grams). */
const SIMILAR = 6;
const LEAST_SIMILARITY_TO_READ = 0.5;
/** Postings read per question, and terms per word of it: the rarest first, the commonest add little. */
const POSTINGS = 50_000;
const GRAM_POSTINGS = 5_000;

/**
 * The passages from `from` to `to - 1` most like a question by BM25 (Robertson & Zaragoza 2009)
 * over its terms and the terms that share most of their grams, best first; all of them where they
 * are few. Where the budget is spent, by the terms read until then.
 */
export function retrieve(index: PassageIndex, query: Query, from: number, to: number): number[] {
  if (to - from <= SHORTLIST) return Array.from({ length: to - from }, (_, i) => from + i);
  const { starts, values } = index.postings;
  const { norms } = index;
  const { scores } = index.scratch;
  const bm25 = passageBm25(index);
  const found: number[] = [];
  let read = 0;
  const wanted = [...termsToRead(index, query)];
  for (const [term, weight] of wanted.sort(
    ([a], [b]) => count(index.postings, a) - count(index.postings, b),
  )) {
    const times = count(index.postings, term);
    const isFirst = read === 0;
    read += times;
    if (read > POSTINGS && found.length > 0) break;
    if (!query.budget.spend(2 * times, 'finding passages') && !isFirst) break;
    const end = starts[term + 1] as number;
    for (let i = starts[term] as number; i < end; i++) {
      const one = values[i] as number;
      const passage = passageOf(one);
      if (passage < from || passage >= to) continue;
      const score = scores[passage] as number;
      if (score === 0) found.push(passage);
      scores[passage] = score + weight * saturation(timesOf(one), norms[passage] as number, bm25);
    }
  }
  const first = firstOf(found, scores);
  for (const passage of found) scores[passage] = 0;
  return first;
}

/** Of the passages found, those of high scores, best first; of equals the earlier. */
function firstOf(found: readonly number[], scores: Float64Array): number[] {
  let greatest = 0;
  for (const passage of found) greatest = Math.max(greatest, scores[passage] as number);
  let least = 0;
  for (const share of SHARES_OF_BEST) {
    least = share * greatest;
    let near = 0;
    for (const passage of found) if ((scores[passage] as number) >= least) near++;
    if (near >= LEAST) break;
  }
  // Put in where they belong: to sort all that were found would take longer than to find them.
  const first: number[] = [];
  for (const passage of found) {
    const score = scores[passage] as number;
    if (score < least) continue;
    let at = first.length;
    while (at > 0) {
      const other = first[at - 1] as number;
      const less = score - (scores[other] as number);
      if (less < 0 || (less === 0 && other < passage)) break;
      at--;
    }
    if (at === SHORTLIST) continue;
    first.splice(at, 0, passage);
    if (first.length > SHORTLIST) first.pop();
  }
  return first;
}

/** The terms to look up and what each weighs: the question's, and less so those like its content words. */
function termsToRead(index: PassageIndex, query: Query): Map<number, number> {
  const wanted = new Map<number, number>();
  const want = (term: number, weight: number) => {
    if (weight > (wanted.get(term) ?? 0)) wanted.set(term, weight);
  };
  for (const [j, { term, functionWord, grams, kin }] of query.terms.entries()) {
    const weight = query.weights[j] as number;
    if (term >= 0) want(term, weight);
    if (functionWord) continue;
    for (const other of kin) want(other.term, weight * other.strength ** 2);
    for (const similar of similarTerms(
      index,
      term,
      grams.map((g) => query.grams[g] as number),
      query.budget,
    )) {
      want(similar.term, weight * similar.similarity ** 2);
    }
  }
  return wanted;
}

/** The terms that share most of these grams, `term` itself left out. */
function similarTerms(
  index: PassageIndex,
  term: number,
  grams: readonly number[],
  budget: Budget,
): { readonly term: number; readonly similarity: number }[] {
  const { starts, values } = index.gramTerms;
  const { terms: shared } = index.scratch;
  const known = grams.filter((gram) => gram >= 0);
  known.sort((a, b) => count(index.gramTerms, a) - count(index.gramTerms, b));
  const sharing: number[] = [];
  let read = 0;
  for (const gram of known) {
    read += count(index.gramTerms, gram);
    if (read > GRAM_POSTINGS) break;
    if (!budget.spend(2 * count(index.gramTerms, gram), 'finding passages')) break;
    const end = starts[gram + 1] as number;
    for (let i = starts[gram] as number; i < end; i++) {
      const other = values[i] as number;
      const common = shared[other] as number;
      if (common === 0) sharing.push(other);
      shared[other] = common + 1;
    }
  }
  const similar: { term: number; similarity: number }[] = [];
  for (const other of sharing) {
    const sizes = count(index.termGrams, other) + grams.length;
    const similarity = (2 * (shared[other] as number)) / sizes;
    if (similarity >= LEAST_SIMILARITY_TO_READ && other !== term) {
      similar.push({ term: other, similarity });
    }
    shared[other] = 0;
  }
  return similar.sort((a, b) => b.similarity - a.similarity || a.term - b.term).slice(0, SIMILAR);
}
