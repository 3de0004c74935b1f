import { describe, expect, it } from 'vitest';
import { rng } from '../../../bench/rng.ts';
import { fitLogistic } from '../../../bench/train/logistic.ts';

describe('fitLogistic', () => {
  it('recovers the weights that outcomes were drawn by', () => {
    const random = rng(1, 'logistic');
    const inputs = Array.from({ length: 20_000 }, () => [
      random() * 4 - 2,
      random() * 40,
      random(),
    ]);
    const outcomes = inputs.map(([a = 0, b = 0]) => {
      return random() < 1 / (1 + Math.exp(-(1.5 * a - 0.1 * b + 1))) ? 1 : 0;
    });
    const [a, b, unused, bias] = fitLogistic(inputs, outcomes);
    expect(a).toBeCloseTo(1.5, 0);
    expect(b).toBeCloseTo(-0.1, 1);
    expect(Math.abs(unused ?? 1)).toBeLessThan(0.2);
    expect(bias).toBeCloseTo(1, 0);
  });

  it('gives no weight to an input that never varies', () => {
    const inputs = [-2, -1, 1, 2].map((x) => [x, 7]);
    const [varying, constant] = fitLogistic(inputs, [0, 1, 0, 1]);
    expect(varying).toBeGreaterThan(0);
    expect(constant).toBeCloseTo(0, 6);
  });
});
