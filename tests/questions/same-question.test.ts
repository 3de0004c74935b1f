import { describe, expect, it } from 'vitest';
import { indexOfSame, marksOf } from '../../src/questions/same-question.ts';
import { atOnce } from '../../src/steps.ts';

const KEPT = [
  'When does the pool open?',
  'How much is a guest ticket?',
  'Is parking allowed on Sundays?',
  'Did Japan attack Korea in 1931?',
  'Wann öffnet das Schwimmbad?',
  'プールはいつ開きますか？',
  'wifi password',
];
const same = (question: string, questions = KEPT) =>
  questions[atOnce(indexOfSame(questions, questions.map(marksOf), question))];

describe('indexOfSame', () => {
  it.each([
    ['when does the pool open', 'When does the pool open?'],
    ['When is the pool opening?', 'When does the pool open?'],
    ['hey, when does the pool open pls', 'When does the pool open?'],
    ['how much are guest tickets', 'How much is a guest ticket?'],
    ['Did Japan attack Korea in 1931', 'Did Japan attack Korea in 1931?'],
    ['Wann öffnet das Schwimmbad', 'Wann öffnet das Schwimmbad?'],
    ['プールはいつ開きますか', 'プールはいつ開きますか？'],
    ['password for the wifi', 'wifi password'],
  ])('knows that %s is %s', (question, kept) => {
    expect(same(question)).toBe(kept);
  });

  it.each([
    'Where does the pool open?',
    'When does the bar open?',
    'Is parking not allowed on Sundays?',
    'Is parking allowed on Mondays?',
    'Did Korea attack Japan in 1931?',
    'Did Japan attack Korea in 1937?',
    'When?',
    'lol',
    '',
    '🎉',
  ])('takes %s for no other', (question) => {
    expect(same(question)).toBeUndefined();
  });

  it('makes no index of all that is kept to see whether one is the same', () => {
    const kept = Array.from({ length: 1_000 }, (_, i) => `When does pool ${i} open?`);
    const steps = indexOfSame(kept, kept.map(marksOf), 'when is pool 777 opening');
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).toBe(777);
    // That of twenty questions; of all of them it would take hundreds of steps.
    expect(count).toBeLessThan(100);
  });

  it('finds none where there is none', () => {
    expect(same('When does the pool open?', [])).toBeUndefined();
  });

  it('compares what has nothing but little words or signs as it stands', () => {
    expect(same('who are you', ['Who are you?'])).toBe('Who are you?');
    expect(same('[link]?', ['[mention]?'])).toBeUndefined();
  });
});
