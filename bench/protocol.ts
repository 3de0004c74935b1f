import type { Article } from '../src/library/article.ts';
import { type Case, type Text, textsOf } from './corpus.ts';
import { inSample, type QuestionSet } from './data.ts';
import {
  auroc,
  type Calibration,
  calibration,
  interval,
  isRight,
  type Outcome,
  type Ranking,
  ranking,
  share,
  thresholdFor,
} from './metrics.ts';
import type { StartProgress } from './progress.ts';
import { pick, rng } from './rng.ts';
import { swapName, swapPools } from './swaps.ts';
import type { Search, System } from './system.ts';
import { makeTypos } from './typos.ts';

/** The most passages looked at for a right one. */
const LIMIT = 10;

/** How many typos the questions are put with. */
const TYPOS = [0, 1, 2] as const;

/** The shares of an article's own questions that are answered, for which thresholds are chosen. */
export const COVERAGES = [0.95, 0.9, 0.8] as const;

/** About how many questions are put: to each article all, to the library as a whole a sample. */
const QUESTIONS = { article: Number.POSITIVE_INFINITY, library: 2000 };

/** The same for a system that reads every passage for each question. */
const QUESTIONS_IF_SLOW = { article: 400, library: 100 };

export interface Protocol {
  /** The share of the questions that is put to any system. */
  readonly sample: number;
  readonly seed: number;
  readonly progress: StartProgress;
}

/** What a threshold does: shares of questions, 0 to 1. */
export interface Gate {
  /** The share of an article's own questions that the threshold was chosen to answer. */
  readonly coverage: number;
  readonly threshold: number;
  /** Of those answered, the share whose first passage is right. */
  readonly right: number;
  /** Of another article's questions, the share answered. */
  readonly foreign: number;
  /** The share answered though the right passage was taken out. */
  readonly removed: number;
  /** The share answered though a name or number was swapped for another article's. */
  readonly swapped: number;
}

/** One system's figures on one set. */
export interface Report {
  readonly set: string;
  readonly system: string;
  /** Within one article, by the number of typos. */
  readonly article: readonly Ranking[];
  /** Half the width of the 95 % interval of P@1 within one article, without typos. */
  readonly interval: number;
  /** Over all articles at once, by the number of typos; only clean and unhighlighted for a slow one. */
  readonly library: readonly Ranking[];
  readonly gates: readonly Gate[];
  /** How well confidence tells own questions from another article's. */
  readonly aurocForeign: number;
  /** How well it tells own questions whose first passage is right from the others. */
  readonly aurocRight: number;
  /** Where confidence is a probability: on own questions, and with those that have no answer. */
  readonly calibration?: { readonly own: Calibration; readonly mixed: Calibration };
}

/** Puts the questions of a set to a system, and measures what it finds. */
export function measure(set: QuestionSet, system: System, protocol: Protocol): Report {
  const { sample, seed } = protocol;
  const texts = textsOf(set);
  const total = countCases(texts);
  const bounds = system.slow ? QUESTIONS_IF_SLOW : QUESTIONS;
  const sampled = (bound: number) =>
    texts.map(({ article, cases }) => ({
      article,
      cases: cases.filter(({ id }) => inSample(id, Math.min(sample, bound / total), seed)),
    }));
  const within = measureArticles(set, system, sampled(bounds.article), protocol);
  const own = within.flatMap((one) => one.own[0] ?? []);
  const confidences = own.map(({ confidence }) => confidence);
  const foreign = within.flatMap((one) => one.foreign);
  const removed = within.flatMap((one) => one.removed);
  const swapped = within.flatMap((one) => one.swapped);
  return {
    set: set.name,
    system: system.name,
    article: TYPOS.map((_, row) => ranking(within.flatMap((one) => one.own[row] ?? []))),
    interval: interval(
      within.map((one) => one.own[0]?.map(isRight) ?? []),
      rng(seed, 'interval'),
    ),
    library: measureLibrary(set, system, sampled(bounds.library), protocol),
    gates: COVERAGES.map((coverage) => {
      const threshold = thresholdFor(confidences, coverage);
      const answers = (confidence: number) => confidence >= threshold;
      const answered = own.filter(({ confidence }) => answers(confidence));
      return {
        coverage,
        threshold,
        right: share(answered, isRight),
        foreign: share(foreign, answers),
        removed: share(removed, answers),
        swapped: share(swapped, answers),
      };
    }),
    aurocForeign: auroc(confidences, foreign),
    aurocRight: auroc(
      own.filter(isRight).map(({ confidence }) => confidence),
      own.filter((outcome) => !isRight(outcome)).map(({ confidence }) => confidence),
    ),
    ...(system.probability && {
      calibration: calibrations(own, [...foreign, ...removed, ...swapped]),
    }),
  };
}

