import { askedFact } from '../../src/answer/asked-fact.ts';
import { type Claim, claimOf } from '../../src/answer/claim.ts';
import {
  type ConfidenceModel,
  judge,
  logitOfBoth,
  SIGNALS,
  signalsOf,
} from '../../src/answer/confidence.ts';
import { likenessesTo } from '../../src/answer/likeness.ts';
import { isFunctionWord } from '../../src/language/en/words.ts';
import { weigh } from '../../src/search/feature.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import type { RankingModel } from '../../src/search/model.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { type Candidate, type Ranking, rank } from '../../src/search/rank.ts';
import { type Case, type Text, textsOf } from '../corpus.ts';
import type { QuestionSet } from '../data.ts';
import { isAnsweredBy, type ReaderText } from '../readers-set.ts';
import { pick, rng } from '../rng.ts';
import { deny, type SwapPool, swapName, swapPools, swapWord } from '../swaps.ts';
import { makeTypos } from '../typos.ts';
import { adam } from './adam.ts';
import { fitLogistic } from './logistic.ts';

/** A ranking's signals, and whether its first passage answers. */
export interface Judged {
  readonly kind: 'own' | 'removed' | 'foreign' | 'swapped' | 'peer' | 'denied' | 'reader';
  readonly right: boolean;
  readonly signals: Float64Array;
}

/** Questions in ten that are misspelt, once. */
const TYPOS = 3;
/** Of ten questions, how many are facts of an article that has some. */
const FACTS = 5;
/** Paragraphs of a small article. */
const SMALL = 8;
/** What an example of a kind counts in the fit: another article's question is the worst to answer. */
const IMPORTANCE = {
  ...{ own: 1, removed: 1.4, foreign: 12, swapped: 2.2, peer: 0.3, denied: 0.1, reader: 12 },
};

/** What is asked of: a whole article, a small one, or all articles together. */
interface World {
  readonly index: PassageIndex;
  readonly cases: readonly Case[];
  readonly pool: SwapPool;
}

/**
 * The questions of a set put to articles that answer them and to some that don't: to their own
 * article, to it without the answering paragraph, to another one, and with a name or number swapped
 * for another article's; of articles whole, with half of
 * the questions as facts, cut small, and all in one library. One question in
 * three goes as in a language that the ranker knows no words of.
 */
export function judgedRankings(set: QuestionSet, ranker: RankingModel, seed: number): Judged[] {
  const texts = textsOf(set);
  const pools = set.articles.map(swapPools(set.articles));
  const worlds = worldsOf(texts, pools);
  return worlds.flatMap((world, at) => {
    const elsewhere = worlds.filter((other, i) => i !== at && !shares(other, world));
    return world.cases.flatMap((one): Judged[] => {
      const random = rng(seed, 'confidence', at, one.id);
      const model = random() < 1 / 3 ? { ...ranker, terms: undefined } : ranker;
      const question = random() < TYPOS / 10 ? makeTypos(one.question, 1, random) : one.question;
      const put = (kind: Judged['kind'], { index }: World, asked: string, without?: Case) =>
        judged(kind, index, rank(index, asked, { model }), one, without);
      const foreign = pick(elsewhere, random);
      const swapped = swapName(question, world.pool, random);
      const others = world.cases.map((other) => other.question);
      const peer = swapWord(question, others, isFunctionWord, random);
      const denied = deny(question);
      return [
        ...put('own', world, question),
        ...put('removed', world, question, one),
        ...(foreign === undefined ? [] : put('foreign', foreign, question)),
        ...(swapped === undefined ? [] : put('swapped', world, swapped)),
        ...(peer === undefined ? [] : put('peer', world, peer)),
        ...(denied === undefined ? [] : put('denied', world, denied)),
      ];
    });
  });
}

