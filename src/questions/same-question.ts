import { askedFact } from '../answer/asked-fact.ts';
import { likenessesTo } from '../answer/likeness.ts';
import { BOUNDS } from '../bounds.ts';
import { relatedWords } from '../language/en/related-words.ts';
import { isFunctionWord } from '../language/en/words.ts';
import type { Article } from '../library/article.ts';
import { gramsOf, tokenise } from '../search/analyse.ts';
import { indexingPassages } from '../search/indexing.ts';
import { rank, release } from '../search/rank.ts';
import type { Steps } from '../steps.ts';

/** Of so many questions that have most in common with one it is seen word by word whether they ask the same. */
const NEAREST = 20;

/** Questions that are compared before the work may pause. */
const STEP = 100;

/** What a question is found by: its words' runs of letters, as numbers that don't tell the words. */
export interface Marks {
  /** Of all its words in their order. */
  readonly whole: number;
  /** Of the runs of letters of those that say something, or of all where none does; each once. */
  readonly runs: readonly number[];
}

/** The marks of a question, `BOUNDS.questionMarks` at most. */
export function marksOf(question: string): Marks {
  const words = tokenise(question).map(({ term }) => term);
  const runs = new Set<number>();
  for (const word of tellingOf(words)) for (const gram of gramsOf(word)) runs.add(hash(gram));
  return { whole: hash(words.join(' ')), runs: [...runs].slice(0, BOUNDS.questionMarks.most) };
}

/**
 * Which of some questions asks the same as another, by its index, in steps; -1 where none does. The
 * same means what it does for facts (`askedFact`): the same words in some form, numbers, names in
 * order, denials and type of answer.
 *
 * @param marks Those of each of the questions
 */
export function* indexOfSame(
  questions: readonly string[],
  marks: readonly Marks[],
  question: string,
): Steps<number> {
  const own = marksOf(question);
  const equal = marks.findIndex(({ whole }) => whole === own.whole);
  if (equal >= 0 || questions.length === 0) return equal;
  const near = yield* nearest(marks, own.runs.length, marksOfRelated(question));
  const articles = near.map((at) => asArticle(questions[at] as string, at));
  const index = yield* indexingPassages(articles);
  const ranking = rank(index, question);
  const likenesses = likenessesTo(index, ranking.query);
  const same = ranking.candidates.find((one) => askedFact(one, likenesses));
  release(ranking);
  return same ? Number(same.article.id) : -1;
}

/** The words that say something, or all where none does. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isFunctionWord(word));
  return telling.length > 0 ? telling : words;
}

/** The marks of a question's words and of all that may stand for them. */
function marksOfRelated(question: string): ReadonlySet<number> {
  const words = tellingOf(tokenise(question).map(({ term }) => term));
  const marks = new Set<number>();
  for (const word of words.slice(0, BOUNDS.questionMarks.most)) {
    for (const form of [word, ...relatedWords(word).map((related) => related.word)]) {
      for (const gram of gramsOf(form)) marks.add(hash(gram));
    }
  }
  return marks;
}

/**
 * Those that have most in common with a question of so many marks, by Dice's coefficient, the nearest first;
 * what may stand for its words counts like these.
 */
function* nearest(
  all: readonly Marks[],
  length: number,
  wanted: ReadonlySet<number>,
): Steps<number[]> {
  const found: { readonly at: number; readonly likeness: number }[] = [];
  for (const [at, { runs }] of all.entries()) {
    const shared = runs.filter((mark) => wanted.has(mark)).length;
    if (shared > 0) found.push({ at, likeness: (2 * shared) / (runs.length + length) });
    if (at % STEP === 0) yield;
  }
  found.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
  return found.slice(0, NEAREST).map(({ at }) => at);
}

/** FNV-1a, of 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/**
 * A question as the one fact of an article of its own: so it may be in any language, whatever the
 * others are in.
 */
function asArticle(question: string, index: number): Article {
  const span = { start: 0, end: question.length };
  return {
    id: `${index}`,
    title: question,
    passages: [{ number: 1, text: question, sentences: [span], source: span }],
    facts: [{ question, also: [], answer: question, passage: 1, quote: span }],
  };
}
