import { describe, expect, it } from 'vitest';
import { BenchError } from '../../bench/data.ts';
import { readOptions } from '../../bench/options.ts';
import { SYSTEMS } from '../../bench/systems/all.ts';

describe('readOptions', () => {
  it('measures everything by default', () => {
    expect(readOptions([])).toMatchObject({
      sets: undefined,
      systems: SYSTEMS,
      sample: 1,
      seed: 1,
      sizes: [50, 2000, 20000, 100000],
      servers: 2500,
      json: undefined,
    });
  });

  it('reads lists, and systems in any case', () => {
    const options = readOptions(
      '--sets wiki,xquad-de --systems bm25,verbatim --sample 0.1 --seed 7 --sizes 50'.split(' '),
    );
    expect(options?.sets).toEqual(['wiki', 'xquad-de']);
    expect(options?.systems.map(({ name }) => name)).toEqual(['BM25', 'Verbatim']);
    expect(options).toMatchObject({ sample: 0.1, seed: 7, sizes: [50] });
  });

  it('gives nothing when help is asked for', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it.each([
    ['--sample', '0'],
    ['--sample', '2'],
    ['--sample', 'x'],
    ['--seed', '1.5'],
    ['--sizes', '50,x'],
    ['--servers', '0'],
    ['--servers', 'x'],
    ['--systems', 'lucene'],
    ['--colour', 'red'],
  ])('refuses %s %s', (option, value) => {
    expect(() => readOptions([option, value])).toThrow(BenchError);
  });
});
