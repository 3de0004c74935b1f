import type { Article, Passage, Span } from '../library/article.ts';
import type { Budget } from './budget.ts';
import { discard, type Evidence, gatherEvidence, sharesGrams, wholeOf } from './evidence.ts';
import { weigh } from './feature.ts';
import { measurePassage, measureSentence } from './features.ts';
import {
  completeInputs,
  keepGreatest,
  NOT_MEASURED,
  PASSAGE_INPUTS,
  placeOfGreatest,
  RANKING_MODEL,
  type RankingModel,
  SENTENCE_INPUTS,
} from './model.ts';
import { notesFor } from './notes.ts';
import { type Hint, hintOf, type PassageIndex, passageAt } from './passage-index.ts';
import { analyseQuestion, type Query } from './query.ts';
import { retrieve } from './retrieve.ts';

/** A passage that may answer a question. */
export interface Candidate {
  readonly article: Article;
  readonly passage: Passage;
  /** The sentence of the passage that most likely holds the answer. */
  readonly sentence: Span;
  /** The hint that it was found by, if that tells more than any sentence of its own. */
  readonly hint: Hint | undefined;
  /** Higher is better; a difference of 1 makes it e times as likely to be the right one. */
  readonly score: number;
  /** Of all passages that were looked at closely, this one at a place among them. */
  readonly evidence: Evidence;
  readonly place: number;
  /** The evidence's span that is the whole passage. */
  readonly whole: number;
  /** The one that is the sentence or hint most like the question. */
  readonly best: number;
  /** Per span that is a sentence or hint: its score, or `NOT_MEASURED`. */
  readonly sentenceScores: Float64Array;
  /** What the scores of all that were looked at are made of: `inputsOf` has this one's. */
  readonly passageInputs: Float64Array;
}

export interface RankOptions {
  /** Only this article's passages. */
  readonly article?: Article | undefined;
  readonly model?: RankingModel;
  /** The question within what was typed (`questionWithin`), where that was looked for before. */
  readonly said?: string | undefined;
  /** What of the work of a question is for this; all of it by default. */
  readonly budget?: Budget | undefined;
}

/** A question as understood and the passages that may answer it, best first. */
export interface Ranking {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  /** What was looked at; nothing where there was nothing to look for. */
  readonly evidence?: Evidence;
}

/**
 * Ranks the passages of the library, or of one article of it, for a question; none for one that
 * names nothing to look for.
 */
export function rank(
  index: PassageIndex,
  question: string,
  { article, model = RANKING_MODEL, said, budget }: RankOptions = {},
): Ranking {
  const query = analyseQuestion(index, question, model, article, said, budget);
  if (query.terms.every(({ functionWord }) => functionWord)) return { query, candidates: [] };
  const [from, to] = scopeOf(index, article);
  const evidence = gatherEvidence(index, query, retrieve(index, query, from, to));
  return { query, candidates: judge(evidence, model), evidence };
}

/**
 * Lets the next question have the memory that a ranking's evidence takes. The evidence is not to be
 * read any more; passages, sentences and scores are.
 */
export function release({ evidence }: Ranking): void {
  if (evidence) discard(evidence);
}

/** The passages to search, from the first to before the second; none of an article not in the library. */
function scopeOf(index: PassageIndex, article: Article | undefined): readonly [number, number] {
  if (article === undefined) return [0, index.passageCount];
  const at = index.articles.indexOf(article);
  return at < 0 ? [0, 0] : [index.firstPassage[at] as number, index.firstPassage[at + 1] as number];
}

/**
 * Of a passage's hints only those are measured that have this share of what the best of them has of
 * the question: there are many ways to ask a passage's facts, and most ask for something else.
 */
const SHARE_OF_BEST_HINT = 0.7;

/** The greatest of some values from `start` to before `end`; 0 where there is none. */
function greatestOf(values: Float64Array, start: number, end: number): number {
  let greatest = 0;
  for (let i = start; i < end; i++) greatest = Math.max(greatest, values[i] as number);
  return greatest;
}

