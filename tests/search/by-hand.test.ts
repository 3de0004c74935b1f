import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TEMPORAL } from '../../src/search/analyse.ts';
import { answerSpot, fittingWords } from '../../src/search/answer-spot.ts';
import { type Evidence, gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { logOf } from '../../src/search/measures.ts';
import { notesFor } from '../../src/search/notes.ts';
import { alignment, longestRun, pairs, proximity } from '../../src/search/order.ts';
import { flagsOf } from '../../src/search/passage-index.ts';
import { analyseQuestion } from '../../src/search/query.ts';
import { articleOf } from './articles.ts';

/** Few words, so that they come again in other orders; like ones, names, numbers and little words. */
const WORDS = [
  ...['the', 'of', 'bridge', 'bridges', 'Harlow', 'closed', 'closing', 'in', '2019', 'March'],
  ...['seven', 'council', 'repair', 'zebra', 'Norwich', 'quickly'],
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((some) => some.join(' '));
const question = fc
  .tuple(
    fc.constantFrom('when was', 'who is', 'how many', 'which', ''),
    fc.array(fc.constantFrom(...WORDS, 'bridgs'), { minLength: 1, maxLength: 9 }),
  )
  .map(([asks, some]) => `${asks} ${some.join(' ')}`);

interface Word {
  readonly flags: number;
  /** Which of the question's terms it stands for, and how strongly. */
  readonly term?: number;
  readonly strength: number;
}

/** A span word by word. */
function wordsOf(evidence: Evidence, span: number): Word[] {
  const { index, from, length, start, end, positions, terms, strengths } = evidence;
  const first = from[span] ?? 0;
  return Array.from({ length: length[span] ?? 0 }, (_, i) => {
    const flags = flagsOf(index.tokens[first + i] ?? 0);
    for (let o = start[span] ?? 0; o < (end[span] ?? 0); o++) {
      if (positions[o] === first + i) {
        return { flags, term: terms[o] as number, strength: strengths[o] ?? 0 };
      }
    }
    return { flags, strength: 0 };
  });
}

/** Checks what `measured` gives of each span against `reckoned`, in any article and for any question. */
function expectAlike(
  measured: (evidence: Evidence, span: number) => number,
  reckoned: (words: readonly Word[], evidence: Evidence) => number,
): void {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 5 }),
      question,
      (sentences, asked) => {
        const index = indexPassages([{ ...articleOf('a', sentences), language: 'en' }]);
        const evidence = gatherEvidence(index, analyseQuestion(index, asked), [0]);
        for (let span = 0; span <= wholeOf(evidence, 0); span++) {
          const value = reckoned(wordsOf(evidence, span), evidence);
          expect(measured(evidence, span)).toBeCloseTo(value, 9);
        }
      },
    ),
    { numRuns: 60 },
  );
}

const FITS = {
  number: (flags: number) => (flags & NUMERIC) !== 0,
  date: (flags: number) => (flags & (NUMERIC | TEMPORAL)) !== 0,
  name: (flags: number) => (flags & CAPITALISED) !== 0,
  any: (flags: number) => (flags & FUNCTION_WORD) === 0,
};

