import { describe, expect, it } from 'vitest';
import { answerTypeOf, isEnglish, isFunctionWord } from '../../../src/language/en/words.ts';
import { tokenise } from '../../../src/search/analyse.ts';

const termsOf = (question: string) => tokenise(question).map(({ term }) => term);

describe('answerTypeOf', () => {
  it.each([
    ['How many missiles were fired?', 'number'],
    ['How old is the bridge?', 'number'],
    ['Of how much is the talk?', 'number'],
    ['When did the call take place?', 'date'],
    ['In which year did it end?', 'date'],
    ['Who closed the bridge?', 'name'],
    ['Where does the road lead?', 'name'],
    ['Why was it closed?', 'any'],
    ['bridge', 'any'],
    ['', 'any'],
  ])('of “%s” is %s', (question, kind) => {
    expect(answerTypeOf(termsOf(question))).toBe(kind);
  });
});

describe('isEnglish', () => {
  it.each([
    ['When did the call take place?', true],
    ['Who is the director of the office?', true],
    ['Wann wurde die Brücke gesperrt?', false],
    ['Quand le pont a-t-il été fermé ?', false],
    ['متى أغلق الجسر؟', false],
    ['老桥是什么时候关闭的？', false],
    ['다리는 언제 폐쇄되었나요?', false],
  ])('of “%s” is %s', (question, english) => {
    expect(isEnglish(termsOf(question))).toBe(english);
  });
});

describe('isFunctionWord', () => {
  it('tells the words that carry a sentence from those that it is about', () => {
    for (const term of ['the', 'of', 'who', 'did']) expect(isFunctionWord(term)).toBe(true);
    for (const term of ['bridge', '2019', 'die', '']) expect(isFunctionWord(term)).toBe(false);
  });
});
