import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf } from '../../src/search/analyse.ts';
import { idf } from '../../src/search/bm25.ts';
import { namesIn } from '../../src/search/feature.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { analyseQuestion, TERM_FEATURES } from '../../src/search/query.ts';
import { WEIGHTS } from '../../src/search/weights.ts';
import { articleOf, libraries, words } from './articles.ts';

const index = indexPassages([
  articleOf(
    'bridge',
    ['The old bridge at Harlow was closed on Monday.'],
    ['The council of Harlow said that repairs would cost 340,000 pounds.'],
    ['Lorries drive through Matching Green, the mayor said in a café.'],
  ),
]);

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('analyseQuestion', () => {
  it('knows the words of the library', () => {
    const { terms, sequence } = analyseQuestion(index, 'What did the council say in 340,000?');
    expect(terms.map(({ text }) => text)).toEqual([
      ...['what', 'did', 'the', 'council', 'say', 'in', '340000'],
    ]);
    expect(sequence).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(terms.map(({ passages }) => passages)).toEqual([0, 0, 3, 1, 0, 1, 1]);
    expect(index.terms[terms[3]?.term ?? -1]).toBe('council');
    expect(terms[3]).toMatchObject({ edits: 0, strength: 1, numeric: false, capitalised: false });
    expect(terms[6]).toMatchObject({ edits: 0, strength: 1, numeric: true });
  });

  it('reads a repeated word once, and keeps its places', () => {
    const { terms, sequence } = analyseQuestion(index, 'bridge or Bridge, council or bridge');
    expect(terms.map(({ text }) => text)).toEqual(['bridge', 'or', 'council']);
    expect(sequence).toEqual([0, 1, 0, 2, 1, 0]);
  });

  it('takes a misspelt word for the one meant, counting less the more it differs', () => {
    const { terms } = analyseQuestion(index, 'bridge brigde counsill cafe');
    expect(terms.map(({ term }) => index.terms[term])).toEqual([
      ...['bridge', 'bridge', 'council', 'café'],
    ]);
    expect(terms.map(({ edits }) => edits)).toEqual([0, 1, 2, 0]);
    const [exact = 0, once = 0, twice = 0, unaccented = 0] = terms.map(({ strength }) => strength);
    expect(exact).toBe(1);
    expect(unaccented).toBe(1);
    expect(once).toBeLessThan(exact);
    expect(twice).toBeLessThan(once);
    expect(twice).toBeGreaterThan(0);
  });

  it('keeps a word that the library lacks, as one that nothing matches', () => {
    const { terms, weights } = analyseQuestion(index, 'When was the bridge vaporised?');
    expect(terms[4]).toMatchObject({ text: 'vaporised', term: -1, strength: 0, passages: 0 });
    expect(weights[4]).toBeGreaterThan(0);
  });

  it('asks for the grams of what a word is taken for', () => {
    for (const [question, term] of [
      ['brigde', 'bridge'],
      ['cafe', 'café'],
      ['vaporised', 'vaporised'],
    ] as const) {
      const { grams } = analyseQuestion(index, question);
      expect(grams).toEqual(gramsOf(term).map((gram) => index.gramIds.get(gram) ?? -1));
    }
  });

  it('weighs a rare word more than one in every passage', () => {
    for (const question of ['the bridge', 'What did the council say?', 'mayor the']) {
      const { terms, weights, idfs, commonness } = analyseQuestion(index, question);
      const the = terms.findIndex(({ text }) => text === 'the');
      const rare = terms.findIndex(({ passages }) => passages === 1);
      expect(weights[rare]).toBeGreaterThan(weights[the] ?? 1);
      expect(idfs[rare]).toBeGreaterThan(idfs[the] ?? 1);
      expect(commonness[rare]).toBeLessThan(commonness[the] ?? 0);
    }
  });

  it('weighs a word by the features that were trained', () => {
    const question = 'When was the old bridge closed?';
    const { idf: _, ...others } = WEIGHTS.terms;
    const partly = analyseQuestion(index, question, { terms: others });
    const none = analyseQuestion(index, question, { terms: { ...WEIGHTS.terms, idf: 0 } });
    expect(partly.weights).toEqual(none.weights);
    const untrained = analyseQuestion(index, question, { terms: {} });
    expect(sum(untrained.weights)).toBeCloseTo(1, 9);
  });

  it('knows words by features of names of their own, each with a weight', () => {
    const names = [...namesIn(TERM_FEATURES), 'bias'];
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(WEIGHTS.terms).sort()).toEqual(names.sort());
  });

  it('takes a number for rarer than usual words, and not so rare as one that nobody knows', () => {
    const { terms, rarities } = analyseQuestion(index, 'Did the bridge cost 17 or 340,000 xyzzys?');
    const [bridge, cost, some, more, unknown] = ['bridge', 'cost', '17', '340000', 'xyzzys'].map(
      (word) => rarities[terms.findIndex(({ text }) => text === word)] ?? 0,
    );
    expect(some).toBe(more);
    expect(some).toBeGreaterThan(Math.max(bridge ?? 1, cost ?? 1));
    expect(some).toBeLessThan(unknown ?? 0);
    expect(rarities[0]).toBe(0);
  });

  it('reads nothing in a question without words', () => {
    for (const question of ['', '???', '🚀🚀']) {
      const query = analyseQuestion(index, question);
      expect(query.terms).toEqual([]);
      expect(query.grams).toEqual([]);
      expect(query.gramMass).toBe(0);
    }
  });

  it('knows the same of a question whatever the order of the passages', () => {
    const passages = [
      ['Zebras crossed the bridge.'],
      ['The council of Harlow met in 1999.'],
      ['Quarrels were heard.'],
    ];
    const orders = [
      passages,
      passages.toReversed(),
      [...passages.slice(1), ...passages.slice(0, 1)],
    ];
    const questions = ['Did zebrs cross?', 'Was the coucil heard?', 'Which quarels of zebra 1999?'];
    for (const question of questions) {
      const [first, ...others] = orders.map((texts) => {
        const library = indexPassages([articleOf('a', ...texts)]);
        const { weights, idfs, rarities, commonness, gramMass } = analyseQuestion(
          library,
          question,
        );
        return [...weights, ...idfs, ...rarities, ...commonness, gramMass];
      });
      for (const other of others) {
        expect(other).toEqual(first?.map((value) => expect.closeTo(value, 9)));
      }
    }
  });

  it('has weights that sum to 1, whatever the library and the question', () => {
    const question = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 60 }));
    fc.assert(
      fc.property(libraries, question, (articles, asked) => {
        const library = indexPassages(articles);
        const query = analyseQuestion(library, asked);
        const texts = query.sequence.map((j) => query.terms[j]?.text);
        expect(query.terms.map(({ text }) => text)).toEqual([...new Set(texts)]);
        for (const weights of [query.weights, query.idfs, query.commonness]) {
          expect(weights.length).toBe(query.terms.length);
          expect(Math.min(1, ...weights)).toBeGreaterThanOrEqual(0);
          expect(sum(weights)).toBeCloseTo(texts.length === 0 ? 0 : 1, 9);
        }
        expect(query.gramMass).toBeCloseTo(sum(query.gramIdfs), 9);
        expect(query.gramIdfs.length).toBe(query.grams.length);
        for (const { term, strength, passages } of query.terms) {
          expect(strength > 0).toBe(term >= 0);
          expect(passages > 0).toBe(term >= 0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('idf', () => {
  it('is ln(1 + (N - n + 0.5) / (n + 0.5))', () => {
    expect(idf(1, 8)).toBeCloseTo(Math.log(1 + 7.5 / 1.5), 12);
    expect(idf(0, 0)).toBeCloseTo(Math.log(2), 12);
  });

  it('falls as passages hold the word, and stays above 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (passages) => {
        expect(idf(passages, 1_000)).toBeLessThan(idf(passages - 1, 1_000));
        expect(idf(passages, 1_000)).toBeGreaterThan(0);
      }),
    );
  });
});
