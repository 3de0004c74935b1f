import { describe, expect, it } from 'vitest';
import { asksWhatItIsAbout, courtesyOf } from '../../src/language/courtesy.ts';

describe('courtesyOf', () => {
  it.each([
    ['hi', 'greeting'],
    ['Hello there!', 'greeting'],
    ['guten Morgen', 'greeting'],
    ['こんにちは', 'greeting'],
    ['안녕하세요', 'greeting'],
    ['thanks a lot :)', 'thanks'],
    ['Merci beaucoup !', 'thanks'],
    ['help', 'help'],
    ['What can I ask?', 'help'],
    ['thank you thanks you', 'thanks'],
    ['hey bot, good morning everyone', 'greeting'],
    [`¡buenos di\u0301as!`, 'greeting'],
  ])('takes “%s” for %s', (said, courtesy) => {
    expect(courtesyOf(said)).toBe(courtesy);
  });

  it.each(['', '?!', 'Who says hi?', 'hello kitty', 'Who gave thanks?', 'when was the call'])(
    'takes “%s” for none',
    (said) => {
      expect(courtesyOf(said)).toBeUndefined();
    },
  );

  it.each([
    ['thank you ', 'x'],
    ['thanks you', ' !x'],
    ['help what can i do you ', 'x'],
    ['good good morning ', 'x'],
    ['a lot ', ''],
  ])('is soon done with “%s” again and again', (again, end) => {
    // What read the one as two in each place would take for ever.
    for (const times of [10, 28, 400])
      expect(courtesyOf(again.repeat(times) + end)).toBeUndefined();
  });
});

describe('asksWhatItIsAbout', () => {
  it.each([
    'what is this article about?',
    'What’s it about',
    'worum geht es?',
    'De quoi parle cet article ?',
    '¿de qué trata?',
    'この記事は何についてですか？',
  ])('sees it in “%s”', (asked) => {
    expect(asksWhatItIsAbout(asked.replace('¿', ''))).toBe(true);
  });

  it.each(['what is the call about?', 'What does it say about Japan?', 'who is it about'])(
    'does not see it in “%s”',
    (asked) => {
      expect(asksWhatItIsAbout(asked)).toBe(false);
    },
  );
});
