import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPITALISED, NUMERIC } from '../../src/search/analyse.ts';
import { type Evidence, Matcher } from '../../src/search/evidence.ts';
import * as measure from '../../src/search/measures.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { analyseQuestion, type Query } from '../../src/search/query.ts';
import { libraries, words } from './articles.ts';

/** A span: the question's words found, each `[position, term, strength]`, and what else is known. */
function span(
  found: readonly (readonly [position: number, term: number, strength: number])[],
  { terms = 4, length = 10, grams = [] as readonly number[] } = {},
): Evidence {
  const best = new Float64Array(terms);
  const counts = new Float64Array(terms);
  for (const [, term, strength] of found) {
    best[term] = Math.max(best[term] ?? 0, strength);
    counts[term] = (counts[term] ?? 0) + strength;
  }
  return {
    from: 0,
    length,
    positions: found.map(([position]) => position),
    terms: found.map(([, term]) => term),
    strengths: found.map(([, , strength]) => strength),
    best,
    counts,
    grams: Uint32Array.from(grams),
  };
}

/** A question of four words in a row, and four grams. */
function asked(sequence: readonly number[] = [0, 1, 2, 3]): Query {
  const term = (numeric: boolean, capitalised: boolean) => ({
    ...{
      text: '',
      term: 0,
      edits: 0,
      strength: 1,
      functionWord: false,
      kin: [],
      passages: 1,
      idf: 1,
    },
    ...{ numeric, capitalised },
  });
  return {
    terms: [term(false, false), term(true, false), term(false, true), term(false, true)],
    sequence,
    text: '',
    rarities: WEIGHTS,
    isEnglish: true,
    answerType: 'any',
    weights: WEIGHTS,
    idfs: WEIGHTS,
    commonness: WEIGHTS,
    grams: [0, 1, 2, 3],
    gramIdfs: Float64Array.of(1, 1, 2, 4),
    gramMass: 8,
  };
}

const WEIGHTS = Float64Array.of(0.1, 0.2, 0.3, 0.4);
const NOTHING = span([], { grams: [0, 0, 0, 0] });

describe('coverage', () => {
  it('is the weight of the words found', () => {
    const found = span([
      [0, 1, 1],
      [3, 3, 0.5],
      [4, 3, 0.25],
    ]);
    expect(measure.coverage(WEIGHTS, found)).toBeCloseTo(0.2 + 0.4 * 0.5);
  });
});

describe('bm25', () => {
  it('is the formula', () => {
    const found = span(
      [
        [0, 1, 1],
        [3, 1, 1],
      ],
      { length: 20 },
    );
    const settings = { average: 10, k1: 1.2, b: 0.5 };
    expect(measure.bm25(WEIGHTS, found, settings)).toBeCloseTo((0.2 * 2 * 2.2) / (2 + 1.2 * 1.5));
  });

  it('is more for a word more often, and less in a longer span', () => {
    const settings = { average: 10, k1: 1.2, b: 0.5 };
    const once = span([[0, 1, 1]]);
    const twice = span([
      [0, 1, 1],
      [5, 1, 1],
    ]);
    const inLonger = span([[0, 1, 1]], { length: 30 });
    const of = (evidence: Evidence) => measure.bm25(WEIGHTS, evidence, settings);
    expect(of(twice)).toBeGreaterThan(of(once));
    expect(of(inLonger)).toBeLessThan(of(once));
  });
});

describe('gramBm25', () => {
  it('is the formula over the grams, divided by their mass', () => {
    const found = span([], { length: 10, grams: [0, 3, 0, 1] });
    const settings = { average: 10, k1: 1, b: 0.5 };
    const expected = ((1 * 3 * 2) / (3 + 1) + (4 * 1 * 2) / (1 + 1)) / 8;
    expect(measure.gramBm25(asked(), found, settings)).toBeCloseTo(expected);
  });
});

describe('gramCoverage', () => {
  it('is the share of the mass of the grams found', () => {
    expect(measure.gramCoverage(asked(), span([], { grams: [2, 0, 0, 1] }))).toBeCloseTo(5 / 8);
  });
});

describe('share', () => {
  it('is that of the words of a kind', () => {
    const found = span([
      [0, 0, 1],
      [1, 2, 0.5],
    ]);
    expect(measure.share(asked(), found, ({ capitalised }) => capitalised)).toBeCloseTo(0.25);
    expect(measure.share(asked(), found, ({ numeric }) => numeric)).toBe(0);
    expect(measure.share(asked(), found, () => false)).toBe(0);
  });
});

