import { describe, expect, it } from 'vitest';
import { isLittleWord } from '../../src/language/little-words.ts';

describe('isLittleWord', () => {
  it.each(['wieviel', 'wer', 'das', 'où', 'combien', 'quién', '什么', '谁', '是谁', '누구'])(
    'knows %s',
    (term) => {
      expect(isLittleWord(term)).toBe(true);
    },
  );

  it.each(['brücke', 'bürgermeister', 'pont', 'puente', '市长', '老桥', '시장'])(
    'knows %s not',
    (term) => {
      expect(isLittleWord(term)).toBe(false);
    },
  );
});
