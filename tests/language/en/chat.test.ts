import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionWithin } from '../../../src/language/en/chat.ts';

describe('questionWithin', () => {
  it.each([
    ['hey can you tell me who spoke for Japan pls', 'who spoke for Japan'],
    ['pls, what exactly did they fire?', 'what exactly did they fire?'],
    ['does anyone know when it opens?', 'when it opens?'],
    ['i was wondering whether the lens still turns, thanks', 'the lens still turns'],
    ['whats the name', 'what is the name'],
    ['Whos the mayor', 'who is the mayor'],
    ['isnt it closed', 'is not it closed'],
    ['they didn’t call, right', 'they did not call, right'],
    ['Did the U.S. call u?', 'Did the U.S. call you?'],
  ])('is of “%s” “%s”', (typed, question) => {
    expect(questionWithin(typed)).toBe(question);
  });

  it.each(['Who can help me move?', 'When was it closed?', 'hi', 'thanks', '', 'Was sagt er?'])(
    'leaves “%s” as it is',
    (typed) => {
      expect(questionWithin(typed)).toBe(typed);
    },
  );

  it('leaves something to look for wherever something was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const isAny = (text: string) => /[\p{L}\p{N}]/u.test(text);
        expect(isAny(questionWithin(typed))).toBe(isAny(typed));
      }),
    );
  });
});