function countCases(texts: readonly Text[]): number {
  return texts.reduce((sum, { cases }) => sum + cases.length, 0);
}

function calibrations(own: readonly Outcome[], negatives: readonly number[]) {
  const forecasts = own.map((outcome) => ({
    confidence: outcome.confidence,
    right: isRight(outcome),
  }));
  const wrong = negatives.map((confidence) => ({ confidence, right: false }));
  return { own: calibration(forecasts), mixed: calibration([...forecasts, ...wrong]) };
}

/** What came of the questions put to one article. */
interface Within {
  /** Its own, by the number of typos. */
  readonly own: readonly (readonly Outcome[])[];
  /** Confidences in questions that it doesn't answer. */
  readonly foreign: readonly number[];
  readonly removed: readonly number[];
  readonly swapped: readonly number[];
}

function measureArticles(
  { name, language, articles }: QuestionSet,
  system: System,
  texts: readonly Text[],
  { seed, progress }: Protocol,
): Within[] {
  const shown = progress(`${name}, ${system.name}: within articles`, countCases(texts));
  const index = (article: Article) => system.index([article], language);
  const sure = (search: Search, question: string) => search(question, LIMIT).confidence;
  const searches = texts.map(({ article }) => index(article));
  const pools = articles.map(swapPools(articles));

  const within = texts.map(({ article, cases }, at): Within => {
    const search = searches[at] ?? index(article);
    const others = searches.filter((other) => other !== search);
    const pool = pools[at] ?? new Map();
    const one = {
      own: TYPOS.map((typos) => cases.map((one) => outcome(search, one, typos, language, seed))),
      foreign: cases.flatMap(({ id, question }) => {
        const other = pick(others, rng(seed, 'foreign', id));
        return other === undefined ? [] : sure(other, question);
      }),
      removed: [...new Set(cases.map(({ gold }) => gold))].flatMap((gold) => {
        const passages = article.passages.filter((passage) => passage !== gold);
        if (passages.length === 0) {
          return [];
        }
        const searchRest = index({ ...article, passages });
        const asked = cases.filter((one) => one.gold === gold);
        return asked.map(({ question }) => sure(searchRest, question));
      }),
      swapped: cases.flatMap(({ id, question }) => {
        const swapped = swapName(question, pool, rng(seed, 'swap', id));
        return swapped === undefined ? [] : sure(search, swapped);
      }),
    };
    shown.step(cases.length);
    return one;
  });
  shown.end();
  return within;
}

function measureLibrary(
  set: QuestionSet,
  system: System,
  texts: readonly Text[],
  { seed, progress }: Protocol,
): Ranking[] {
  const cases = texts.flatMap((text) => text.cases);
  const typos = system.slow ? TYPOS.slice(0, 1) : TYPOS;
  const total = cases.length * typos.length;
  const shown = progress(`${set.name}, ${system.name}: over the library`, total);
  const articles = texts.map(({ article }) => article);
  const search = system.index(articles, set.language);
  const unlit: Search = (...asked) => ({ ...search(...asked), sentence: () => undefined });
  const rankings = typos.map((n) => {
    const outcomes = cases.map((one) => {
      shown.step();
      return outcome(system.slow ? unlit : search, one, n, set.language, seed);
    });
    return { ...ranking(outcomes), ...(system.slow && { sentence: Number.NaN }) };
  });
  shown.end();
  return rankings;
}

function outcome(
  search: Search,
  { id, question, gold, answer }: Case,
  typos: number,
  language: string,
  seed: number,
): Outcome {
  const asked = makeTypos(question, typos, rng(seed, 'typo', id), language);
  const { passages, confidence, sentence } = search(asked, LIMIT);
  const rank = passages.indexOf(gold) + 1;
  const shown = sentence();
  return {
    rank: rank === 0 ? undefined : rank,
    sentence:
      shown !== undefined &&
      shown.passage === gold &&
      shown.span.start < answer.end &&
      answer.start < shown.span.end,
    confidence,
  };
}