/** What readers asked of some texts: right where the first passage answers. */
export function judgedReaders(texts: readonly ReaderText[], ranker: RankingModel): Judged[] {
  return texts.flatMap(({ article, questions }) => {
    const versions = article.facts.length > 0 ? [article, { ...article, facts: [] }] : [article];
    return versions.flatMap((version) => {
      const index = indexPassages([version]);
      return questions.flatMap((one): Judged[] => {
        const ranking = rank(index, one.question, { model: ranker });
        const [first] = ranking.candidates;
        if (first === undefined) return [];
        const right = isAnsweredBy(one, first.passage);
        const signals = signalsOf(ranking, claimed(index, ranking, first));
        return [{ kind: 'reader', right, signals }];
      });
    });
  });
}

function worldsOf(texts: readonly Text[], pools: readonly SwapPool[]): World[] {
  const pool = (at: number) => pools[at] ?? new Map();
  const whole = texts.map(({ article, cases }, at) => {
    return { index: indexPassages([article]), cases, pool: pool(at) };
  });
  const withFacts = texts.map(({ article, cases }, at) => {
    const isFact = (_: Case, i: number) => (i * 7 + at) % 10 < FACTS;
    const facts = cases.filter(isFact).map(({ question, gold, answer }) => ({
      ...{ question, also: [], answer: gold.text.slice(answer.start, answer.end) },
      ...{ passage: gold.number, quote: answer },
    }));
    const own = cases.filter((one, i) => !isFact(one, i) || i % 4 === 0);
    return { index: indexPassages([{ ...article, facts }]), cases: own, pool: pool(at) };
  });
  const small = texts.map(({ article, cases }, at) => {
    const passages = article.passages.slice(0, SMALL);
    const own = cases.filter(({ gold }) => passages.includes(gold));
    return { index: indexPassages([{ ...article, passages }]), cases: own, pool: pool(at) };
  });
  const library = {
    index: indexPassages(texts.map(({ article }) => article)),
    cases: texts.flatMap(({ cases }) => cases.filter((_, i) => i % 8 === 0)),
    pool: new Map(),
  };
  return [...whole, ...withFacts, ...small, library];
}

/** Whether a question of the one may be answered by the other. */
function shares(a: World, b: World): boolean {
  return a.index.articles.some(({ id }) => b.index.articles.some((other) => other.id === id));
}

function judged(
  kind: Judged['kind'],
  index: PassageIndex,
  ranking: Ranking,
  { gold }: Case,
  without?: Case,
): Judged[] {
  const candidates = ranking.candidates.filter(({ passage }) => passage !== without?.gold);
  const [first] = candidates;
  if (first === undefined) return [];
  const right = kind === 'own' && first.passage === gold;
  const claim = claimed(index, ranking, first);
  return [{ kind, right, signals: signalsOf({ ...ranking, candidates }, claim) }];
}

function claimed(index: PassageIndex, { query }: Ranking, first: Candidate): Claim {
  const likenesses = likenessesTo(index, query);
  return claimOf(first, likenesses, askedFact(first, likenesses));
}

const ROUNDS = 400;
const RATE = 0.05;
const RIDGE = 3e-4;

/** Of the questions that confidence is calibrated for, the share that the article doesn't answer. */
const UNANSWERABLE = 0.3;

/** Gates as fitted, and the calibration (Platt 1999) that makes their product a probability. */
export function fitConfidence(examples: readonly Judged[]): ConfidenceModel {
  const [passage, subject] = fitGates(examples);
  const own = examples.filter(({ kind }) => kind === 'own').length;
  // Repeats the article's own questions until the others make up the share supposed.
  const repeats = Math.max(
    1,
    Math.round(((1 - UNANSWERABLE) / UNANSWERABLE) * ((examples.length - own) / own)),
  );
  const mixed = examples.flatMap((one) =>
    one.kind === 'own' ? new Array<Judged>(repeats).fill(one) : one,
  );
  const [slope = 1, offset = 0] = fitLogistic(
    mixed.map(({ signals }) => [
      Math.max(-20, logitOfBoth(weigh(passage, signals), weigh(subject, signals))),
    ]),
    mixed.map(({ right }) => (right ? 1 : 0)),
  );
  return { passage, subject, calibration: { slope, offset } };
}

