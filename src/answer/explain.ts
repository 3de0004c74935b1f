import type { AnswerType } from '../language/en/words.ts';
import type { Article, Passage, Span } from '../library/article.ts';
import { weigh } from '../search/feature.ts';
import {
  PASSAGE_INPUTS,
  type RankingModel,
  SENTENCE_INPUTS,
  sentenceInputs,
} from '../search/model.ts';
import { type PassageIndex, termOf } from '../search/passage-index.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import { type Candidate, inputsOf } from '../search/rank.ts';
import type { AbstainReason, Answer } from './answer.ts';
import { answerFrom } from './ask.ts';
import type { Claim } from './claim.ts';
import { type Confidence, type ConfidenceModel, SIGNAL_NAMES } from './confidence.ts';
import type { Knowledge } from './knowledge.ts';

/** Passages explained, at most. */
const PASSAGES = 3;

/** Why a question is answered as it is. Only `answer` is there for one that isn't searched for. */
export interface Explanation {
  readonly answer: Answer;
  readonly question?: QuestionExplanation;
  /** The first passages of the ranking, best first. */
  readonly passages: readonly PassageExplanation[];
  /** Of the first passage, if there is one: what stands for each word asked, and how sure it is. */
  readonly claim?: Claim;
  readonly confidence?: ConfidenceExplanation;
}

/** What a question is understood as. */
export interface QuestionExplanation {
  /** Whether its language is one whose words are known; else they weigh by their rarity alone. */
  readonly isLanguageKnown: boolean;
  /** What type of words answers it. */
  readonly answerType: AnswerType;
  /** Its distinct words in the order asked. */
  readonly terms: readonly TermExplanation[];
}

/** What a word of a question is taken for. */
export interface TermExplanation
  extends Pick<QueryTerm, 'edits' | 'functionWord' | 'capitalised' | 'numeric' | 'passages'> {
  /** Normalised, as asked. */
  readonly asked: string;
  /** The word of the articles that it stands for, another one where corrected. */
  readonly meant?: string;
  /** Its share of what the question's words weigh. */
  readonly weight: number;
}

/** Why a passage ranks where it does. */
export interface PassageExplanation {
  readonly article: Article;
  readonly passage: Passage;
  /** The sentence of the passage that is shown. */
  readonly sentence: Span;
  readonly matches: readonly Match[];
  /** The score of that sentence among the passage's, and of the passage among all. */
  readonly scores: { readonly sentence: Score; readonly passage: Score };
}

/** A word of a passage that stands for one of the question's. */
export interface Match {
  readonly asked: string;
  readonly found: string;
  /** 1 for the word itself, less for a correction or a similar word. */
  readonly strength: number;
  readonly times: number;
}

/** A weighted sum. */
export interface Score {
  readonly total: number;
  /** What it is the sum of. */
  readonly contributions: readonly Contribution[];
}

/** A part of a score. */
export interface Contribution {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
  /** weight × value. */
  readonly amount: number;
}

/** How sure it is that a passage answers. */
export interface ConfidenceExplanation extends Pick<Confidence, 'logit' | 'probability'> {
  /** By what they judge; each passes with the chance σ(total). */
  readonly gates: { readonly passage: Score; readonly subject: Score };
  /** What makes the probability of both chances' log odds: σ(slope × logit + offset). */
  readonly calibration: ConfidenceModel['calibration'];
}

/** Answers a question and says why, from the very consideration that decided. Pure, as `ask` is. */
export function explain(knowledge: Knowledge, question: string): Explanation {
  const { answer, consideration } = answerFrom(knowledge, question, {});
  if (consideration === undefined || (answer.band === 'does not say' && isUnasked(answer.reason))) {
    return { answer, passages: [] };
  }
  const { model, passages: index } = knowledge;
  const { ranking, first } = consideration;
  const { query, candidates } = ranking;
  return {
    answer,
    question: explainQuestion(index, query),
    passages: candidates
      .slice(0, PASSAGES)
      .map((one) => explainPassage(index, model.ranking, query, one)),
    ...(first && {
      claim: first.claim,
      confidence: explainConfidence(model.confidence, first.confidence),
    }),
  };
}

function isUnasked(reason: AbstainReason): boolean {
  return reason === 'nothing asked' || reason === 'too long';
}

function explainQuestion(index: PassageIndex, query: Query): QuestionExplanation {
  return {
    isLanguageKnown: query.isEnglish,
    answerType: query.answerType,
    terms: query.terms.map((term, j) => {
      const { text, edits, functionWord, capitalised, numeric, passages } = term;
      const meant = index.terms[term.term];
      return {
        asked: text,
        ...(meant !== undefined && { meant }),
        ...{ edits, functionWord, capitalised, numeric, passages },
        weight: query.weights[j] ?? 0,
      };
    }),
  };
}

function explainPassage(
  index: PassageIndex,
  model: RankingModel,
  query: Query,
  candidate: Candidate,
): PassageExplanation {
  const { article, passage, sentence, evidence, place, best } = candidate;
  const inputs = sentenceInputs(evidence, place, best - (evidence.firstSpan[place] as number));
  return {
    article,
    passage,
    sentence,
    matches: matchesIn(index, query, candidate),
    scores: {
      sentence: scoreOf(SENTENCE_INPUTS, model.sentence, inputs),
      passage: scoreOf(PASSAGE_INPUTS, model.passage, inputsOf(candidate)),
    },
  };
}

/** The words matched, each once, in the order of the question's. */
function matchesIn(index: PassageIndex, query: Query, { evidence, whole }: Candidate): Match[] {
  const { start, end, positions, terms, strengths } = evidence;
  return query.terms.flatMap(({ text: asked }, j) => {
    const matches = new Map<string, Match>();
    for (let o = start[whole] as number; o < (end[whole] as number); o++) {
      if (terms[o] !== j) continue;
      const found = index.terms[termOf(index.tokens[positions[o] ?? -1] ?? 0)] ?? '';
      const times = 1 + (matches.get(found)?.times ?? 0);
      matches.set(found, { asked, found, strength: strengths[o] ?? 0, times });
    }
    return [...matches.values()];
  });
}

function explainConfidence(
  { passage, subject, calibration }: ConfidenceModel,
  { signals, logit, probability }: Confidence,
): ConfidenceExplanation {
  return {
    gates: {
      passage: scoreOf(SIGNAL_NAMES, passage, signals),
      subject: scoreOf(SIGNAL_NAMES, subject, signals),
    },
    logit,
    calibration,
    probability,
  };
}

/** What each input adds to a score; all three lists are in the order of the names. */
function scoreOf(names: readonly string[], weights: Float64Array, values: Float64Array): Score {
  return {
    total: weigh(weights, values),
    contributions: names.map((name, i) => {
      const weight = weights[i] ?? 0;
      const value = values[i] ?? 0;
      return { name, weight, value, amount: weight * value };
    }),
  };
}
