import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerType } from '../../src/language/en/words.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TEMPORAL } from '../../src/search/analyse.ts';
import { answerSpot, fittingWords } from '../../src/search/answer-spot.ts';
import { Budget } from '../../src/search/budget.ts';
import { type Evidence, gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import * as measure from '../../src/search/measures.ts';
import { type Notes, notesFor, read } from '../../src/search/notes.ts';
import { alignment, longestRun, pairs, proximity } from '../../src/search/order.ts';
import { pairsIn } from '../../src/search/pairs.ts';
import { flagsOf } from '../../src/search/passage-index.ts';
import { analyseQuestion, type Query } from '../../src/search/query.ts';
import { libraries, words } from './articles.ts';

/** A span: the question's words found, each `[position, term, strength]`, and what else is known. */
function span(
  found: readonly (readonly [position: number, term: number, strength: number])[],
  {
    length = 10,
    grams = [] as readonly number[],
    query = asked(),
    flags = new Uint8Array(20),
  } = {},
): Evidence {
  const best = new Float64Array(query.terms.length);
  const counts = new Float64Array(query.terms.length);
  for (const [, term, strength] of found) {
    best[term] = Math.max(best[term] ?? 0, strength);
    counts[term] = (counts[term] ?? 0) + strength;
  }
  // A token for each time that a gram occurs.
  const alike = grams.flatMap((times, gram) => new Array<number>(times).fill(gram));
  const columns = {
    index: { ...indexPassages([]), tokens: Int32Array.from(flags) },
    query,
    passages: [0],
    firstSpan: [0],
    from: Int32Array.of(0),
    length: Int32Array.of(length),
    start: Int32Array.of(0),
    end: Int32Array.of(found.length),
    positions: Int32Array.from([...found.map(([position]) => position), -1]),
    terms: Int32Array.from(found, ([, term]) => term),
    strengths: Float64Array.from(found, ([, , strength]) => strength),
    best,
    counts,
    coverage: new Float64Array(1),
    startAlike: Int32Array.of(0),
    endAlike: Int32Array.of(alike.length),
    alike: Int32Array.from(alike),
    compared: {
      term: grams.map(() => -1),
      strength: grams.map(() => 0),
      firstGram: [...grams.keys(), grams.length],
      grams: [...grams.keys()],
    },
  };
  return { ...columns, columns };
}

/** What is noted of a span. */
function noted(evidence: Evidence, at = 0): Notes {
  const notes = notesFor(evidence);
  read(evidence, at, notes);
  return notes;
}

const PLACES = {
  ...{ bm25: 0, gramBm25: 1, coverage: 2, idfCoverage: 3, rareCoverage: 4, gramCoverage: 5 },
  missing: 6,
};

/** The measures that are taken together. */
function measured(evidence: Evidence, { at = 0, average = 10, k1 = 1.2, b = 0.5 } = {}) {
  const row = new Float64Array(7);
  const notes = noted(evidence, at);
  measure.words(evidence, at, notes, { average, k1, b }, PLACES, row);
  measure.grams(evidence, at, notes, { average, k1, b }, PLACES, row);
  const [bm25 = -1, gramBm25 = -1, coverage = -1, idfs = -1, rare = -1, grams = -1, missing = -1] =
    row;
  return { bm25, gramBm25, coverage, idfs, rare, grams, missing };
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
      grams: [],
      kin: [],
      passages: 1,
      idf: 1,
      rarity: 1,
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
    numbers: [1],
    names: [2, 3],
    pairs: pairsIn(sequence, WEIGHTS),
    budget: new Budget(),
  };
}

const WEIGHTS = Float64Array.of(0.1, 0.2, 0.3, 0.4);
const NOTHING = span([], { grams: [0, 0, 0, 0] });
const EMPTY = {
  ...{ ...asked([]), terms: [], weights: new Float64Array(), names: [], numbers: [] },
  pairs: pairsIn([], new Float64Array()),
};

describe('coverage', () => {
  it('is the weight of the words found', () => {
    const found = span([
      [0, 1, 1],
      [3, 3, 0.5],
      [4, 3, 0.25],
    ]);
    const { coverage, idfs, rare } = measured(found);
    for (const value of [coverage, idfs, rare, measure.functionWords(found, 0, noted(found))]) {
      expect(value).toBeCloseTo(0.2 + 0.4 * 0.5);
    }
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
    expect(measured(found).bm25).toBeCloseTo((0.2 * 2 * 2.2) / (2 + 1.2 * 1.5));
  });

  it('is more for a word more often, and less in a longer span', () => {
    const once = span([[0, 1, 1]]);
    const twice = span([
      [0, 1, 1],
      [5, 1, 1],
    ]);
    const inLonger = span([[0, 1, 1]], { length: 30 });
    const of = (evidence: Evidence) => measured(evidence).bm25;
    expect(of(twice)).toBeGreaterThan(of(once));
    expect(of(inLonger)).toBeLessThan(of(once));
  });
});

