import { describe, expect, it } from 'vitest';
import { type Cost, isWithin, lesser, type Row, report } from '../../../bench/attack/report.ts';
import { run } from '../../../bench/attack/run.ts';

const cost = (pause: number, more: Partial<Cost> = {}): Cost => ({
  pause,
  cpu: pause,
  rss: 100e6,
  ending: 'alive',
  ...more,
});
const ALLOWED = { pause: 100, cpu: 25, rss: 700e6 };

describe('isWithin', () => {
  it('holds a cost against all that is allowed', () => {
    expect(isWithin(cost(25), ALLOWED)).toBe(true);
    expect(isWithin(cost(100), { pause: 100 })).toBe(true);
    expect(isWithin(cost(101), { pause: 100 })).toBe(false);
    expect(isWithin(cost(26), ALLOWED)).toBe(false);
    expect(isWithin(cost(1, { rss: 701e6 }), ALLOWED)).toBe(false);
  });

  it('never takes a bot that ended', () => {
    expect(isWithin({ rss: 0, ending: 'died' }, {})).toBe(false);
    expect(isWithin({ rss: 0, ending: 'hung' }, {})).toBe(false);
  });

  it('lets memory be where the system does not tell it', () => {
    expect(isWithin(cost(1, { rss: Number.NaN }), ALLOWED)).toBe(true);
  });
});

describe('lesser', () => {
  it('takes the shorter pause, and what is alive', () => {
    expect(lesser(cost(9), cost(3))).toEqual(cost(3));
    expect(lesser({ rss: 0, ending: 'died' } as Cost, cost(3))).toEqual({ rss: 0, ending: 'died' });
  });
});

describe('report', () => {
  const row = (kind: string, ...costs: (Cost & { name: string })[]): Row => ({
    set: 'Questions',
    kind,
    allowed: ALLOWED,
    costs,
  });

  it('has a table for each set and a row for each kind, with the worst by name', () => {
    const rows = [
      row('a', { ...cost(20), name: 'mild' }, { ...cost(2_000), name: 'bad', said: 'refused' }),
      { ...row('b', { ...cost(3), name: 'x|y\n' }), set: 'Files' },
    ];
    expect(report(rows)).toBe(`### Questions

| attack | of | worst | CPU ms | pause ms | RSS MB | within the bound |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| a | 2 | bad: refused | 2,000 | 2,000 | 100 | **no** (1) |

### Files

| attack | of | worst | CPU ms | pause ms | RSS MB | within the bound |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
| b | 1 | x\\|y  | 3 | 3 | 100 | yes |`);
  });

  it('says how the bot ended', () => {
    const died = { rss: 1e9, ending: 'died' as const, name: 'one' };
    expect(report([row('a', { ...cost(900), name: 'slow' }, died)])).toContain(
      '| a | 2 | one | 900 | died | 1,000 | **no** (2) |',
    );
  });
});

describe('run', () => {
  const about = { set: 'Questions', kind: 'a', allowed: { pause: 100 } };
  const attacks = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}`, attack: async () => undefined }));
  const target = (...costs: Cost[]) => ({
    attacked: async () => costs.shift() ?? cost(1),
  });

  it('tries again what the machine may have slowed down, and takes the least', async () => {
    const { costs } = await run(target(cost(300), cost(120), cost(90), cost(7)), about, attacks(2));
    expect(costs.map(({ pause }) => pause)).toEqual([90, 7]);
  });

  it('takes what is far beyond the bound for what it is', async () => {
    const { costs } = await run(target(cost(9_000), cost(1)), about, attacks(1));
    expect(costs.map(({ pause }) => pause)).toEqual([9_000]);
  });

  it('leaves a kind alone that has ended two bots', async () => {
    const died = { rss: 0, ending: 'died' } as const;
    const { costs } = await run(target(died, cost(1), died), about, attacks(9));
    expect(costs.map(({ ending }) => ending)).toEqual(['died', 'alive', 'died']);
  });
});
