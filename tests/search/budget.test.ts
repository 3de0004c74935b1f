import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { Budget } from '../../src/search/budget.ts';
import { gatherEvidence } from '../../src/search/evidence.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { analyseQuestion } from '../../src/search/query.ts';
import { type Ranking, rank } from '../../src/search/rank.ts';
import { articleOf } from './articles.ts';

const STEPS = BOUNDS.questionSteps.most;

/** As many words as a question has room for, of what is given for each number. */
function filled(word: (i: number) => string): string {
  let text = '';
  for (let i = 0; ; i++) {
    const longer = `${text}${word(i)} `;
    if (longer.length > BOUNDS.questionLength.most) return text.trim();
    text = longer;
  }
}

/** The number in letters, each of as many. */
function letters(i: number, length: number): string {
  return Array.from({ length }, (_, k) =>
    String.fromCharCode(97 + (Math.floor(i / 26 ** k) % 26)),
  ).join('');
}

/** The index, with the times that a word of its vocabulary was read. */
function counted(index: PassageIndex): { index: PassageIndex; reads: () => number } {
  let reads = 0;
  const terms = new Proxy(index.terms, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d/.test(key)) reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { index: { ...index, terms }, reads: () => reads };
}

describe('Budget', () => {
  it('gives steps until they are spent, and says what was left undone first', () => {
    const budget = new Budget(10);
    expect(budget.spend(6, 'finding passages')).toBe(true);
    expect(budget.met).toBeUndefined();
    expect(budget.spend(5, 'comparing words')).toBe(false);
    expect(budget.spend(4, 'measuring sentences')).toBe(true);
    expect(budget.spend(1, 'measuring sentences')).toBe(false);
    expect(budget.met).toEqual({ bound: 'questionSteps', work: 'comparing words' });
  });

  it('is spent by a part of it, which has no more than its share', () => {
    const budget = new Budget(10);
    const part = budget.part(0.5);
    expect(part.spend(5, 'correcting words')).toBe(true);
    expect(part.spend(1, 'correcting words')).toBe(false);
    expect(budget.met).toEqual({ bound: 'questionSteps', work: 'correcting words' });
    expect(budget.spend(5, 'finding passages')).toBe(true);
    expect(budget.spend(1, 'finding passages')).toBe(false);
  });

  it('leaves a part no more than it has itself', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.array(fc.tuple(fc.nat(300), fc.boolean())), (steps, asked) => {
        const budget = new Budget(steps);
        const part = budget.part(0.5);
        let spent = 0;
        for (const [some, ofPart] of asked) {
          if ((ofPart ? part : budget).spend(some, 'comparing words')) spent += some;
        }
        expect(spent).toBeLessThanOrEqual(steps);
        expect(part.met === undefined || budget.met !== undefined).toBe(true);
      }),
    );
  });
});

