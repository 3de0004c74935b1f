import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { notesFor, read } from '../../src/search/notes.ts';
import { analyseQuestion } from '../../src/search/query.ts';
import { libraries, words } from './articles.ts';

describe('read', () => {
  it('notes what each span has, ascending, whatever was read before', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const index = indexPassages(articles);
        const query = analyseQuestion(index, question);
        const all = Array.from({ length: index.passageCount }, (_, id) => id);
        const evidence = gatherEvidence(index, query, all);
        const notes = notesFor(evidence);
        for (let span = 0; span <= wholeOf(evidence, all.length - 1); span++) {
          read(evidence, span, notes);
          const width = query.terms.length;
          const terms = [...query.terms.keys()].filter(
            (j) => (evidence.best[span * width + j] ?? 0) > 0,
          );
          expect([...notes.terms.slice(0, notes.termCount)]).toEqual(terms);
          const held = query.grams.map(() => 0);
          for (const one of evidence.alike.slice(
            evidence.startAlike[span],
            evidence.endAlike[span],
          )) {
            const { firstGram, grams } = evidence.compared;
            for (const g of grams.slice(firstGram[one], firstGram[one + 1]))
              held[g] = (held[g] ?? 0) + 1;
          }
          expect([...notes.gramsHeld.slice(0, held.length)]).toEqual(held);
          expect([...notes.grams.slice(0, notes.gramCount)]).toEqual(
            [...held.keys()].filter((g) => (held[g] ?? 0) > 0),
          );
          expect(notes.bits.every((bits) => bits === 0)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});
