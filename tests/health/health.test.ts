import { describe, expect, it } from 'vitest';
import { Health, type Shard } from '../../src/health/health.ts';

const NOW = 1_000_000;

/** The problems by their names, of shards with what is said of each. */
function problems(shards: readonly Partial<Shard>[], articlesAreCurrent = true) {
  const health = new Health();
  const all = shards.map((one, id) => ({ id, isReady: true, heardAt: NOW, ...one }));
  health.shards = () => all;
  health.articlesAreCurrent = articlesAreCurrent;
  return Object.fromEntries(
    health.checks(NOW).flatMap(({ name, problem }) => (problem ? [[name, problem]] : [])),
  );
}

describe('the health of a process', () => {
  it('is bad before Discord is connected to', () => {
    expect(problems([])).toEqual({ gateway: 'not connected' });
  });

  it('is good without Discord where nothing connects to it', () => {
    expect(new Health().checks(NOW)).toEqual([{ name: 'articles' }]);
  });

  it('is good once every shard is ready', () => {
    expect(problems([{}])).toEqual({});
    expect(problems([{}, {}])).toEqual({});
    expect(problems([{ isReady: false }, {}, { isReady: false }])).toEqual({
      gateway: 'not connected: shard 0, 2',
    });
  });

  it('is bad once a heartbeat was not acknowledged for more than 125 s', () => {
    expect(problems([{ heardAt: NOW - 125_000 }])).toEqual({});
    expect(problems([{}, { heardAt: NOW - 125_001 }])).toEqual({
      heartbeat: 'not acknowledged for 125 s: shard 1',
    });
  });

  it('tells of one that is away only that', () => {
    expect(problems([{ isReady: false, heardAt: 0 }])).toEqual({
      gateway: 'not connected: shard 0',
    });
  });

  it('is bad while the articles are not as in their folder', () => {
    expect(Object.keys(problems([{}], false))).toEqual(['articles']);
    expect(Object.keys(problems([], false))).toEqual(['articles', 'gateway']);
  });
});
