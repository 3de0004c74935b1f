import { below, type Rng } from './rng.ts';

/** What became of one question whose right passage is among those searched. */
export interface Outcome {
  /** The place of the right passage, from 1; undefined when it isn't among those returned. */
  readonly rank: number | undefined;
  /** Whether the sentence highlighted is in the right passage and holds some of the answer. */
  readonly sentence: boolean;
  readonly confidence: number;
}

/** Shares of the questions, 0 to 1, and the mean reciprocal rank. */
export interface Ranking {
  readonly questions: number;
  readonly p1: number;
  readonly p3: number;
  readonly mrr: number;
  readonly sentence: number;
}

/** How often the right passage came first, among the first three, and how far up. */
export function ranking(outcomes: readonly Outcome[]): Ranking {
  return {
    questions: outcomes.length,
    p1: share(outcomes, isRight),
    p3: share(outcomes, ({ rank }) => rank !== undefined && rank <= 3),
    mrr: mean(outcomes.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
    sentence: share(outcomes, ({ sentence }) => sentence),
  };
}

/** Whether the first passage is the right one. */
export function isRight({ rank }: Outcome): boolean {
  return rank === 1;
}

/** The share of items, 0 to 1, that pass; NaN when there are none. */
export function share<T>(items: readonly T[], passes: (item: T) => boolean): number {
  return items.filter(passes).length / items.length;
}

/** The arithmetic mean; NaN when there are no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The least of the values that a share `q` of them, 0 to 1, doesn't exceed (nearest rank). */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** The highest threshold that at least a share `coverage` of the confidences reaches. */
export function thresholdFor(confidences: readonly number[], coverage: number): number {
  const sorted = confidences.toSorted((a, b) => b - a);
  return sorted[Math.max(0, Math.ceil(coverage * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The area under the ROC curve: how often a positive has the higher value of the two when one
 * positive and one negative are drawn (ties count half). By the rank sum of Mann and Whitney.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = [
    ...positives.map((value) => ({ value, positive: true })),
    ...negatives.map((value) => ({ value, positive: false })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to]?.value === sorted[from]?.value && to < sorted.length) {
      to += 1;
    }
    const tied = sorted.slice(from, to);
    rankSum += tied.filter(({ positive }) => positive).length * ((from + 1 + to) / 2);
    from = to;
  }
  const least = (positives.length * (positives.length + 1)) / 2;
  return (rankSum - least) / (positives.length * negatives.length);
}

/** A probability that was stated, and whether it came true. */
export interface Forecast {
  readonly confidence: number;
  readonly right: boolean;
}

/** A bin of a reliability table: what was stated and what came true, as means of its forecasts. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly confidence: number;
  readonly right: number;
}

export interface Calibration {
  readonly bins: readonly Bin[];
  /** Expected calibration error: |confidence - right|, averaged over the forecasts by bin. */
  readonly ece: number;
  /** Brier score: the mean square of confidence - right. */
  readonly brier: number;
}

/** How far probabilities can be taken at their word, in ten bins of equal width. */
export function calibration(forecasts: readonly Forecast[]): Calibration {
  const count = 10;
  const bins = Array.from({ length: count }, (_, bin) => {
    const within = forecasts.filter(
      ({ confidence }) => Math.min(count - 1, Math.floor(confidence * count)) === bin,
    );
    return {
      from: bin / count,
      to: (bin + 1) / count,
      forecasts: within.length,
      confidence: mean(within.map(({ confidence }) => confidence)),
      right: share(within, ({ right }) => right),
    };
  });
  const gaps = bins
    .filter((bin) => bin.forecasts > 0)
    .map((bin) => bin.forecasts * Math.abs(bin.confidence - bin.right));
  return {
    bins,
    ece: gaps.reduce((sum, gap) => sum + gap, 0) / forecasts.length,
    brier: mean(forecasts.map(({ confidence, right }) => (confidence - Number(right)) ** 2)),
  };
}

/**
 * Half the width of the 95 % interval of a share, by drawing whole groups anew (bootstrap): the
 * questions of one article are alike, so they don't count as independent.
 */
export function interval(groups: readonly (readonly boolean[])[], random: Rng): number {
  const drawn = Array.from({ length: 1000 }, () => {
    let right = 0;
    let all = 0;
    for (let i = 0; i < groups.length; i += 1) {
      const group = groups[below(groups.length, random)] ?? [];
      right += group.filter(Boolean).length;
      all += group.length;
    }
    return right / all;
  });
  return (quantile(drawn, 0.975) - quantile(drawn, 0.025)) / 2;
}
