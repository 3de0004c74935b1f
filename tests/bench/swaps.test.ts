import { describe, expect, it } from 'vitest';
import { rng } from '../../bench/rng.ts';
import { mentions, swapName, swapPools } from '../../bench/swaps.ts';

function article(text: string, ...questions: string[]) {
  return {
    title: text.slice(0, 10),
    paragraphs: [
      {
        text,
        questions: questions.map((question, id) => ({
          id: String(id),
          question,
          answers: [{ text: text.slice(0, 1), start: 0 }],
        })),
      },
    ],
  };
}

describe('mentions', () => {
  it.each([
    ['What did Frederick William I inherit in 1713?', ['Frederick William I', '1713']],
    ['When did Michael E. Arth move?', ['Michael E. Arth']],
    ['Tesla worked where?', []],
    ['Where was Tesla’s mother in the 19th century?', ['Tesla', '19']],
    ['How much of 1,250.5 was paid?', ['1,250.5']],
    ['Which F16 flew over Saint-Denis?', ['F16', 'Saint-Denis']],
    ['Did Tesla go to Paris?', ['Tesla', 'Paris']],
    ['What can an iPhone do?', []],
    ['1713', ['1713']],
    ['谁在1998年带领黑豹队？', ['1998']],
  ])('finds the names and numbers of %s', (question, found) => {
    expect(mentions(question).map(({ text }) => text)).toEqual(found);
    for (const { text, start } of mentions(question)) {
      expect(question.slice(start, start + text.length)).toBe(text);
    }
  });
});

describe('swapName', () => {
  const physics = article('Nikola Tesla came in 1884.', 'When did Nikola Tesla come?');
  const war = article(
    'Napoleon lost in 1815, as Tesla never did.',
    'Where did Napoleon lose in 1815?',
    'What did Tesla do for 20 years?',
  );
  const poolOf = swapPools([physics, war]);

  it('puts in a name of another article that this one lacks', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(swapName('When did Nikola Tesla come?', poolOf(physics), rng(seed))).toBe(
        'When did Napoleon come?',
      );
    }
  });

  it('puts a number for a number of as many digits', () => {
    expect(swapName('What came in 1884?', poolOf(physics), rng(1))).toBe('What came in 1815?');
    expect(swapName('What came in 84 days?', poolOf(physics), rng(1))).toBe(
      'What came in 20 days?',
    );
  });

  it('gives nothing where there is nothing to swap, or nothing to put in', () => {
    expect(swapName('What was it?', poolOf(physics), rng(1))).toBeUndefined();
    expect(swapName('Which 7 came?', poolOf(physics), rng(1))).toBeUndefined();
    expect(swapName('Where did Napoleon go?', new Map(), rng(1))).toBeUndefined();
  });
});
