import { answerTypeOf, denialsIn, isQuestionWord, isTypeWord } from '../language/english.ts';
import type { Fact } from '../library/article.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC } from '../search/analyse.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import type { Candidate } from '../search/rank.ts';
import { likenessOf } from './likeness.ts';

/** A word of a fact's phrasing. */
interface Word {
  readonly term: string;
  readonly flags: number;
}

/**
 * The fact that asks just what was asked, of those quoted from a candidate's passage: every content
 * word of the question stands in the fact's phrasings and every one of a phrasing in the question,
 * in some form, with the same numbers, the names in the same order, the same denial, and the same
 * asked for.
 */
export function askedFact(
  index: PassageIndex,
  query: Query,
  candidate: Candidate,
): Fact | undefined {
  const first = index.firstSentence[candidate.evidence.id] as number;
  const { sentenceScores, evidence } = candidate;
  const phrasings = sentenceScores
    .map((score, s) => ({
      score,
      fact: index.hints[first + s]?.fact,
      text: index.hints[first + s]?.text ?? '',
      words: wordsOf(index, first + s),
    }))
    .slice(evidence.own.sentences)
    .filter(({ fact }) => fact !== undefined)
    .sort((a, b) => b.score - a.score);
  return phrasings.find(({ fact, text, words }) => {
    const all = phrasings.filter((other) => other.fact === fact).flatMap((other) => other.words);
    return asksTheSame(index, query, text, words, all);
  })?.fact;
}

function wordsOf({ firstToken, tokens, flags, terms }: PassageIndex, sentence: number): Word[] {
  const [from, to] = [firstToken[sentence] as number, firstToken[sentence + 1] as number];
  return Array.from(tokens.subarray(from, to), (id, i) => ({
    term: terms[id] as string,
    flags: flags[from + i] as number,
  }));
}

/** @param all The words of all phrasings of the same fact. */
function asksTheSame(
  index: PassageIndex,
  query: Query,
  text: string,
  words: readonly Word[],
  all: readonly Word[],
): boolean {
  const { isEnglish, terms } = query;
  const stands = (asked: QueryTerm, word: Word) =>
    likenessOf(index, isEnglish, asked, word.term) !== undefined;
  const isContent = ({ term, flags }: Word) =>
    !isEnglish || ((flags & FUNCTION_WORD) === 0 && !isTypeWord(term));
  const asked = terms.filter(
    ({ text: word, functionWord }) => !functionWord && !(isEnglish && isTypeWord(word)),
  );
  if (!asked.every((term) => all.some((word) => stands(term, word)))) return false;
  if (!words.every((word) => !isContent(word) || terms.some((term) => stands(term, word))))
    return false;
  if (asked.length === 0 || !words.some(isContent))
    return terms.map((term) => term.text).join() === words.map(({ term }) => term).join();
  const numbers = words.filter(({ flags }) => (flags & NUMERIC) !== 0).map(({ term }) => term);
  const askedNumbers = terms.filter(({ numeric }) => numeric).map((term) => term.text);
  if (numbers.length !== askedNumbers.length) return false;
  if (!areInOrder(terms, words, stands)) return false;
  if (!isEnglish) return true;
  return (
    denialsIn(query.text) === denialsIn(text) &&
    asksForTheSame(
      terms.map((term) => term.text),
      words.map(({ term }) => term),
    )
  );
}

/**
 * Whether both ask for the same type of answer: a number, a date, a name; or for anything, by the
 * same question word. Bare keywords ask what any question of their type does.
 */
function asksForTheSame(asked: readonly string[], told: readonly string[]): boolean {
  const type = answerTypeOf(asked);
  if (type !== answerTypeOf(told)) return false;
  const own = asked.filter(isQuestionWord);
  return type !== 'any' || own.length === 0 || own.some((word) => told.includes(word));
}

/** Whether the names of a phrasing are asked in their own order: who did what to whom matters. */
function areInOrder(
  terms: readonly QueryTerm[],
  words: readonly Word[],
  stands: (asked: QueryTerm, word: Word) => boolean,
): boolean {
  const places = words
    .slice(1)
    .filter(({ flags }) => (flags & CAPITALISED) !== 0)
    .map((word) => terms.findIndex((term) => stands(term, word)))
    .filter((place) => place >= 0);
  return places.every((place, i) => i === 0 || place >= (places[i - 1] as number));
}
