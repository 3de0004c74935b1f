import { expect, describe as group, it } from 'vitest';
import { number, percent, table } from '../../bench/markdown.ts';
import { calibration } from '../../bench/metrics.ts';
import type { Report } from '../../bench/protocol.ts';
import { describe } from '../../bench/report.ts';
import type { System } from '../../bench/system.ts';

group('table', () => {
  it('is Markdown, with numbers to the right', () => {
    expect(table(['a', 'b'], [['x', '1']])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
  });
});

group('number', () => {
  it('rounds, groups thousands, and leaves a dash for what there is none of', () => {
    expect(number(12345.678, 1)).toBe('12,345.7');
    expect(number(Number.NaN)).toBe('–');
    expect(percent(0.4567)).toBe('45.7');
    expect(percent(undefined)).toBe('–');
  });
});

group('describe', () => {
  const system: System = {
    name: 'toy',
    settings: 'none',
    probability: true,
    slow: false,
    index: () => () => ({ passages: [], confidence: 0, sentence: () => undefined }),
  };
  const ranking = { questions: 1234, p1: 0.5, p3: 0.75, mrr: 0.625, sentence: Number.NaN };
  const reliable = calibration([{ confidence: 0.9, right: true }]);
  const report = (set: string, p1: number): Report => ({
    set,
    system: 'toy',
    article: [{ ...ranking, p1 }, ranking, ranking],
    interval: 0.012,
    library: [ranking],
    gates: [
      { coverage: 0.95, threshold: 0.2, right: 0.6, foreign: 0.1, removed: 0.2, swapped: 0.3 },
    ],
    aurocForeign: 0.987,
    aurocRight: 0.8,
    calibration: { own: reliable, mixed: reliable },
  });
  const set = (name: string) => ({ name, language: 'en', articles: [] });

  it('shows every figure of a set, and the sets side by side when there are several', () => {
    const one = describe([set('a')], [system], [report('a', 0.5)]);
    expect(one).toContain('- toy: none');
    expect(one).toContain('| toy | 1,234 | 50.0 / 50.0 / 50.0 | 1.2 | – / – / – | 75.0 | 0.625 |');
    expect(one).toContain('| toy | 60.0 | 10.0 | 20.0 | 30.0 | 0.987 | 0.800 |');
    expect(one).toContain('| 0.9 to 1.0 | 1 | 90.0 | 100.0 | 1 | 90.0 | 100.0 |');
    expect(one).not.toContain('worst');

    const two = describe([set('a'), set('b')], [system], [report('a', 0.5), report('b', 0.7)]);
    expect(two).toContain('| system | a | b | average | worst |');
    expect(two).toContain('| toy | 50.0 | 70.0 | 60.0 | 50.0 |');
  });
});