describe('the work of a question', () => {
  it('has room for a long question to a usual text', () => {
    const texts = Array.from({ length: 40 }, (_, i) => [
      `The council of ${letters(i, 5)} closed bridge ${i} in ${1900 + i}.`,
      'It opened a year later.',
    ]);
    const index = indexPassages([articleOf('a', ...texts)]);
    const question =
      'When did the council of the town close the old bridge, and who opened it? '.repeat(4);
    const { query, candidates } = rank(index, question);
    expect(candidates.length).toBeGreaterThan(0);
    expect(query.budget.met).toBeUndefined();
  });

  it('ends among tens of thousands of words that all begin as those asked do', () => {
    const words = Array.from({ length: 30_000 }, (_, i) => `abcdefg${letters(i, 4)}`);
    const texts = Array.from({ length: 300 }, (_, i) => [
      words.slice(i * 100, i * 100 + 100).join(' '),
    ]);
    const { index, reads } = counted(indexPassages([articleOf('a', ...texts)]));
    const asked = filled((i) => `abcdefgx${letters(i, 3)}y`);
    const { query } = rank(index, asked);
    expect(query.budget.met).toEqual({ bound: 'questionSteps', work: 'correcting words' });
    expect(reads()).toBeLessThan(STEPS / 10);
    // It leaves nothing behind in the index.
    const usual = `${words[7]} ${words[4_321]}`;
    const fresh = indexPassages([articleOf('a', ...texts)]);
    const scores = ({ candidates }: Ranking) => candidates.map(({ score }) => score);
    expect(scores(rank(index, usual))).toEqual(scores(rank(fresh, usual)));
  });

  it('makes no columns for more words and sentences than it may look at', () => {
    const index = indexPassages([articleOf('a', Array(20_000).fill('Ab!'), ['ab cd.'])]);
    const query = analyseQuestion(
      index,
      Array.from({ length: BOUNDS.questionWords.most }, (_, i) => letters(i, 2)).join(' '),
    );
    const evidence = gatherEvidence(index, query, [1, 0]);
    expect(evidence.passages).toEqual([1]);
    expect(evidence.best.length).toBeLessThanOrEqual(STEPS);
    expect(query.budget.met).toEqual({ bound: 'questionSteps', work: 'gathering evidence' });
  });

  it.each([
    ['the same word again and again', 'a '.repeat(500), 'ab a '.repeat(200)],
    ['two words in turn', 'ab cd '.repeat(160), 'ab cd '.repeat(200)],
  ])('measures no more sentences of %s than it may', (_, sentence, question) => {
    const texts = Array.from({ length: 12 }, () => Array<string>(40).fill(sentence));
    const { query, candidates } = rank(indexPassages([articleOf('a', ...texts)]), question);
    expect(query.budget.met).toEqual({ bound: 'questionSteps', work: 'measuring sentences' });
    // What was measured until then is ranked all the same.
    expect(candidates.length).toBeGreaterThan(0);
    for (const { score } of candidates) expect(score).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  });

  it('reads so many words of a question, and says that there are more', () => {
    const index = indexPassages([articleOf('a', ['a b c d e f g.'])]);
    const most = BOUNDS.questionWords.most;
    const read = analyseQuestion(index, 'a b '.repeat(most / 2));
    expect([read.sequence.length, read.budget.met]).toEqual([most, undefined]);
    const cut = analyseQuestion(index, 'a b '.repeat(most / 2 + 1));
    expect(cut.sequence).toHaveLength(most);
    expect(cut.budget.met).toEqual({ bound: 'questionWords', work: 'reading words' });
  });

  it('looks for no halves of a word that no language has', () => {
    let looked = 0;
    const index = indexPassages([articleOf('a', ['The superbowl was on Sunday.'])]);
    const termIds = new Map(index.termIds);
    termIds.has = (term) => {
      looked++;
      return Map.prototype.has.call(index.termIds, term);
    };
    // Each of these is normalised into eighteen characters.
    analyseQuestion({ ...index, termIds }, '\uFDFA'.repeat(BOUNDS.questionLength.most));
    expect(looked).toBeLessThan(100);
  });

  it('never ends without an account, whatever is asked of whatever', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      'ab',
      'abc',
      'abcdefgh',
      'abcdefgi',
      '漢',
      '\uFDFA',
      'ก',
      '.',
      '!',
      '12',
    );
    const some = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(some(60), { minLength: 1, maxLength: 20 }),
        some(500),
        fc.nat(20_000),
        (texts, question, steps) => {
          const index = indexPassages([articleOf('a', ...texts.map((text) => [text]))]);
          const budget = new Budget(steps);
          const { candidates } = rank(index, question, { budget });
          const whole = rank(index, question);
          // A budget that isn't met changes nothing.
          if (!budget.met && !whole.query.budget.met) {
            expect(candidates.map(({ score }) => score)).toEqual(
              whole.candidates.map(({ score }) => score),
            );
          }
          // What one question leaves noted would be read by the next.
          expect(index.scratch.terms.every((noted) => noted === 0)).toBe(true);
          expect(index.scratch.scores.every((noted) => noted === 0)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
