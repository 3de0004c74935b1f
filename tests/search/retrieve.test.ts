import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPassages } from '../../src/search/indexing.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { analyseQuestion } from '../../src/search/query.ts';
import { retrieve, SHORTLIST } from '../../src/search/retrieve.ts';
import { articleOf } from './articles.ts';

/** Words so unlike that none stands for another. */
const UNLIKE = [
  ...['bridge', 'ministry', 'october', 'telephone', 'hypersonic', 'vegetable', 'quarrel', 'fox'],
  ...['jungle', 'waltz', 'computer', 'zebra', 'inspector', 'plum', 'umbrella', 'sky', 'knowledge'],
];

const ask = (index: PassageIndex, question: string, from = 0, to = index.passageCount) =>
  retrieve(index, analyseQuestion(index, question), from, to);

/** BM25 (k1 1.2, b 0.7) of each passage for some words, each by its weight. */
function bm25(passages: readonly string[][], weights: ReadonlyMap<string, number>): number[] {
  const average = passages.flat().length / passages.length;
  return passages.map((words) => {
    const norm = 1.2 * (0.3 + (0.7 * words.length) / average);
    let score = 0;
    for (const [word, weight] of weights) {
      const frequency = words.filter((other) => other === word).length;
      score += (weight * frequency * 2.2) / (frequency + norm);
    }
    return score;
  });
}

describe('retrieve', () => {
  it('gives the first of all passages as BM25 ranks them, six and more where there are', () => {
    const passage = fc.array(fc.constantFrom(...UNLIKE), { minLength: 1, maxLength: 6 });
    const passages = fc.array(passage, { minLength: SHORTLIST + 1, maxLength: SHORTLIST + 50 });
    const question = fc.array(fc.constantFrom(...UNLIKE), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(passages, question, (texts, asked) => {
        const index = indexPassages([articleOf('a', ...texts.map((words) => [words.join(' ')]))]);
        const query = analyseQuestion(index, asked.join(' '));
        const known = query.terms.flatMap(({ text, term }, j) =>
          term < 0 ? [] : [[text, query.weights[j] ?? 0] as const],
        );
        const scores = bm25(texts, new Map(known));
        const found = retrieve(index, query, 0, index.passageCount);
        const expected = scores.filter((score) => score > 0).sort((a, b) => b - a);
        expect(found.length).toBeGreaterThanOrEqual(Math.min(6, expected.length));
        expect(found.length).toBeLessThanOrEqual(SHORTLIST);
        expect(new Set(found).size).toBe(found.length);
        expect(found.map((id) => scores[id])).toEqual(
          expected.slice(0, found.length).map((score) => expect.closeTo(score, 9)),
        );
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  const many = indexPassages([
    articleOf('a', ...Array.from({ length: 100 }, (_, i) => [`The bridge number ${i} is old.`])),
    articleOf('b', ...Array.from({ length: 100 }, (_, i) => [`The zebra number ${i} is young.`])),
    articleOf('c', ['A bridge.'], ['A waltz.'], ['An October.']),
  ]);

  it('stays within the passages given, and gives no more than the shortlist', () => {
    expect(ask(many, 'bridge')).toHaveLength(SHORTLIST);
    expect(ask(many, 'zebra', 0, 100)).toEqual([]);
    for (const [from, to] of [
      [0, 100],
      [100, 200],
      [50, 150],
    ] as const) {
      const found = ask(many, 'Which number is the old one?', from, to);
      expect(found).toHaveLength(SHORTLIST);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(from);
      expect(Math.max(...found)).toBeLessThan(to);
    }
  });

  it('gives all of an article that is no longer than the shortlist', () => {
    expect(ask(many, 'zebra', 200, 203)).toEqual([200, 201, 202]);
    expect(ask(many, 'zebra', 7, 7)).toEqual([]);
  });

  it('finds by misspelt words and by other forms of a word', () => {
    expect(ask(many, 'ztbra')[0]).toBeGreaterThanOrEqual(100);
    expect(ask(many, 'bridges', 0, 200)[0]).toBeLessThan(100);
    const numbered = ask(many, 'number 42').slice(0, 2);
    expect(numbered.toSorted((a, b) => a - b)).toEqual([42, 142]);
  });

  it('finds nothing by a word unlike any, or by none', () => {
    expect(ask(many, 'xylophone')).toEqual([]);
    expect(ask(many, '???')).toEqual([]);
  });

  it('finds by words of the same family and by synonyms, those of the same family first', () => {
    const others = Array.from({ length: 40 }, (_, i) => [`Tower ${i} is tall.`]);
    const index = indexPassages([
      articleOf('a', ...others, ['An automobile stood there.'], ['They bought it.']),
    ]);
    expect(ask(index, 'Who saw the car?')).toContain(40);
    expect(ask(index, 'What did they buy?')[0]).toBe(41);
    expect(ask(index, 'Bargain, buying')[0]).toBe(41);
  });

  it('reads of many like words the likest', () => {
    const like = ['bridgesa', 'bridgesb', 'bridgesc', 'bridgesd', 'bridgese', 'bridgesf'];
    const texts = [...like, 'bridgework', 'bridgest'].map((word) => [word]);
    const others = Array.from({ length: 20 }, () => ['waltz']);
    for (const passages of [texts, texts.toReversed()]) {
      const index = indexPassages([{ ...articleOf('a', ...passages, ...others), language: 'de' }]);
      const found = ask(index, 'bridges').map((id) => passages[id]?.[0]);
      expect(found).not.toContain('bridgework');
      // Six, and the one that the word asked is corrected to.
      expect(found).toHaveLength(7);
    }
  });

  it('finds the rare word of a question among very many passages', () => {
    const texts = Array.from({ length: 60_000 }, (_, i) => [
      i === 31_415 ? 'the waltz' : 'the fox',
    ]);
    const index = indexPassages([articleOf('a', ...texts)]);
    expect(ask(index, 'Is the fox in the waltz?')[0]).toBe(31_415);
  });
});
