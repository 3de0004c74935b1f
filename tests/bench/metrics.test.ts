import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auroc,
  calibration,
  interval,
  quantile,
  ranking,
  share,
  thresholdFor,
} from '../../bench/metrics.ts';
import { rng } from '../../bench/rng.ts';

const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });

describe('ranking', () => {
  it('counts first places, first three, reciprocal ranks and sentences', () => {
    const outcome = (rank: number | undefined, sentence = false) => ({
      rank,
      sentence,
      confidence: 0,
    });
    expect(ranking([outcome(1, true), outcome(2), outcome(4), outcome(undefined)])).toEqual({
      questions: 4,
      p1: 0.25,
      p3: 0.5,
      mrr: (1 + 1 / 2 + 1 / 4) / 4,
      sentence: 0.25,
    });
  });
});

describe('quantile', () => {
  it('takes the nearest rank', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.99)).toBe(4);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('thresholdFor', () => {
  it('is reached by the coverage at least, and no higher threshold is', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, coverage) => {
        const threshold = thresholdFor(all, coverage);
        expect(share(all, (value) => value >= threshold)).toBeGreaterThanOrEqual(coverage);
        expect(share(all, (value) => value > threshold)).toBeLessThan(coverage);
      }),
    );
  });
});

describe('auroc', () => {
  it('is how often a positive is the higher of a pair', () => {
    fc.assert(
      fc.property(values, values, (positives, negatives) => {
        const pairs = positives.flatMap((p) =>
          negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)),
        );
        const expected = pairs.reduce((sum: number, won) => sum + won, 0) / pairs.length;
        expect(auroc(positives, negatives)).toBeCloseTo(expected, 10);
      }),
    );
  });
});

describe('calibration', () => {
  it('is perfect when what is stated comes true', () => {
    const { ece, brier } = calibration([
      { confidence: 1, right: true },
      { confidence: 0, right: false },
    ]);
    expect([ece, brier]).toEqual([0, 0]);
  });

  it('sorts into bins and weighs their gaps by what is in them', () => {
    const { bins, ece, brier } = calibration([
      { confidence: 0.9, right: true },
      { confidence: 1, right: false },
      { confidence: 0.1, right: false },
      { confidence: 0.1, right: false },
    ]);
    expect(bins.map(({ forecasts }) => forecasts)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bins[9]?.confidence).toBeCloseTo(0.95);
    expect(bins[9]?.right).toBe(0.5);
    expect(ece).toBeCloseTo((2 * 0.45 + 2 * 0.1) / 4);
    expect(brier).toBeCloseTo((0.01 + 1 + 0.01 + 0.01) / 4);
  });
});

describe('interval', () => {
  it('is nothing when every group is alike, and wide when groups differ', () => {
    const alike = Array.from({ length: 10 }, () => [true, false]);
    const unlike = Array.from({ length: 10 }, (_, i) => Array(10).fill(i % 2 === 0));
    expect(interval(alike, rng(1))).toBe(0);
    // Ten draws of a fair coin: 1.96 × √(0.25 / 10) ≈ 0.31.
    expect(interval(unlike, rng(1))).toBeGreaterThan(0.25);
    expect(interval(unlike, rng(1))).toBeLessThan(0.37);
  });
});
