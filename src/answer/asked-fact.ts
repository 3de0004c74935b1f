import { answerTypeOf, denialsIn, isQuestionWord, isTypeWord } from '../language/en/words.ts';
import type { Fact } from '../library/article.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TYPE_WORD } from '../search/analyse.ts';
import type { Evidence } from '../search/evidence.ts';
import { flagsOf, termOf } from '../search/passage-index.ts';
import type { Query } from '../search/query.ts';
import { type Candidate, hintAt } from '../search/rank.ts';
import type { Likenesses } from './likeness.ts';

/** A word of a way to ask a fact. */
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
export function askedFact(candidate: Candidate, likenesses: Likenesses): Fact | undefined {
  const { evidence, whole, sentenceScores } = candidate;
  const { index, query } = evidence;
  if (index.hints.length === 0) return undefined;
  const content = contentOf(query);
  const width = query.terms.length;
  // Most questions have a word that the whole passage lacks, most phrasings one that the question does.
  if (content.some((j) => evidence.best[whole * width + j] === 0)) return undefined;
  const near: number[] = [];
  for (let span = evidence.firstSpan[candidate.place] as number; span < whole; span++) {
    if (hintAt(candidate, span)?.fact && mayAskTheSame(evidence, span)) near.push(span);
  }
  near.sort((a, b) => (sentenceScores[b] as number) - (sentenceScores[a] as number));
  for (const span of near) {
    // All phrasings of its fact may have to be read.
    if (!query.budget.spend(evidence.length[whole] as number, 'comparing facts')) break;
    const { fact, text = '' } = hintAt(candidate, span) ?? {};
    const words = wordsOf(evidence, span, likenesses);
    if (words.some((word) => word.asked < 0 && isContent(query, word))) continue;
    if (!asksTheSame(query, content, text, words)) continue;
    const standing = standingIn(candidate, fact, likenesses);
    if (content.every((j) => standing.has(j))) return fact;
  }
  return undefined;
}

/** The query's terms that stand in any phrasing of a fact. */
function standingIn(
  candidate: Candidate,
  fact: Fact | undefined,
  likenesses: Likenesses,
): Set<number> {
  const { evidence, place, whole } = candidate;
  const standing = new Set<number>();
  for (let span = evidence.firstSpan[place] as number; span < whole; span++) {
    if (hintAt(candidate, span)?.fact !== fact) continue;
    for (const { asked } of wordsOf(evidence, span, likenesses)) standing.add(asked);
  }
  return standing;
}

/** Whether each content word of a span is like one of the question, and it has as many numbers. */
function mayAskTheSame(
  { index, query, from, length, start, positions }: Evidence,
  span: number,
): boolean {
  const little = query.isEnglish ? FUNCTION_WORD | TYPE_WORD : 0;
  const first = from[span] as number;
  let next = start[span] as number;
  let numbers = 0;
  for (let p = first; p < first + (length[span] as number); p++) {
    const flags = flagsOf(index.tokens[p] as number);
    if ((flags & NUMERIC) !== 0) numbers++;
    if (positions[next] === p) next++;
    else if ((flags & little) === 0) return false;
  }
  return numbers === query.numbers.length;
}

function wordsOf(evidence: Evidence, span: number, likenesses: Likenesses): Word[] {
  const { index, positions, terms } = evidence;
  const from = evidence.from[span] as number;
  const words: Word[] = [];
  let next = evidence.start[span] as number;
  for (let p = from; p < from + (evidence.length[span] as number); p++) {
    const token = index.tokens[p] as number;
    const term = termOf(token);
    const j = positions[next] === p ? (terms[next++] as number) : -1;
    const asked = j >= 0 && likenesses(j, term) ? j : -1;
    words.push({ term: index.terms[term] as string, flags: flagsOf(token), asked });
  }
  return words;
}

/** The query's terms that say what the question is about, rather than what it asks for. */
function contentOf(query: Query): number[] {
  return query.terms.flatMap(({ text, functionWord }, j) => {
    const flags = (functionWord ? FUNCTION_WORD : 0) | (isTypeWord(text) ? TYPE_WORD : 0);
    return isContent(query, { flags }) ? [j] : [];
  });
}

function isContent({ isEnglish }: Query, { flags }: Pick<Word, 'flags'>): boolean {
  return !isEnglish || (flags & (FUNCTION_WORD | TYPE_WORD)) === 0;
}

/** Whether a phrasing that has the question's words asks the same with them. */
function asksTheSame(
  query: Query,
  content: readonly number[],
  text: string,
  words: readonly Word[],
): boolean {
  const { isEnglish, terms } = query;
  const asked = terms.map((term) => term.text);
  const told = words.map(({ term }) => term);
  if (content.length === 0) return asked.join() === told.join();
  return (
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
