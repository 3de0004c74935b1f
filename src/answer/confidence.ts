import type { Evidence } from '../search/evidence.ts';
import { answerSpot } from '../search/measures.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import type { Candidate, Ranking } from '../search/rank.ts';
import { inOrder, PASSAGE_INPUTS } from '../search/score.ts';
import { WEIGHTS } from './weights.ts';

/**
 * How sure the first passage of a ranking is: the probability that it answers the question, as
 * σ(a) × σ(b), two logistic gates over the same signals. One learns whether it is the right
 * passage, the other whether the article speaks of what was asked at all.
 */
export interface ConfidenceModel {
  /** Each in the order of `SIGNALS`, then the bias. */
  readonly gates: readonly Float64Array[];
  /** What makes a probability of the gates' product: σ(slope × logit + offset). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/** What confidence is judged by, in the order of the weights. */
export const SIGNALS = [
  'score',
  'share',
  'lead',
  'gram coverage',
  'pairs',
  'content missing from P',
  'content missing from S',
  'words unknown',
  'names asked',
  'names missing',
  'share of names missing',
  'names unknown',
  'numbers missing',
  'no fitting word',
  'words asked',
] as const;

const MOST_LEAD = 6;
const GRAM_COVERAGE = PASSAGE_INPUTS.indexOf('gram coverage in P');
const PAIRS = PASSAGE_INPUTS.indexOf('pairs in P');

/** The model as fitted. */
const MODEL: ConfidenceModel = {
  gates: [
    inOrder([...SIGNALS, 'bias'], WEIGHTS.passage),
    inOrder([...SIGNALS, 'bias'], WEIGHTS.subject),
  ],
  calibration: WEIGHTS.calibration,
};

/**
 * The probability, 0 to 1, that each candidate answers the question: that of the first by the
 * model, that of others less by what their score is less.
 */
export function confidencesOf(index: PassageIndex, ranking: Ranking): number[] {
  const [first] = ranking.candidates;
  if (first === undefined) return [];
  const confidence = confidenceIn(MODEL, signalsOf(index, ranking));
  return ranking.candidates.map(({ score }) => confidence * Math.exp(score - first.score));
}

/** The calibrated product of the gates. */
export function confidenceIn(model: ConfidenceModel, signals: readonly number[]): number {
  const { slope, offset } = model.calibration;
  return sigmoid(slope * logitOf(model.gates, signals) + offset);
}

/** The log odds of σ(a) × σ(b), where a and b are the gates' weighted sums of the signals. */
export function logitOf(gates: readonly Float64Array[], signals: readonly number[]): number {
  const product = gates.reduce((chance, weights) => {
    let sum = weights[signals.length] as number;
    for (const [i, signal] of signals.entries()) sum += (weights[i] as number) * signal;
    return chance * sigmoid(sum);
  }, 1);
  return Math.log(product / (1 - product));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The signals of a ranking that has a candidate, in the order of `SIGNALS`. */
export function signalsOf(index: PassageIndex, { query, candidates }: Ranking): number[] {
  const first = candidates[0] as Candidate;
  const { evidence, score, passageInputs } = first;
  const sentence = evidence.sentences[first.best] ?? evidence;
  const exponentials = candidates.reduce((sum, other) => sum + Math.exp(other.score - score), 0);
  const content = query.terms.filter(isContent);
  const names = query.terms.filter((term, j) => term.capitalised && j > 0 && isContent(term));
  const numbers = query.terms.filter(({ numeric }) => numeric);
  const missingNames = missing(query, names, evidence);
  return [
    score,
    -Math.log(exponentials),
    Math.min(MOST_LEAD, score - (candidates[1]?.score ?? Number.NEGATIVE_INFINITY)),
    passageInputs[GRAM_COVERAGE] as number,
    passageInputs[PAIRS] as number,
    missingWeight(query, evidence),
    missingWeight(query, sentence),
    content.length === 0 ? 1 : content.filter(isUnknown).length / content.length,
    names.length > 0 ? 1 : 0,
    missingNames,
    names.length === 0 ? 0 : missingNames / names.length,
    names.filter(isUnknown).length,
    missing(query, numbers, evidence),
    lacksFittingWord(index, query, evidence) ? 1 : 0,
    Math.log(1 + query.terms.length),
  ];
}

function isContent({ functionWord }: QueryTerm): boolean {
  return !functionWord;
}

/** Whether the articles lack the word: nothing stands for it, or what does so is doubtful. */
function isUnknown({ strength }: QueryTerm): boolean {
  return strength < 0.5;
}

/** How many of the terms the evidence lacks; one found in another form counts in part. */
function missing(query: Query, terms: readonly QueryTerm[], { best }: Evidence): number {
  return terms.reduce((sum, term) => sum + 1 - (best[query.terms.indexOf(term)] as number), 0);
}

/** The share of the content terms' weight that the evidence lacks; 1 where there are none. */
function missingWeight(query: Query, { best }: Evidence): number {
  let all = 0;
  let lacking = 0;
  for (const [j, term] of query.terms.entries()) {
    if (!isContent(term)) continue;
    const weight = query.weights[j] as number;
    all += weight;
    lacking += weight * (1 - (best[j] as number));
  }
  return all === 0 ? 1 : lacking / all;
}

/** Whether a number, date or name is asked for and the evidence has none but the question's own. */
function lacksFittingWord(index: PassageIndex, query: Query, evidence: Evidence): boolean {
  if (query.kind === 'any') return false;
  return answerSpot(query.weights, query.kind, index.flags, evidence).fitting === 0;
}
