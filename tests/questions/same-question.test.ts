import { describe, expect, it } from 'vitest';
import { indexOfSame } from '../../src/questions/same-question.ts';
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
  questions[atOnce(indexOfSame(questions, question))];

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

  it('finds none where there is none', () => {
    expect(same('When does the pool open?', [])).toBeUndefined();
  });

  it('compares what has nothing but little words or signs as it stands', () => {
    expect(same('who are you', ['Who are you?'])).toBe('Who are you?');
    expect(same('[link]?', ['[mention]?'])).toBeUndefined();
  });
});
