import { describe, expect, it } from 'vitest';
import { excerptOf, MAX_SHOWN_LENGTH } from '../../src/answer/excerpt.ts';
import { parseArticle } from '../library/parse.ts';
import { articleOf } from '../search/articles.ts';

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

  it('has as much before the one highlighted as after it, as far as there is so much', () => {
    const all = Array.from({ length: 400 }, () => 'This is one of the sentences.');
    const [passage] = articleOf('a', all).passages;
    if (!passage) throw new Error('no passage');
    const { text, sentences } = passage;
    for (const [at, before, after] of [
      [200, 66, 66],
      [0, 0, 132],
      [10, 10, 122],
      [399, 132, 0],
    ] as const) {
      const sentence = sentences[at] ?? { start: 0, end: 0 };
      const shown = excerptOf(passage, sentence);
      const count = (start: number, end: number) => text.slice(start, end).split('This').length - 1;
      expect(count(shown.start, sentence.start)).toBe(before);
      expect(count(sentence.end, shown.end)).toBe(after);
    }
  });

  it('is the whole passage up to the bound, and no more from there', () => {
    const words = (length: number) => 'word '.repeat(length / 5).replace(/ $/, '.');
    const most = passageOf(words(MAX_SHOWN_LENGTH));
    expect(excerptOf(most, { start: 0, end: 4 })).toEqual({ start: 0, end: MAX_SHOWN_LENGTH });
    const more = { ...most, text: `${most.text} More.`, sentences: [{ start: 0, end: 4_006 }] };
    const shown = excerptOf(more, { start: 0, end: 4_006 });
    expect(shown).toEqual({ start: 0, end: MAX_SHOWN_LENGTH - 6 });
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