/** About what it takes to measure a span, in steps, where each of its matches takes so many. */
function stepsFor({ query, start, end, length }: Evidence, span: number, each: number): number {
  const matches = (end[span] as number) - (start[span] as number);
  return 3 * query.terms.length + (length[span] as number) + each * matches;
}

/** Spends that of a sentence or hint, each of whose matches is held against every word asked and every other match. */
function maySpend(evidence: Evidence, span: number): boolean {
  const { query, start, end } = evidence;
  const each = query.sequence.length + (end[span] as number) - (start[span] as number);
  return query.budget.spend(stepsFor(evidence, span, each), 'measuring sentences');
}

/**
 * Scores the sentences and hints of each passage, and by them the passages. Where the budget is spent, of
 * those that were measured until then.
 */
function judge(evidence: Evidence, model: RankingModel): Candidate[] {
  const { index, passages, coverage } = evidence;
  const { budget } = evidence.query;
  const scores = new Float64Array(evidence.firstSpan.at(-1) ?? 0);
  const notes = notesFor(evidence);
  const row = new Float64Array(SENTENCE_INPUTS.length);
  const passageInputs = new Float64Array(passages.length * PASSAGE_INPUTS.length);
  const candidates: Candidate[] = [];
  for (const [place, id] of passages.entries()) {
    const first = evidence.firstSpan[place] as number;
    const whole = wholeOf(evidence, place);
    if (!sharesGrams(evidence, whole)) continue;
    const inputs = place * PASSAGE_INPUTS.length;
    const hints = first + (index.ownSentences[id] as number);
    const least = SHARE_OF_BEST_HINT * greatestOf(coverage, hints, whole);
    if (!budget.spend(stepsFor(evidence, whole, 8), 'measuring sentences')) break;
    measurePassage(evidence, place, notes, row);
    let ownMeasured = 0;
    for (let span = first; span < whole; span++) {
      const isFar = span >= hints && (coverage[span] as number) < least;
      if (isFar || !maySpend(evidence, span)) {
        scores[span] = NOT_MEASURED;
        continue;
      }
      if (span < hints) ownMeasured++;
      measureSentence(evidence, place, span - first, notes, row);
      scores[span] = weigh(model.sentence, row);
      keepGreatest(passageInputs, inputs, row);
    }
    if (ownMeasured === 0) break;
    completeInputs(passageInputs, inputs, row, scores, first, whole);
    const { article, passage } = passageAt(index, id);
    const best = placeOfGreatest(scores, first, whole);
    const hint = hintOf(index, id, best - first);
    const bestOwn = placeOfGreatest(scores, first, hints) - first;
    candidates.push({
      article,
      passage,
      sentence: spanOf(passage, hint, bestOwn),
      hint,
      score: weigh(model.passage, passageInputs, inputs),
      evidence,
      place,
      whole,
      best,
      sentenceScores: scores,
      passageInputs,
    });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** What a candidate's score is made of, in the order of `PASSAGE_INPUTS`. */
export function inputsOf({ passageInputs, place }: Candidate): Float64Array {
  const start = place * PASSAGE_INPUTS.length;
  return passageInputs.subarray(start, start + PASSAGE_INPUTS.length);
}

/** The hint that a span of a candidate is, if it is one. */
export function hintAt({ evidence, place }: Candidate, span: number): Hint | undefined {
  const { index, passages, firstSpan } = evidence;
  return hintOf(index, passages[place] as number, span - (firstSpan[place] as number));
}

/** What to highlight: the sentences that a fact is quoted from, else the best of its own. */
function spanOf({ text, sentences }: Passage, hint: Hint | undefined, bestOwn: number): Span {
  const quote = hint?.fact?.quote;
  const quoted = quote
    ? sentences.filter(({ start, end }) => start < quote.end && quote.start < end)
    : sentences.slice(bestOwn, bestOwn + 1);
  const [first] = quoted;
  const last = quoted.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: text.length };
  return first === last ? first : { start: first.start, end: last.end };
}
