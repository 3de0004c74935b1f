import { describe, expect, it } from 'vitest';
import { rng } from '../../../bench/rng.ts';
import { fitConfidence, type Judged } from '../../../bench/train/confidence.ts';
import { judge, SIGNAL_NAMES } from '../../../src/answer/confidence.ts';

/** Rankings that are right where the first signal is high and the second is low. */
function judged(seed: number): Judged[] {
  const random = rng(seed);
  return Array.from({ length: 1_200 }, (_, i) => {
    const signals = Float64Array.from(SIGNAL_NAMES, (name) => (name === 'bias' ? 1 : random()));
    const [a = 0, b = 0] = signals;
    const own = i % 3 > 0;
    return { kind: own ? 'own' : 'removed', right: own && a > 0.5 && b < 0.5, signals };
  });
}

describe('fitConfidence', () => {
  const model = fitConfidence(judged(1));
  const sure = (first: number, second: number) =>
    judge(
      model,
      Float64Array.from(
        SIGNAL_NAMES,
        (name, i) => [first, second][i] ?? (name === 'bias' ? 1 : 0.5),
      ),
    ).probability;

  it('is sure only where both conditions hold', () => {
    expect(sure(0.9, 0.1)).toBeGreaterThan(2 * sure(0.1, 0.1));
    expect(sure(0.9, 0.1)).toBeGreaterThan(2 * sure(0.9, 0.9));
  });

  it('states on average about the share that is right of the mix it is calibrated for', () => {
    const own = judged(2).filter(({ kind }) => kind === 'own');
    const other = judged(2).filter(({ kind }) => kind !== 'own');
    // Seven own questions to three others; there are two to one.
    const mean = (list: readonly Judged[]) =>
      list.reduce((sum, { signals }) => sum + judge(model, signals).probability, 0) / list.length;
    const right = own.filter((one) => one.right).length / own.length;
    expect(0.7 * mean(own) + 0.3 * mean(other)).toBeCloseTo(0.7 * right, 1);
  });

  it('gives the same model for the same judgements', () => {
    expect(fitConfidence(judged(1))).toEqual(model);
  });
});