describe('gramBm25', () => {
  it('is the formula over the grams, divided by their mass', () => {
    const found = span([], { length: 10, grams: [0, 3, 0, 1] });
    const expected = ((1 * 3 * 2) / (3 + 1) + (4 * 1 * 2) / (1 + 1)) / 8;
    expect(measured(found, { k1: 1 }).gramBm25).toBeCloseTo(expected);
  });
});

describe('gramCoverage', () => {
  it('is the share of the mass of the grams found', () => {
    const found = span([], { grams: [2, 0, 0, 1] });
    expect(measured(found).grams).toBeCloseTo(5 / 8);
  });
});

describe('share', () => {
  it('is that of the words of a kind', () => {
    const found = span([
      [0, 0, 1],
      [1, 2, 0.5],
    ]);
    expect(measure.share([2, 3], found, 0)).toBeCloseTo(0.25);
    expect(measure.share([1], found, 0)).toBe(0);
    expect(measure.share([], found, 0)).toBe(0);
  });
});

describe('missing', () => {
  it('is the share of the words not found', () => {
    const of = (evidence: Evidence) => measured(evidence).missing;
    expect(of(span([[0, 0, 1]]))).toBe(0.75);
    expect(of(NOTHING)).toBe(1);
    expect(of(span([], { query: EMPTY }))).toBe(0);
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
    const both = {
      ...here,
      start: Int32Array.of(0, 2),
      end: Int32Array.of(2, 5),
      best: Float64Array.of(...here.best, ...other.best),
    };
    expect(measure.complement(both, 0, 1)).toBeCloseTo(0.2 * 0.5 + 0.4);
    expect(measure.complement(both, 1, 0)).toBe(0);
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
    expect(longestRun(found, 0)).toBeCloseTo(0.2 + 0.3 * 0.5);
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
      expect(longestRun(swapped, 0)).toBe(0);
    }
    const apart = span([
      [0, 1, 1],
      [2, 2, 1],
    ]);
    expect(longestRun(apart, 0)).toBe(0);
  });
});

const alignmentOf = (evidence: Evidence) => alignment(evidence, 0, noted(evidence));

