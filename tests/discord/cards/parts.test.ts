import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partAt, partsOf, quotePart } from '../../../src/discord/cards/parts.ts';
import { quote } from '../../../src/discord/markdown/quote.ts';
import { readQuote } from '../markdown/discord-markdown.ts';
import { anyPassage, passageOf } from '../samples.ts';

describe('quote', () => {
  const { text, sentences } = passageOf(1, 'One *two*.', 'Three_four.');
  const whole = { start: 0, end: text.length };

  it('marks a sentence in bold', () => {
    expect(quote(text, whole, sentences[1])).toBe('> One \\*two\\*. **Three\\_four.**');
  });

  it('marks what is shown of a sentence', () => {
    expect(quote(text, { start: 0, end: 16 }, sentences[1])).toBe('> One \\*two\\*. **Three**');
    expect(quote(text, { start: 0, end: 5 }, sentences[1])).toBe('> One \\*');
  });

  it('quotes every line', () => {
    const lines = 'one\n\n# two';
    const all = { start: 0, end: lines.length };
    expect(quote(lines, all, all)).toBe('> **one**\n> \n> **\\# two**');
  });
});

describe('a passage in parts', () => {
  it('is whole where it fits', () => {
    const passage = passageOf(1, 'One.', 'Two.');
    expect(partsOf(passage, 100)).toEqual([{ start: 0, end: 9, number: 1, count: 1 }]);
  });

  it('ends a part with a sentence, else with a word', () => {
    const passage = passageOf(1, 'One two.', 'Three four.', `${'word '.repeat(8)}end.`);
    const parts = partsOf(passage, 36).map(({ start, end }) => passage.text.slice(start, end));
    expect(parts).toEqual([
      'One two. Three four. ',
      'word word word word word ',
      'word word word end.',
    ]);
  });

  it('divides text without spaces between words', () => {
    const passage = passageOf(1, '我们在这里写一个没有空格的很长的句子来测试。');
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(passage.text)].map(
      ({ index }) => index,
    );
    for (const { start } of partsOf(passage, 16)) expect(words).toContain(start);
  });

  it('shows all of the passage, verbatim and within the limit', () => {
    fc.assert(
      fc.property(
        anyPassage,
        fc.integer({ min: 40, max: 2_000 }),
        fc.nat(),
        (passage, limit, n) => {
          const parts = partsOf(passage, limit);
          const sentence = passage.sentences[n % passage.sentences.length];
          const shown = parts.map((part) => {
            const markdown = quotePart(passage, part, sentence);
            expect(markdown.length).toBeLessThanOrEqual(limit);
            const { text, bold } = readQuote(markdown);
            expect(text).toBe(passage.text.slice(part.start, part.end).trimEnd());
            return { text, bold };
          });
          expect(parts.map(({ start, end }) => passage.text.slice(start, end)).join('')).toBe(
            passage.text,
          );
          const highlighted = shown.flatMap(({ bold }) => bold).join('');
          const asked = passage.text.slice(sentence?.start, sentence?.end);
          expect(highlighted.replace(/\s/g, '')).toBe(asked.replace(/\s/g, ''));
          expect(sentence && partAt(parts, sentence.start).start).toBeLessThanOrEqual(
            sentence?.start ?? 0,
          );
        },
      ),
    );
  });

  it('cuts within a word only if the word is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z]{1,20}$/), { minLength: 1, maxLength: 200 }),
        (words) => {
          const passage = passageOf(1, words.join(' '));
          for (const { start } of partsOf(passage, 60)) {
            expect(start === 0 || passage.text[start - 1] === ' ').toBe(true);
          }
        },
      ),
    );
  });
});