describe('missing', () => {
  it('is the share of the words not found', () => {
    expect(measure.missing(span([[0, 0, 1]]))).toBe(0.75);
    expect(measure.missing(NOTHING)).toBe(1);
    expect(measure.missing(span([], { terms: 0 }))).toBe(0);
  });
});

describe('complement', () => {
  it('is the weight of what only the other has', () => {
    const here = span([
      [0, 0, 1],
      [1, 1, 0.5],
    ]);
    const other = span([
      [20, 0, 1],
      [21, 1, 1],
      [22, 3, 1],
    ]);
    expect(measure.complement(WEIGHTS, here, other)).toBeCloseTo(0.2 * 0.5 + 0.4);
    expect(measure.complement(WEIGHTS, other, here)).toBe(0);
    expect(measure.complement(WEIGHTS, here, undefined)).toBe(0);
  });
});

describe('longestRun', () => {
  it('is the weight of the words in a row as asked', () => {
    const found = span([
      [0, 3, 1],
      [4, 1, 1],
      [5, 2, 0.5],
      [7, 3, 1],
    ]);
    expect(measure.longestRun(WEIGHTS, asked(), found)).toBeCloseTo(0.2 + 0.3 * 0.5);
  });

  it('is 0 for single words, words out of order, and words apart', () => {
    for (const [a, b] of [
      [3, 2],
      [0, 2],
    ] as const) {
      const swapped = span([
        [0, a, 1],
        [1, b, 1],
      ]);
      expect(measure.longestRun(WEIGHTS, asked(), swapped)).toBe(0);
    }
    const apart = span([
      [0, 1, 1],
      [2, 2, 1],
    ]);
    expect(measure.longestRun(WEIGHTS, asked(), apart)).toBe(0);
  });
});

describe('alignment', () => {
  const of = (...found: Parameters<typeof span>[0]) =>
    measure.alignment(WEIGHTS, asked(), span(found));

  it('is the weight of all words where they stand as asked', () => {
    expect(of([0, 0, 1], [1, 1, 1], [2, 2, 1], [3, 3, 1])).toBeCloseTo(1);
  });

  it('is less for words left out, added, out of order or alike only', () => {
    const whole = of([0, 1, 1], [1, 2, 1], [2, 3, 1]);
    expect(whole).toBeCloseTo(0.9);
    for (const less of [
      of([0, 1, 1], [1, 3, 1]),
      of([0, 1, 1], [1, 2, 1], [6, 3, 1]),
      of([0, 3, 1], [1, 2, 1], [2, 1, 1]),
      of([0, 1, 1], [1, 2, 0.5], [2, 3, 1]),
    ]) {
      expect(less).toBeLessThan(whole);
      expect(less).toBeGreaterThanOrEqual(0.4);
    }
  });
});

describe('pairs', () => {
  it('counts neighbours of the question that are near one another', () => {
    const found = span([
      [0, 1, 1],
      [2, 2, 1],
      [9, 3, 1],
    ]);
    // Of the pairs 0 1, 1 2 and 2 3, weighing 0.1, 0.2 and 0.3: 1 2 with one word between.
    expect(measure.pairs(WEIGHTS, asked(), found)).toBeCloseTo((0.2 * (1 / 2)) / 0.6);
  });

  it('counts them in either order, the nearest where there are several', () => {
    const found = span([
      [0, 1, 1],
      [3, 2, 1],
      [4, 1, 0.5],
    ]);
    expect(measure.pairs(WEIGHTS, asked(), found)).toBeCloseTo((0.2 * 0.5) / 0.6);
  });

  it('counts none with five words between or more', () => {
    const [near, far] = [5, 6].map((position) =>
      span([
        [0, 1, 1],
        [position, 2, 1],
      ]),
    );
    expect(near && measure.pairs(WEIGHTS, asked(), near)).toBeCloseTo((0.2 * (1 / 5)) / 0.6);
    expect(far && measure.pairs(WEIGHTS, asked(), far)).toBe(0);
  });

  it('is 1 for the question itself and 0 for one word', () => {
    const itself = span([
      [0, 0, 1],
      [1, 1, 1],
      [2, 2, 1],
      [3, 3, 1],
    ]);
    expect(measure.pairs(WEIGHTS, asked(), itself)).toBeCloseTo(1);
    expect(measure.pairs(WEIGHTS, asked([2]), itself)).toBe(0);
  });
});