describe('alignment', () => {
  const of = (...found: Parameters<typeof span>[0]) => alignmentOf(span(found));

  it('is the weight of all words where they stand as asked', () => {
    expect(of([0, 0, 1], [1, 1, 1], [2, 2, 1], [3, 3, 1])).toBeCloseTo(1);
  });

  it('is the weight of one word alone', () => {
    expect(of([3, 2, 0.5])).toBe(0.3 * 0.5);
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

const pairsOf = (evidence: Evidence) => pairs(evidence, 0, noted(evidence));

describe('pairs', () => {
  it('counts neighbours of the question that are near one another', () => {
    const found = span([
      [0, 1, 1],
      [2, 2, 1],
      [9, 3, 1],
    ]);
    // Of the pairs 0 1, 1 2 and 2 3, weighing 0.1, 0.2 and 0.3: 1 2 with one word between.
    expect(pairsOf(found)).toBeCloseTo((0.2 * (1 / 2)) / 0.6);
  });

  it('counts them in either order, the nearest where there are several', () => {
    const found = span([
      [0, 1, 1],
      [3, 2, 1],
      [4, 1, 0.5],
    ]);
    expect(pairsOf(found)).toBeCloseTo((0.2 * 0.5) / 0.6);
  });

  it('counts none with five words between or more', () => {
    const [near, far] = [5, 6].map((position) =>
      span([
        [0, 1, 1],
        [position, 2, 1],
      ]),
    );
    expect(near && pairsOf(near)).toBeCloseTo((0.2 * (1 / 5)) / 0.6);
    expect(far && pairsOf(far)).toBe(0);
  });

  it('is 1 for the question itself and 0 for one word', () => {
    const itself = span([
      [0, 0, 1],
      [1, 1, 1],
      [2, 2, 1],
      [3, 3, 1],
    ]);
    expect(pairsOf(itself)).toBeCloseTo(1);
    expect(pairsOf({ ...itself, query: asked([2]) })).toBe(0);
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
    expect(proximity(found, 0)).toBeCloseTo(expected);
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

  const asking = (answerType: AnswerType, evidence: Evidence) => ({
    ...evidence,
    query: { ...asked(), answerType },
    index: { ...evidence.index, tokens: Int32Array.from(flags) },
  });
  const spotOf = (type: AnswerType, evidence: Evidence) =>
    answerSpot(asking(type, evidence), 0, noted(evidence));

  it('is the fitting word nearest to the words found', () => {
    expect(spotOf('number', found)).toBeCloseTo(near(3));
    expect(spotOf('name', found)).toBeCloseTo(near(1));
    expect(spotOf('any', found)).toBeCloseTo(near(1));
  });

  it('has its fitting words counted', () => {
    const counts = (['number', 'date', 'name', 'any'] as const).map((type) =>
      fittingWords(asking(type, found), 0),
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
    expect(spotOf('number', twice)).toBeCloseTo(0.4 / 1.2);
  });

  it('is nowhere in a span of the question’s own words', () => {
    const own = span([[0, 3, 1]], { length: 1 });
    expect(spotOf('any', own)).toBe(0);
    expect(fittingWords(asking('any', own), 0)).toBe(0);
  });
});

describe('every measure', () => {
  it('is 0 where nothing is found', () => {
    const { missing, ...others } = measured(NOTHING);
    expect(missing).toBe(1);
    for (const value of [
      ...Object.values(others),
      measure.functionWords(NOTHING, 0, noted(NOTHING)),
      measure.share([0, 1], NOTHING, 0),
      measure.complement(NOTHING, 0, 0),
      longestRun(NOTHING, 0),
      alignmentOf(NOTHING),
      pairsOf(NOTHING),
      proximity(NOTHING, 0),
      answerSpot(NOTHING, 0, noted(NOTHING)),
    ]) {
      expect(value).toBe(0);
    }
  });

  it('is finite and not below 0, and a share at most 1, in any library', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const index = indexPassages(articles);
        const query = analyseQuestion(index, question);
        const all = Array.from({ length: index.passageCount }, (_, id) => id);
        const evidence = gatherEvidence(index, query, all);
        for (const [at, id] of all.entries()) {
          const whole = wholeOf(evidence, at);
          expect(evidence.passages[at]).toBe(id);
          for (let one = evidence.firstSpan[at] ?? 0; one <= whole; one++) {
            const { bm25, gramBm25, coverage, idfs, rare, grams, missing } = measured(evidence, {
              at: one,
            });
            const notes = noted(evidence, one);
            const shares = [
              ...[coverage, idfs, rare, grams, missing],
              measure.functionWords(evidence, one, notes),
              measure.share([...query.terms.keys()], evidence, one),
              measure.complement(evidence, one, whole),
              pairs(evidence, one, notes),
            ];
            const sums = [
              ...[bm25, gramBm25],
              longestRun(evidence, one),
              alignment(evidence, one, notes),
              proximity(evidence, one),
              answerSpot(evidence, one, notes),
            ];
            const spots = spotsByHand(evidence, one);
            expect(sums.at(-1)).toBeCloseTo(Math.max(0, ...spots), 9);
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

/** What each fitting word of a span counts as the spot of an answer, the first and last of a gap or not. */
function spotsByHand(evidence: Evidence, at: number): number[] {
  const { index, query, positions, terms, strengths, from, length, start, end } = evidence;
  const first = from[at] ?? 0;
  const matches = Array.from({ length: (end[at] ?? 0) - (start[at] ?? 0) }, (_, o) => {
    const m = (start[at] ?? 0) + o;
    return { position: positions[m] ?? 0, term: terms[m] ?? 0, strength: strengths[m] ?? 0 };
  });
  const tokens = Array.from({ length: length[at] ?? 0 }, (_, t) => first + t);
  const fits = (flags: number) =>
    ({
      any: (flags & FUNCTION_WORD) === 0,
      name: (flags & CAPITALISED) !== 0,
      number: (flags & NUMERIC) !== 0,
      date: (flags & (NUMERIC | TEMPORAL)) !== 0,
    })[query.answerType];
  return tokens
    .filter((token) => !matches.some(({ position }) => position === token))
    .filter((token) => fits(flagsOf(index.tokens[token] ?? 0)))
    .map((token) =>
      query.terms
        .map((_, j) =>
          matches
            .filter(({ term }) => term === j)
            .map(({ position, strength }) => strength / (1 + Math.abs(position - token) / 5))
            .reduce((a, b) => Math.max(a, b), 0),
        )
        .reduce((sum, value, j) => sum + value * (query.weights[j] ?? 0), 0),
    );
}
