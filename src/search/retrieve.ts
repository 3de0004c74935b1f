import { gramsOf } from './analyse.ts';
import { lengthNorm, passageBm25, saturation } from './bm25.ts';
import type { PassageIndex } from './passage-index.ts';
import { count } from './postings.ts';
import type { Query } from './query.ts';

/**
 * Passages looked at closely, at most. Of 1,581 passages 20 hold the right one for 97.5 % of
 * questions, 60 for 98.5 %; but the right one is ranked first as often with 20 as with 60.
 */
export const SHORTLIST = 20;
/**
 * Those with the first of these shares of the best one's score; with the next where they are too
 * few to offer others.
 */
const SHARES_OF_BEST = [0.45, 0.2, 0];
const LEAST = 10;

/** Terms tried in a word's place, and how alike they must be (Dice's coefficient of grams). */
const SIMILAR = 6;
const LEAST_SIMILARITY_TO_READ = 0.5;
/** Postings read per question, and terms per word of it: the rarest first, the commonest add little. */
const POSTINGS = 50_000;
const GRAM_POSTINGS = 5_000;

/**
 * The passages from `from` to `to - 1` most like a question by BM25 (Robertson & Zaragoza 2009)
 * over its terms and the terms that share most of their grams, best first; all of them where they
 * are few.
 */
export function retrieve(index: PassageIndex, query: Query, from: number, to: number): number[] {
  if (to - from <= SHORTLIST) return Array.from({ length: to - from }, (_, i) => from + i);
  const { starts, values } = index.postings;
  const bm25 = passageBm25(index);
  const scores = new Float64Array(to - from);
  const found: number[] = [];
  let read = 0;
  const wanted = [...termsToRead(index, query)];
  for (const [term, weight] of wanted.sort(
    ([a], [b]) => count(index.postings, a) - count(index.postings, b),
  )) {
    read += count(index.postings, term);
    if (read > POSTINGS && found.length > 0) break;
    const end = starts[term + 1] as number;
    for (let i = starts[term] as number; i < end; i++) {
      const passage = values[i] as number;
      if (passage < from || passage >= to) continue;
      const frequency = index.frequencies[i] as number;
      const norm = lengthNorm(lengthOf(index, passage), bm25);
      const score = scores[passage - from] as number;
      if (score === 0) found.push(passage);
      scores[passage - from] = score + weight * saturation(frequency, norm, bm25);
    }
  }
  const scoreOf = (passage: number) => scores[passage - from] as number;
  const greatest = found.reduce((most, passage) => Math.max(most, scoreOf(passage)), 0);
  let near: number[] = [];
  for (const share of SHARES_OF_BEST) {
    near = found.filter((passage) => scoreOf(passage) >= share * greatest);
    if (near.length >= LEAST) break;
  }
  return near.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b).slice(0, SHORTLIST);
}

/** The terms to look up and what each weighs: the question's, and less so those like its content words. */
function termsToRead(index: PassageIndex, query: Query): Map<number, number> {
  const wanted = new Map<number, number>();
  const want = (term: number, weight: number) => {
    if (weight > (wanted.get(term) ?? 0)) wanted.set(term, weight);
  };
  for (const [j, { text, term, functionWord, kin }] of query.terms.entries()) {
    const weight = query.weights[j] as number;
    if (term >= 0) want(term, weight);
    if (functionWord) continue;
    for (const other of kin) want(other.term, weight * other.strength ** 2);
    for (const similar of similarTerms(index, index.terms[term] ?? text)) {
      want(similar.term, weight * similar.similarity ** 2);
    }
  }
  return wanted;
}

/** The terms that share most of a word's grams, the word itself left out. */
function similarTerms(
  index: PassageIndex,
  word: string,
): { readonly term: number; readonly similarity: number }[] {
  const { starts, values } = index.gramTerms;
  const grams = gramsOf(word);
  const known = grams.map((gram) => index.gramIds.get(gram) ?? -1).filter((gram) => gram >= 0);
  known.sort((a, b) => count(index.gramTerms, a) - count(index.gramTerms, b));
  const shared = new Map<number, number>();
  let read = 0;
  for (const gram of known) {
    read += count(index.gramTerms, gram);
    if (read > GRAM_POSTINGS) break;
    for (let i = starts[gram] as number; i < (starts[gram + 1] as number); i++) {
      const term = values[i] as number;
      shared.set(term, (shared.get(term) ?? 0) + 1);
    }
  }
  const similar: { term: number; similarity: number }[] = [];
  for (const [term, common] of shared) {
    const similarity = (2 * common) / (count(index.termGrams, term) + grams.length);
    if (similarity >= LEAST_SIMILARITY_TO_READ && index.terms[term] !== word) {
      similar.push({ term, similarity });
    }
  }
  return similar.sort((a, b) => b.similarity - a.similarity || a.term - b.term).slice(0, SIMILAR);
}

function lengthOf({ firstToken, firstSentence }: PassageIndex, passage: number): number {
  const first = firstToken[firstSentence[passage] as number] as number;
  return (firstToken[firstSentence[passage + 1] as number] as number) - first;
}
