import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, emphasise, wrap } from '../../src/terminal/text.ts';
import { sized } from '../size.ts';

const linesOf = (text: string, width?: number) =>
  wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe('wrap', () => {
  it('breaks at white space', () => {
    expect(linesOf('the quick brown fox jumps', 10)).toEqual(['the quick', 'brown fox', 'jumps']);
  });

  it('breaks between Han characters and kana, but not before a closing mark', () => {
    expect(linesOf('日本語の文章です。次の文。', 8)).toEqual([
      '日本語の',
      '文章で',
      'す。次の',
      '文。',
    ]);
  });

  it('does not break at a no-break space', () => {
    expect(linesOf('vraiment\u00a0? oui', 10)).toEqual(['vraiment\u00a0?', 'oui']);
  });

  it('keeps the line breaks of the text', () => {
    expect(linesOf('one two\n\nthree', 80)).toEqual(['one two', '', 'three']);
    expect(linesOf('if:\n  a = 1 \n\tb', 5)).toEqual(['if:', '  a =', '1', '\tb']);
  });

  it('leaves a line whole without a width', () => {
    expect(linesOf('a  b '.repeat(100))).toEqual(['a  b '.repeat(100).trimEnd()]);
  });

  it('leaves a word that is too wide whole', () => {
    expect(linesOf('see https://example.org/a/long/path now', 10)).toEqual([
      'see',
      'https://example.org/a/long/path',
      'now',
    ]);
    expect(linesOf('if:\n    return now', 9)).toEqual(['if:', '    return', 'now']);
  });

  it('takes a very long word', () => {
    const text = `see ${'a'.repeat(sized(1_000_000, 10_000_000))}`;
    expect(linesOf(text)).toEqual([text]);
    expect(linesOf(text, 80).join('')).toBe(text.replace(' ', ''));
  });

  it('loses nothing but white space, and keeps to the width wherever there is a choice', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab é日。한 \n👍') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          // Space before the first word indents code: that is not where a line may be broken.
          if (/\S\s/.test(line)) expect(columns(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['한국', 4],
    ['e\u0301', 1],
    ['👍', 2],
    ['ｆｕｌｌ', 8],
    ['\u001b', 0],
  ])('%j takes %i', (text, width) => {
    expect(columns(text)).toBe(width);
  });
});

describe('emphasise', () => {
  it('needs a terminal that understands it', () => {
    expect(emphasise('x', { styled: true })).toBe('\u001b[1;4mx\u001b[0m');
    expect(emphasise('x', { styled: false })).toBe('x');
    expect(emphasise('', { styled: true })).toBe('');
  });
});
