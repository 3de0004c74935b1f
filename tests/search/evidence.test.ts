import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOf, tokenise } from '../../src/search/analyse.ts';
import { discard, type Evidence, gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { type PassageIndex, passageAt } from '../../src/search/passage-index.ts';
import { analyseQuestion, type Query } from '../../src/search/query.ts';
import { articleOf, libraries, words } from './articles.ts';

/** As evidence.ts has them: how alike words must be to stand for one another, and what that counts. */
const LEAST_SIMILARITY = 0.4;
const SIMILAR_STRENGTH = 0.9;

function evidenceOf(passage: string[], question: string) {
  const index = indexPassages([articleOf('a', passage)]);
  const query = analyseQuestion(index, question);
  const evidence = gatherEvidence(index, query, [0]);
  return { query, evidence: spanOf(evidence, wholeOf(evidence, 0)), evidenceOf: evidence };
}

/** What the columns have of a span. */
function spanOf(evidence: Evidence, span: number) {
  const { query, start, end, compared, alike, startAlike, endAlike } = evidence;
  const width = query.terms.length;
  const ofMatches = (column: Int32Array | Float64Array) => [
    ...column.slice(start[span], end[span]),
  ];
  const ofTerms = (rows: Float64Array) => [...rows.slice(span * width, (span + 1) * width)];
  const held = [...alike.slice(startAlike[span], endAlike[span])].flatMap((one) =>
    compared.grams.slice(compared.firstGram[one], compared.firstGram[one + 1]),
  );
  return {
    from: evidence.from[span] ?? -1,
    length: evidence.length[span] ?? -1,
    positions: ofMatches(evidence.positions),
    terms: ofMatches(evidence.terms),
    strengths: ofMatches(evidence.strengths),
    best: ofTerms(evidence.best),
    counts: ofTerms(evidence.counts),
    grams: query.grams.map((_, g) => held.filter((other) => other === g).length),
  };
}

describe('gatherEvidence', () => {
  it('finds the words of a question, by passage and by sentence', () => {
    const { evidence, evidenceOf: columns } = evidenceOf(
      ['The bridge was closed.', 'A new bridge is planned.'],
      'When was the bridge closed?',
    );
    // when 0, was 1, the 2, bridge 3, closed 4
    expect(evidence).toMatchObject({
      ...{ from: 0, length: 9 },
      ...{ positions: [0, 1, 2, 3, 6], terms: [2, 3, 1, 4, 3], strengths: [1, 1, 1, 1, 1] },
    });
    expect([...evidence.best]).toEqual([0, 1, 1, 1, 1]);
    expect([...evidence.counts]).toEqual([0, 1, 1, 2, 1]);
    const [first, second] = [spanOf(columns, 0), spanOf(columns, 1)];
    expect(first).toMatchObject({ from: 0, length: 4, positions: [0, 1, 2, 3] });
    expect(second).toMatchObject({ from: 4, length: 5, positions: [6], terms: [3] });
    expect(columns.firstSpan).toEqual([0, 3]);
  });

  it('takes a like word for one asked, counting less than the word itself', () => {
    const { evidence } = evidenceOf(['Several bridges were closed.'], 'bridge');
    expect(evidence.terms).toEqual([0]);
    expect(evidence.best[0]).toBeGreaterThan(0);
    expect(evidence.best[0]).toBeLessThan(1);
  });

  it('finds a misspelt word with the strength of its correction', () => {
    const { query, evidence } = evidenceOf(['The bridge was closed.'], 'brigde');
    expect(evidence.positions).toEqual([1]);
    expect(evidence.strengths).toEqual([query.terms[0]?.strength]);
    expect(evidence.grams.every((times) => times === 1)).toBe(true);
  });

  it('finds a word asked without its accents, with all its grams', () => {
    const { evidence } = evidenceOf(['L’été dernier il faisait chaud.'], 'ete');
    expect([...evidence.best]).toEqual([1]);
    expect(evidence.grams.every((times) => times === 1)).toBe(true);
  });

  it('finds nothing where nothing is in common', () => {
    const { evidence } = evidenceOf(['The bridge was closed.'], 'xyzzy');
    expect(evidence.positions).toEqual([]);
    expect([...evidence.best, ...evidence.grams]).toEqual([0, ...gramsOf('xyzzy').map(() => 0)]);
  });

  it('counts on in a passage of any length', () => {
    const { evidence } = evidenceOf([`The bridge${' bridge'.repeat(69_999)}.`], 'bridge');
    expect([...evidence.grams]).toEqual(gramsOf('bridge').map(() => 70_000));
  });

  it('finds the same where very many words share a gram with the question', () => {
    const like = Array.from({ length: 4_500 }, (_, i) => `bridge${i}`);
    const own = ['the', 'bridge', 'was', 'closed', 'by', 'bridge7'];
    const index = indexPassages([articleOf('a', [`${own.join(' ')}.`], [`${like.join(' ')}.`])]);
    const query = analyseQuestion(index, 'When was the bridge closed?');
    const evidence = gatherEvidence(index, query, [0]);
    expectCounted(index, query, spanOf(evidence, 0), own);
    expect([...index.scratch.terms, ...index.scratch.grams].every((n) => n === 0)).toBe(true);
  });

  it('finds the same in columns that another question was in', () => {
    fc.assert(
      fc.property(libraries, fc.array(words, { minLength: 2, maxLength: 4 }), (articles, asked) => {
        const index = indexPassages(articles);
        const all = Array.from({ length: index.passageCount }, (_, id) => id);
        for (const question of asked) {
          const query = analyseQuestion(index, question);
          const anew = gatherEvidence(index, query, all);
          const evidence = gatherEvidence(index, query, all);
          discard(anew);
          const again = gatherEvidence(index, query, all);
          expect(again.best).toBe(anew.best);
          for (let span = 0; span < (again.firstSpan.at(-1) ?? 0); span++) {
            expect(spanOf(again, span)).toEqual(spanOf(evidence, span));
          }
          discard(again);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts as one does by hand', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const index = indexPassages(articles);
        const query = analyseQuestion(index, question);
        const all = Array.from({ length: index.passageCount }, (_, id) => id).reverse();
        const evidence = gatherEvidence(index, query, all);
        expect([...index.scratch.terms, ...index.scratch.grams].every((n) => n === 0)).toBe(true);
        for (const [at, id] of all.entries()) {
          const { passage } = passageAt(index, id);
          const sentences = passage.sentences.map(({ start, end }) =>
            tokenise(passage.text.slice(start, end)).map(({ term }) => term),
          );
          const first = evidence.firstSpan[at] ?? -1;
          expect(wholeOf(evidence, at)).toBe(first + sentences.length);
          expectCounted(index, query, spanOf(evidence, wholeOf(evidence, at)), sentences.flat());
          for (const [s, terms] of sentences.entries()) {
            expectCounted(index, query, spanOf(evidence, first + s), terms);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Compares evidence with a recount over the terms of its span. */
function expectCounted(
  index: PassageIndex,
  query: Query,
  evidence: ReturnType<typeof spanOf>,
  terms: readonly string[],
): void {
  const asked = query.terms.map(({ term, text, strength, kin }) => {
    const meant = index.terms[term] ?? text;
    return { meant, known: term >= 0, strength, kin, grams: gramsOf(meant) };
  });
  const strengthOf = (term: string, one: (typeof asked)[number]) => {
    const { meant, known, strength, kin, grams } = one;
    if (known && term === meant) return strength;
    const related = kin.find((other) => index.terms[other.term] === term)?.strength ?? 0;
    const own = gramsOf(term);
    const likeness =
      (2 * own.filter((gram) => grams.includes(gram)).length) / (own.length + grams.length);
    return Math.max(related, likeness >= LEAST_SIMILARITY ? SIMILAR_STRENGTH * likeness : 0);
  };
  const greatest = terms.map((term) => {
    const exact = asked.find(({ meant, known }) => known && meant === term);
    return exact?.strength ?? Math.max(0, ...asked.map((other) => strengthOf(term, other)));
  });
  const positions = [...terms.keys()].filter((t) => (greatest[t] ?? 0) > 0);

  expect(evidence.length).toBe(terms.length);
  expect(evidence.positions).toEqual(positions.map((t) => evidence.from + t));
  expect(evidence.strengths).toHaveLength(positions.length);
  const best = asked.map(() => 0);
  const counts = asked.map(() => 0);
  for (const [o, t] of positions.entries()) {
    const j = evidence.terms[o] ?? -1;
    const strength = evidence.strengths[o] ?? 0;
    expect(strength).toBeCloseTo(greatest[t] ?? 0, 9);
    const other = asked[j];
    expect(other && strengthOf(terms[t] ?? '', other)).toBeCloseTo(strength, 9);
    best[j] = Math.max(best[j] ?? 0, strength);
    counts[j] = (counts[j] ?? 0) + strength;
  }
  expect([...evidence.best]).toEqual(best.map((value) => expect.closeTo(value, 9)));
  expect([...evidence.counts]).toEqual(counts.map((value) => expect.closeTo(value, 9)));
  const grams = [...new Set(asked.flatMap((other) => other.grams))];
  expect([...evidence.grams]).toEqual(
    grams.map((gram) => terms.filter((term) => gramsOf(term).includes(gram)).length),
  );
}
