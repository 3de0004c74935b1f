import type { Article, Passage, Span } from '../library/article.ts';
import { Matcher, type PassageEvidence } from './evidence.ts';
import { weigh } from './feature.ts';
import {
  greatestOf,
  passageInputs,
  RANKING_MODEL,
  type RankingModel,
  sentenceInputs,
  sentenceScores,
} from './model.ts';
import { type Hint, type PassageIndex, passageAt } from './passage-index.ts';
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
  readonly evidence: PassageEvidence;
  /** Which of its sentences and hints is most like the question. */
  readonly best: number;
  /** Of each sentence: its score, and what the score is made of. */
  readonly sentenceScores: readonly number[];
  readonly sentenceInputs: readonly Float64Array[];
  readonly passageInputs: Float64Array;
}

export interface RankOptions {
  /** Only this article's passages. */
  readonly article?: Article | undefined;
  readonly model?: RankingModel;
}

/** A question as understood and the passages that may answer it, best first. */
export interface Ranking {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
}

/**
 * Ranks the passages of the library, or of one article of it, for a question; none for one that
 * names nothing to look for.
 */
export function rank(
  index: PassageIndex,
  question: string,
  { article, model = RANKING_MODEL }: RankOptions = {},
): Ranking {
  const query = analyseQuestion(index, question, model, article);
  if (query.terms.every(({ functionWord }) => functionWord)) return { query, candidates: [] };
  const [from, to] = scopeOf(index, article);
  const matcher = new Matcher(index, query);
  const candidates = retrieve(index, query, from, to)
    .map((id) => matcher.evidence(id))
    .filter(({ grams }) => grams.some((times) => times > 0))
    .map((evidence) => judge(index, query, model, evidence))
    .sort((a, b) => b.score - a.score);
  return { query, candidates };
}

/** The passages to search, from the first to before the second; none of an article not in the library. */
function scopeOf(index: PassageIndex, article: Article | undefined): readonly [number, number] {
  if (article === undefined) return [0, index.passageCount];
  const at = index.articles.indexOf(article);
  return at < 0 ? [0, 0] : [index.firstPassage[at] as number, index.firstPassage[at + 1] as number];
}

function judge(
  index: PassageIndex,
  query: Query,
  model: RankingModel,
  evidence: PassageEvidence,
): Candidate {
  const inputs = sentenceInputs(query, index, evidence);
  const scores = sentenceScores(model, inputs);
  const best = scores.indexOf(greatestOf(scores));
  const whole = passageInputs(inputs, scores);
  const { article, passage } = passageAt(index, evidence.id);
  const hint = index.hints[(index.firstSentence[evidence.id] as number) + best];
  const own = scores.slice(0, evidence.own.sentences);
  const bestOwn = own.indexOf(greatestOf(own));
  return {
    article,
    passage,
    sentence: spanOf(passage, hint, bestOwn),
    hint,
    score: weigh(model.passage, whole),
    evidence,
    best,
    sentenceScores: scores,
    sentenceInputs: inputs,
    passageInputs: whole,
  };
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