/** The gates that make the judgements most likely: log loss of σ(a) × σ(b), by Adam on all examples. */
function fitGates(examples: readonly Judged[]): [passage: Float64Array, subject: Float64Array] {
  const width = SIGNALS.length;
  const columns = Array.from({ length: width }, (_, k) =>
    examples.map(({ signals }) => signals[k] as number),
  );
  const means = columns.map(average);
  const scales = columns.map((column, k) => {
    const deviation = Math.sqrt(
      average(column.map((value) => (value - (means[k] as number)) ** 2)),
    );
    return deviation > 1e-5 ? deviation : 1e9;
  });
  const rows = examples.map(({ signals }) =>
    Float64Array.from([
      ...SIGNALS.map(
        (_, k) => ((signals[k] as number) - (means[k] as number)) / (scales[k] as number),
      ),
      1,
    ]),
  );
  const importances = examples.map(({ kind }) => IMPORTANCE[kind]);
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  // The gates start out the same but for the side that they lean to.
  const gates = [0, 1].map((side) => {
    const weights = new Float64Array(width + 1);
    weights[width] = 1;
    weights[side] = 0.1;
    return { weights, move: adam(weights) };
  });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradients = gates.map(() => new Float64Array(width + 1));
    for (const [i, row] of rows.entries()) {
      const chances = gates.map(({ weights }) => 1 / (1 + Math.exp(-weigh(weights, row))));
      const both = Math.min(1 - 1e-9, (chances[0] as number) * (chances[1] as number));
      for (const [g, gradient] of gradients.entries()) {
        const rest = 1 - (chances[g] as number);
        const error = (examples[i] as Judged).right ? -rest : (both / (1 - both)) * rest;
        const scale = (error * (importances[i] as number)) / total;
        for (let k = 0; k <= width; k += 1)
          gradient[k] = (gradient[k] as number) + scale * (row[k] as number);
      }
    }
    for (const [g, { weights, move }] of gates.entries()) {
      const gradient = (gradients[g] as Float64Array).map(
        (value, k) => value + (k === width ? 0 : RIDGE * (weights[k] as number)),
      );
      move(gradient, RATE);
    }
  }
  const [passage, subject] = gates.map(({ weights }) => {
    const scaled = weights.map((weight, k) =>
      k < width ? weight / (scales[k] as number) : weight,
    );
    for (let k = 0; k < width; k += 1) {
      scaled[width] = (scaled[width] as number) - (scaled[k] as number) * (means[k] as number);
    }
    return scaled;
  });
  return [passage as Float64Array, subject as Float64Array];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many of each kind a threshold lets pass, and how many of those are right. */
export function describe(model: ConfidenceModel, examples: readonly Judged[]): string {
  const scored = examples.map((one) => ({
    ...one,
    confidence: judge(model, one.signals).probability,
  }));
  const own = scored.filter(({ kind }) => kind === 'own');
  const sorted = own.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} %`;
  return [0.95, 0.9, 0.8, 0.7]
    .map((coverage) => {
      const threshold = sorted[Math.floor(coverage * sorted.length) - 1] ?? 0;
      const passing = scored.filter(({ confidence }) => confidence >= threshold);
      const right = passing.filter((one) => one.right).length;
      const kinds = (['foreign', 'removed', 'swapped', 'peer', 'denied'] as const).map((kind) => {
        const of = (list: readonly Judged[]) => list.filter((one) => one.kind === kind).length;
        return `${kind} ${percent(of(passing), of(scored))}`;
      });
      const answered = passing.filter(({ kind }) => kind === 'own').length;
      return `${percent(coverage, 1)} answered from ${threshold.toFixed(3)}: right ${percent(right, answered)}, ${kinds.join(', ')}`;
    })
    .join('\n');
}
