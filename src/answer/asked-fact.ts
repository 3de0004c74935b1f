import { answerTypeOf, denialsIn, isQuestionWord, isTypeWord } from '../language/english.ts';
import type { Fact } from '../library/article.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC } from '../search/analyse.ts';
import type { Evidence } from '../search/evidence.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import type { Candidate } from '../search/rank.ts';
import { likenessOf } from './likeness.ts';

/** A way to ask a fact, and what of it stands for words of the question. */
interface Phrasing {
  readonly fact: Fact;
  readonly text: string;
  readonly words: readonly Word[];
  readonly score: number;
}

/** A word of a phrasing. */
interface Word {
  readonly term: string;
  readonly flags: number;
  /** Which of the query's terms it stands for, or -1. */
  readonly asked: number;
}

/**
 * The fact that asks just what was asked, of those quoted from a candidate's passage: every content
 * word of the question stands in the fact's phrasings and every one of a phrasing in the question,
 * in some form, with the same numbers, the names in the same order, the same denials, and the same
 * type of answer.
 */
export function askedFact(
  index: PassageIndex,
  query: Query,
  candidate: Candidate,
): Fact | undefined {
  const phrasings = phrasingsOf(index, query, candidate);
  const standing = (fact: Fact) =>
    new Set(
      phrasings.flatMap((one) => (one.fact === fact ? one.words.map(({ asked }) => asked) : [])),
    );
  return phrasings
    .filter(({ words }) => words.every((word) => word.asked >= 0 || !isContent(query, word)))
    .sort((a, b) => b.score - a.score)
    .find((phrasing) => asksTheSame(query, phrasing, standing(phrasing.fact)))?.fact;
}

function phrasingsOf(index: PassageIndex, query: Query, candidate: Candidate): Phrasing[] {
  const { evidence, place, whole, sentenceScores } = candidate;
  const first = index.firstSentence[evidence.passages[place] as number] as number;
  const firstSpan = evidence.firstSpan[place] as number;
  const phrasings: Phrasing[] = [];
  for (let span = firstSpan; span < whole; span++) {
    const hint = index.hints[first + span - firstSpan];
    if (hint?.fact === undefined) continue;
    const words = wordsOf(index, query, evidence, span);
    const score = sentenceScores[span] as number;
    phrasings.push({ fact: hint.fact, text: hint.text, words, score });
  }
  return phrasings;
}

function wordsOf(index: PassageIndex, query: Query, evidence: Evidence, span: number): Word[] {
  const { positions, terms } = evidence;
  const from = evidence.from[span] as number;
  const words: Word[] = [];
  let next = evidence.start[span] as number;
  for (let p = from; p < from + (evidence.length[span] as number); p++) {
    const term = index.terms[index.tokens[p] as number] as string;
    let asked = -1;
    if (positions[next] === p) {
      const j = terms[next++] as number;
      const meant = query.terms[j];
      if (meant && likenessOf(index, query.isEnglish, meant, term)) asked = j;
    }
    words.push({ term, flags: index.flags[p] as number, asked });
  }
  return words;
}

/** Whether a word says what the question is about, rather than what it asks for. */
function isContent({ isEnglish }: Query, { term, flags }: Omit<Word, 'asked'>): boolean {
  return !isEnglish || ((flags & FUNCTION_WORD) === 0 && !isTypeWord(term));
}

/** @param standing The query's terms that stand in any phrasing of the same fact. */
function asksTheSame(
  query: Query,
  { text, words }: Phrasing,
  standing: ReadonlySet<number>,
): boolean {
  const { isEnglish, terms } = query;
  const content = terms.flatMap((term, j) => {
    const flags = term.functionWord ? FUNCTION_WORD : 0;
    return isContent(query, { term: term.text, flags }) ? [j] : [];
  });
  const asked = terms.map((term) => term.text);
  const told = words.map(({ term }) => term);
  if (content.length === 0) return asked.join() === told.join();
  return (
    content.every((j) => standing.has(j)) &&
    words.filter(({ flags }) => (flags & NUMERIC) !== 0).length ===
      terms.filter(({ numeric }) => numeric).length &&
    areInOrder(words) &&
    (!isEnglish || (denialsIn(query.text) === denialsIn(text) && askForTheSame(asked, told)))
  );
}

/**
 * Whether both ask for the same type of answer: a number, a date, a name; or for anything, by the
 * same question word. Bare keywords ask what any question of their type does.
 */
function askForTheSame(asked: readonly string[], told: readonly string[]): boolean {
  const type = answerTypeOf(asked);
  if (type !== answerTypeOf(told)) return false;
  const own = asked.filter(isQuestionWord);
  return type !== 'any' || own.length === 0 || own.some((word) => told.includes(word));
}

/** Whether the names of a phrasing are asked in their own order: who did what to whom matters. */
function areInOrder(words: readonly Word[]): boolean {
  const places = words
    .filter(({ flags, asked }, i) => i > 0 && asked >= 0 && (flags & CAPITALISED) !== 0)
    .map(({ asked }) => asked);
  return places.every((place, i) => i === 0 || place >= (places[i - 1] as number));
}
