import { describe, expect, it } from 'vitest';
import { excerptOf, MAX_SHOWN_LENGTH } from '../../src/answer/excerpt.ts';
import { parseArticle } from '../library/parse.ts';

function passageOf(text: string) {
  const [passage] = parseArticle('a.txt', text).passages;
  if (!passage) throw new Error('no passage');
  return passage;
}

describe('excerptOf', () => {
  it('is the whole passage where that is short', () => {
    expect(excerptOf(passageOf('One. Two.'), { start: 5, end: 9 })).toEqual({ start: 0, end: 9 });
  });

  it('is sentences around the one highlighted, as many as there is room for', () => {
    const passage = passageOf('This is one of the sentences. '.repeat(400));
    const sentence = passage.sentences[200] ?? { start: 0, end: 0 };
    const shown = excerptOf(passage, sentence);
    expect(shown.end - shown.start).toBeLessThanOrEqual(MAX_SHOWN_LENGTH);
    expect(shown.end - shown.start).toBeGreaterThan(MAX_SHOWN_LENGTH - 60);
    expect(passage.text.slice(shown.start, shown.end)).toMatch(/^This .*sentences\.$/);
  });

  it.each([
    ['word ', /^(word )+word$/],
    ['👍', /^x?(👍)+$/u],
  ])('is no longer than there is room for, where the stretch is one of %j', (piece, whole) => {
    const passage = passageOf(`x${piece.repeat(10_000)}`.replace('xword', 'word'));
    const shown = excerptOf(passage, { start: 0, end: passage.text.length });
    expect(shown.end - shown.start).toBeLessThanOrEqual(MAX_SHOWN_LENGTH);
    expect(passage.text.slice(shown.start, shown.end)).toMatch(whole);
  });
});
