import type { Article, Passage, Span } from '../library/article.ts';
import { Matcher, type PassageEvidence } from './evidence.ts';
import { type PassageIndex, passageAt } from './passage-index.ts';
import { analyseQuestion, type Query } from './query.ts';
import { retrieve } from './retrieve.ts';
import {
  inOrder,
  type Model,
  PASSAGE_INPUTS,
  passageInputs,
  SENTENCE_INPUTS,
  sentenceInputs,
  weigh,
} from './score.ts';
import { WEIGHTS } from './weights.ts';

/** A passage that may answer a question. */
export interface Candidate {
  readonly article: Article;
  readonly passage: Passage;
  /** The sentence of the passage that most likely holds the answer. */
  readonly sentence: Span;
  /** Higher is better; a difference of 1 makes it e times as likely to be the right one. */
  readonly score: number;
  readonly evidence: PassageEvidence;
  /** Which of its sentences is shown. */
  readonly best: number;
  /** Of each sentence: its score, and what the score is made of. */
  readonly sentenceScores: readonly number[];
  readonly sentenceInputs: readonly Float64Array[];
  readonly passageInputs: Float64Array;
}

/** A question as understood and the passages that may answer it, best first. */
export interface Ranking {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
}

/** The model as fitted. */
export const MODEL: Model = {
  terms: WEIGHTS.terms,
  sentence: inOrder(SENTENCE_INPUTS, WEIGHTS.sentence),
  passage: inOrder(PASSAGE_INPUTS, WEIGHTS.passage),
};

/** Ranks the passages of the library, or of the article with this id, for a question. */
export function rank(
  index: PassageIndex,
  question: string,
  article?: string,
  model: Model = MODEL,
): Ranking {
  const query = analyseQuestion(index, question, model);
  const [from, to] = scopeOf(index, article);
  const matcher = new Matcher(index, query);
  const candidates = retrieve(index, query, from, to)
    .map((id) => matcher.evidence(id))
    .filter(({ grams }) => grams.some((times) => times > 0))
    .map((evidence) => judge(index, query, model, evidence))
    .sort((a, b) => b.score - a.score);
  return { query, candidates };
}

/** The passages to search, from the first to before the second; none for an unknown article. */
function scopeOf(index: PassageIndex, article: string | undefined): readonly [number, number] {
  if (article === undefined) return [0, index.passageCount];
  const at = index.articles.findIndex(({ id }) => id === article);
  return at < 0 ? [0, 0] : [index.firstPassage[at] as number, index.firstPassage[at + 1] as number];
}

function judge(
  index: PassageIndex,
  query: Query,
  model: Model,
  evidence: PassageEvidence,
): Candidate {
  const inputs = sentenceInputs(query, index, evidence);
  const scores = inputs.map((own) => weigh(model.sentence, own));
  const best = scores.indexOf(Math.max(...scores));
  const whole = passageInputs(inputs, scores);
  const { article, passage } = passageAt(index, evidence.id);
  return {
    article,
    passage,
    sentence: passage.sentences[best] ?? { start: 0, end: passage.text.length },
    score: weigh(model.passage, whole),
    evidence,
    best,
    sentenceScores: scores,
    sentenceInputs: inputs,
    passageInputs: whole,
  };
}