describe('reckoned by hand', () => {
  it('longestRun is the greatest weight of words in a row that are so in the question', () => {
    expectAlike(longestRun, (words, { query: { sequence, weights } }) => {
      let greatest = 0;
      for (const at of words.keys()) {
        for (const asked of sequence.keys()) {
          let weight = 0;
          for (let k = 0; words[at + k]?.term !== undefined; k++) {
            const { term, strength } = words[at + k] as Word;
            if (sequence[asked + k] !== term) break;
            weight += (weights[term as number] ?? 0) * strength;
            if (k > 0) greatest = Math.max(greatest, weight);
          }
        }
      }
      return greatest;
    });
  });

  it('alignment is the best local one of the words of both', () => {
    expectAlike(
      (evidence, span) => alignment(evidence, span, notesFor(evidence)),
      (words, { query: { sequence, weights } }) => {
        let best = 0;
        let before = [0, ...sequence.map(() => 0)];
        for (const { term, strength } of words) {
          const row = [0];
          for (const [i, asked] of sequence.entries()) {
            const weight = weights[asked] ?? 0;
            const matched = asked === term ? (before[i] ?? 0) + weight * strength : 0;
            const skipped = Math.max((before[i + 1] ?? 0) - 0.005, (row[i] ?? 0) - 0.25 * weight);
            row.push(Math.max(0, matched, skipped));
          }
          best = Math.max(best, ...row);
          before = row;
        }
        return best;
      },
    );
  });

  it('pairs is the share of the question’s neighbours that are near one another', () => {
    expectAlike(
      (evidence, span) => pairs(evidence, span, notesFor(evidence)),
      (words, { query: { sequence, weights } }) => {
        let found = 0;
        let all = 0;
        for (const [i, a] of sequence.entries()) {
          const b = sequence[i + 1];
          if (b === undefined) continue;
          const weight = Math.min(weights[a] ?? 0, weights[b] ?? 0);
          let nearest = 0;
          for (const [x, one] of words.entries()) {
            for (const [y, other] of words.entries()) {
              const between = Math.abs(x - y) - 1;
              const isPair = a !== b && one.term === a && other.term === b && between < 5;
              if (isPair)
                nearest = Math.max(nearest, (one.strength * other.strength) / (1 + between));
            }
          }
          all += weight;
          found += weight * nearest;
        }
        return all === 0 ? 0 : found / all;
      },
    );
  });

  it('proximity sums neighbours among the words found, by distance', () => {
    expectAlike(proximity, (words, { query: { weights } }) => {
      const found = words.flatMap(({ term }, at) => (term === undefined ? [] : [{ term, at }]));
      return found.slice(1).reduce((sum, { term, at }, i) => {
        const before = found[i] ?? { term, at };
        if (before.term === term) return sum;
        return (
          sum + Math.sqrt((weights[term] ?? 0) * (weights[before.term] ?? 0)) / (at - before.at)
        );
      }, 0);
    });
  });

  it('answerSpot is the fitting word nearest to the words found', () => {
    expectAlike(
      (evidence, span) => answerSpot(evidence, span, notesFor(evidence)),
      (words, { query: { weights, answerType } }) => {
        const spots = words.map(({ flags, term }, at) => {
          if (term !== undefined || !FITS[answerType](flags)) return 0;
          return [...weights].reduce((sum, weight, j) => {
            const near = words.map((other, place) =>
              other.term === j ? (weight * other.strength) / (1 + Math.abs(place - at) / 5) : 0,
            );
            return sum + Math.max(0, ...near);
          }, 0);
        });
        return Math.max(0, ...spots);
      },
    );
  });

  it('answerSpot and lengths hold in a sentence of any length', () => {
    for (const between of [3, 254, 255, 256, 257, 400]) {
      const text = `bridge ${'of '.repeat(between)}zebra`;
      const index = indexPassages([{ ...articleOf('a', [text]), language: 'en' }]);
      const evidence = gatherEvidence(index, analyseQuestion(index, 'bridge'), [0]);
      const spot = answerSpot(evidence, 0, notesFor(evidence));
      expect(spot).toBeCloseTo(1 / (1 + (between + 1) / 5), 12);
    }
    for (const n of [0, 1, 1_023, 1_024, 1_025, 5_000]) {
      expect(logOf(n)).toBeCloseTo(Math.log(1 + n), 12);
    }
  });

  it('fittingWords counts the words that fit and aren’t the question’s', () => {
    expectAlike(
      fittingWords,
      (words, { query: { answerType } }) =>
        words.filter(({ flags, term }) => term === undefined && FITS[answerType](flags)).length,
    );
  });
});
