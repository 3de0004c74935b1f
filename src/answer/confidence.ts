import type { Evidence } from '../search/evidence.ts';
import { type Feature, inOrder, measure, namesIn, weigh } from '../search/feature.ts';
import { PASSAGE_INPUTS } from '../search/model.ts';
import type { Query, QueryTerm } from '../search/query.ts';
import { type Candidate, inputsOf, type Ranking } from '../search/rank.ts';
import type { Account, Claim } from './claim.ts';
import { WEIGHTS } from './weights.ts';

/**
 * How sure the first passage of a ranking is: the probability that it answers the question, as
 * σ(a) × σ(b), two logistic gates over the same signals, calibrated. One learns whether it is the
 * right passage, the other whether the article speaks of what was asked at all.
 */
export interface ConfidenceModel {
  /** Both in the order of `SIGNALS`, then the bias. */
  readonly passage: Float64Array;
  readonly subject: Float64Array;
  /** What makes a probability of the gates' product: σ(slope × logit + offset). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/** A ranking that has a candidate as signals see it. */
interface RankingView {
  readonly query: Query;
  readonly candidates: readonly Candidate[];
  readonly first: Candidate;
  /** The greatest strengths of the query's terms in the first passage, and in what is best of it. */
  readonly passage: Float64Array;
  readonly sentence: Float64Array;
  /** At least one: where all are function words, nothing is ranked. */
  readonly content: readonly QueryTerm[];
  readonly names: readonly QueryTerm[];
  readonly claim: Claim;
}

/** A lead of one passage over the others counts at most this much. */
const MOST_PASSAGE_LEAD = 6;

/** What confidence is judged by. */
export const SIGNALS = [
  { name: 'score', of: ({ first }) => first.score },
  {
    name: 'share',
    of: ({ candidates, first }) =>
      -Math.log(candidates.reduce((sum, other) => sum + Math.exp(other.score - first.score), 0)),
  },
  {
    name: 'lead',
    of: ({ candidates, first }) => {
      const second = candidates[1]?.score ?? Number.NEGATIVE_INFINITY;
      return Math.min(MOST_PASSAGE_LEAD, first.score - second);
    },
  },
  { name: 'gram coverage', of: inputOf('passage: gram coverage') },
  { name: 'pairs', of: inputOf('passage: pairs') },
  { name: 'passage: content missing', of: ({ query, passage }) => missingWeight(query, passage) },
  {
    name: 'sentence: content missing',
    of: ({ query, sentence }) => missingWeight(query, sentence),
  },
  {
    name: 'words unknown',
    of: ({ content }) => content.filter(isUnknown).length / content.length,
  },
  { name: 'names asked', of: ({ names }) => (names.length > 0 ? 1 : 0) },
  { name: 'names missing', of: ({ query, names, passage }) => missing(query, names, passage) },
  {
    name: 'share of names missing',
    of: ({ query, names, passage }) =>
      names.length === 0 ? 0 : missing(query, names, passage) / names.length,
  },
  { name: 'names unknown', of: ({ names }) => names.filter(isUnknown).length },
  {
    name: 'numbers missing',
    of: ({ query, passage }) =>
      missing(
        query,
        query.terms.filter(({ numeric }) => numeric),
        passage,
      ),
  },
  {
    name: 'no fitting word',
    of: ({ claim }) => (claim.lacksAnswer ? 1 : 0),
  },
  { name: 'words asked', of: ({ query }) => Math.log(1 + query.terms.length) },
  {
    name: 'share of words unaccounted',
    of: ({ claim: { accounts } }) => accounts.filter(isUnaccounted).length / accounts.length,
  },
  {
    name: 'words unaccounted',
    of: ({ claim: { accounts } }) => accounts.filter(isUnaccounted).length,
  },
  {
    name: 'rarity unaccounted',
    of: ({ claim }) => 1 - claim.accounted,
  },
  {
    name: 'rarest unaccounted',
    of: ({ query, claim }) => rarest(query, claim.accounts.filter(isUnaccounted)),
  },
  {
    name: 'rarest accounted',
    of: ({ query, claim }) =>
      rarest(
        query,
        claim.accounts.filter((one) => !isUnaccounted(one)),
      ),
  },
  {
    // Among more passages chance finds one that has the words.
    name: 'passages searched',
    of: ({ first }) => Math.log(1 + first.evidence.index.passageCount),
  },
  { name: 'denied', of: ({ claim }) => (claim.contradiction === 'negation' ? 1 : 0) },
  { name: 'turned round', of: ({ claim }) => (claim.contradiction === 'order' ? 1 : 0) },
  { name: 'found by a fact', of: ({ first }) => (first.hint?.fact ? 1 : 0) },
  { name: 'asked as a fact', of: ({ claim }) => (claim.fact ? 1 : 0) },
] as const satisfies readonly Feature<RankingView>[];

/** What both gates weigh, in their order. */
export const SIGNAL_NAMES = [...namesIn(SIGNALS), 'bias' as const];

/** The model as fitted. */
export const CONFIDENCE_MODEL: ConfidenceModel = {
  passage: inOrder(SIGNAL_NAMES, WEIGHTS.passage),
  subject: inOrder(SIGNAL_NAMES, WEIGHTS.subject),
  calibration: WEIGHTS.calibration,
};

/** How sure a ranking's first passage is, and what that follows from. */
export interface Confidence {
  /** In the order of `SIGNAL_NAMES`, the last 1. */
  readonly signals: Float64Array;
  /** What the gates make of the signals: log odds. */
  readonly passage: number;
  readonly subject: number;
  /** The log odds of both at once, as yet uncalibrated. */
  readonly logit: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** How sure a model is by these signals. */
export function judge(model: ConfidenceModel, signals: Float64Array): Confidence {
  const passage = weigh(model.passage, signals);
  const subject = weigh(model.subject, signals);
  const logit = logitOfBoth(passage, subject);
  const { slope, offset } = model.calibration;
  return { signals, passage, subject, logit, probability: sigmoid(slope * logit + offset) };
}

/** The log odds of σ(a) × σ(b). */
export function logitOfBoth(a: number, b: number): number {
  const product = sigmoid(a) * sigmoid(b);
  return Math.log(product / (1 - product));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The signals of a ranking that has a candidate, in the order of `SIGNAL_NAMES`. */
export function signalsOf({ query, candidates }: Ranking, claim: Claim): Float64Array {
  const first = candidates[0] as Candidate;
  const content = query.terms.filter(isContent);
  const signals = new Float64Array(SIGNAL_NAMES.length).fill(1);
  const view: RankingView = {
    query,
    candidates,
    first,
    passage: bestIn(first.evidence, first.whole),
    sentence: bestIn(first.evidence, first.best),
    content,
    claim,
    names: content.filter((term) => term.capitalised && term !== query.terms[0]),
  };
  measure(SIGNALS, view, signals);
  return signals;
}

function bestIn({ best, query }: Evidence, span: number): Float64Array {
  return best.subarray(span * query.terms.length, (span + 1) * query.terms.length);
}

function inputOf(name: (typeof PASSAGE_INPUTS)[number]) {
  const at = PASSAGE_INPUTS.indexOf(name);
  return ({ first }: RankingView) => inputsOf(first)[at] as number;
}

function isUnaccounted({ found }: Account): boolean {
  return found === undefined;
}

function rarest({ terms }: Query, accounts: readonly Account[]): number {
  return Math.max(0, ...accounts.map(({ at }) => (terms[at] as QueryTerm).rarity));
}

function isContent({ functionWord }: QueryTerm): boolean {
  return !functionWord;
}

/** Whether the articles lack the word: nothing stands for it, or what does so is doubtful. */
function isUnknown({ strength }: QueryTerm): boolean {
  return strength < 0.5;
}

/** How many of the terms a span lacks; one found in another form counts in part. */
function missing(query: Query, terms: readonly QueryTerm[], best: Float64Array): number {
  return terms.reduce((sum, term) => sum + 1 - (best[query.terms.indexOf(term)] as number), 0);
}

/** The share of the content terms' weight that a span lacks. */
function missingWeight(query: Query, best: Float64Array): number {
  let all = 0;
  let lacking = 0;
  for (const [j, term] of query.terms.entries()) {
    if (!isContent(term)) continue;
    const weight = query.weights[j] as number;
    all += weight;
    lacking += weight * (1 - (best[j] as number));
  }
  return lacking / all;
}
