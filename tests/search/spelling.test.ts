import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../src/search/budget.ts';
import { SHORTEST_FOR_TWO, Spelling } from '../../src/search/spelling.ts';
import { atOnce } from '../../src/steps.ts';
import { distance } from './edits.ts';

const word = fc.stringMatching(/^[abc]{3,12}$/);

describe('Spelling', () => {
  it('finds every term within one edit of a word, within two of a longer one', () => {
    const vocabulary = fc.uniqueArray(word, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(vocabulary, word, (terms, asked) => {
        const near = atOnce(Spelling.filing(terms)).near(asked);
        const most = asked.length >= SHORTEST_FOR_TWO ? 2 : 1;
        expect(new Set(near).size).toBe(near.length);
        for (const [id, term] of terms.entries()) {
          if (distance(asked, term) <= most) expect(near).toContain(id);
        }
      }),
    );
  });

  it('reads only a small part of a large vocabulary', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const terms = new Set<string>();
    for (let i = 0; i < 20_000; i++) {
      terms.add(
        letters
          .map((_, k) => letters[(i * (k + 7) + (i >> k)) % 26])
          .join('')
          .slice(0, 8),
      );
    }
    const near = atOnce(Spelling.filing([...terms])).near('mqxyzabc');
    expect(near.length).toBeLessThan(terms.size / 20);
  });

  it('finds what the budget allows', () => {
    const spelling = atOnce(Spelling.filing(['bridge', 'bridges', 'fridge', 'waltz']));
    const few = new Budget(0);
    expect(spelling.near('bridge', few)).toEqual([]);
    expect(few.met).toEqual({ bound: 'questionSteps', work: 'correcting words' });
    const enough = new Budget(1_000);
    expect(spelling.near('bridge', enough)).toEqual(expect.arrayContaining([0, 1, 2]));
    expect(enough.met).toBeUndefined();
  });

  it('finds nothing in no vocabulary', () => {
    expect(atOnce(Spelling.filing([])).near('bridge')).toEqual([]);
  });
});