describe('proximity', () => {
  it('sums neighbours among the words found, by distance', () => {
    const found = span([
      [0, 1, 1],
      [4, 2, 1],
      [5, 2, 1],
      [6, 3, 1],
    ]);
    const expected = Math.sqrt(0.2 * 0.3) / 4 + Math.sqrt(0.3 * 0.4);
    expect(measure.proximity(WEIGHTS, found)).toBeCloseTo(expected);
  });
});

describe('answerSpot', () => {
  const flags = Uint8Array.of(0, CAPITALISED, 0, NUMERIC, 0, CAPITALISED | NUMERIC);
  const found = span(
    [
      [0, 3, 1],
      [2, 1, 0.5],
    ],
    { length: 6 },
  );
  const near = (position: number) =>
    0.4 / (1 + Math.abs(position) / 5) + 0.1 / (1 + Math.abs(position - 2) / 5);

  it('is the fitting word nearest to the words found', () => {
    expect(measure.answerSpot(WEIGHTS, 'number', flags, found)).toBeCloseTo(near(3));
    expect(measure.answerSpot(WEIGHTS, 'name', flags, found)).toBeCloseTo(near(1));
    expect(measure.answerSpot(WEIGHTS, 'any', flags, found)).toBeCloseTo(near(1));
  });

  it('has its fitting words counted', () => {
    const counts = (['number', 'date', 'name', 'any'] as const).map((type) =>
      measure.fittingWords(type, flags, found),
    );
    expect(counts).toEqual([2, 2, 2, 4]);
  });

  it('counts a word found twice by its nearer place', () => {
    const twice = span(
      [
        [0, 3, 1],
        [4, 3, 1],
      ],
      { length: 6 },
    );
    expect(measure.answerSpot(WEIGHTS, 'number', flags, twice)).toBeCloseTo(0.4 / 1.2);
  });

  it('is nowhere in a span of the question’s own words', () => {
    const own = span([[0, 3, 1]], { length: 1 });
    expect(measure.answerSpot(WEIGHTS, 'any', flags, own)).toBe(0);
    expect(measure.fittingWords('any', flags, own)).toBe(0);
  });
});

describe('every measure', () => {
  const settings = { average: 10, k1: 1.2, b: 0.7 };

  it('is 0 where nothing is found', () => {
    for (const value of [
      measure.coverage(WEIGHTS, NOTHING),
      measure.bm25(WEIGHTS, NOTHING, settings),
      measure.gramBm25(asked(), NOTHING, settings),
      measure.gramCoverage(asked(), NOTHING),
      measure.share(asked(), NOTHING, () => true),
      measure.complement(WEIGHTS, span([[0, 1, 1]]), NOTHING),
      measure.longestRun(WEIGHTS, asked(), NOTHING),
      measure.alignment(WEIGHTS, asked(), NOTHING),
      measure.pairs(WEIGHTS, asked(), NOTHING),
      measure.proximity(WEIGHTS, NOTHING),
      measure.answerSpot(WEIGHTS, 'any', new Uint8Array(10), NOTHING),
    ]) {
      expect(value).toBe(0);
    }
  });

  it('is finite and not below 0, and a share at most 1, in any library', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const index = indexPassages(articles);
        const query = analyseQuestion(index, question);
        const matcher = new Matcher(index, query);
        for (let id = 0; id < index.passageCount; id++) {
          const passage = matcher.evidence(id);
          for (const evidence of [passage, ...passage.sentences]) {
            const shares = [
              measure.coverage(query.weights, evidence),
              measure.gramCoverage(query, evidence),
              measure.share(query, evidence, () => true),
              measure.missing(evidence),
              measure.complement(query.weights, evidence, passage),
              measure.pairs(query.weights, query, evidence),
            ];
            const sums = [
              measure.bm25(query.idfs, evidence, settings),
              measure.gramBm25(query, evidence, settings),
              measure.longestRun(query.weights, query, evidence),
              measure.alignment(query.weights, query, evidence),
              measure.proximity(query.weights, evidence),
              measure.answerSpot(query.weights, query.answerType, index.flags, evidence),
            ];
            expect(Math.min(...shares, ...sums)).toBeGreaterThanOrEqual(0);
            expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-9);
            expect(Math.max(...sums)).toBeLessThan(Number.POSITIVE_INFINITY);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
