import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { quote } from '../../../src/discord/markdown/quote.ts';
import { shorten, shortenEscaped } from '../../../src/discord/markdown/shorten.ts';
import { split } from '../../../src/discord/markdown/split.ts';
import { GRAPHEMES, WORDS } from '../../../src/language/segmenters.ts';

const LIMIT = 1_500;

/** What a stranger may fill an article with. */
const AGAIN = {
  tabs: '\t',
  'ideographic spaces': '\u3000',
  'line breaks': '\n',
  backticks: '`',
  asterisks: '*',
  accents: '\u0301',
  families: '👨‍👩‍👧',
  flags: '🇩🇪',
  'halves of characters': '\ud800',
  Thai: 'ก',
  Chinese: '漢',
  words: 'ab ',
  mentions: '@everyone ',
};

/** How many characters the segmenters are given while something is done. */
function segmented(done: () => void): number {
  let given = 0;
  const spies = [WORDS, GRAPHEMES].map((segmenter) => {
    const segment = segmenter.segment.bind(segmenter);
    return vi.spyOn(segmenter, 'segment').mockImplementation((text) => {
      given += text.length;
      return segment(text);
    });
  });
  try {
    done();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return given;
}

describe.each(Object.entries(AGAIN))('a text of %s', (_, again) => {
  const text = `x${again.repeat(Math.ceil(300_000 / again.length))}y`;
  const whole = { start: 0, end: text.length };

  it('is split without a gap, each part within the limit, looking little at each cut', () => {
    let parts: ReturnType<typeof split> = [];
    const given = segmented(() => {
      parts = split(text, [whole], LIMIT);
    });
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const part of parts) expect(quote(text, part, part).length).toBeLessThanOrEqual(LIMIT);
    // In one go a segmenter would take a time that grows with the square of the text.
    expect(given).toBeLessThan(parts.length * 1_000);
  });

  it('is shortened by looking at its beginning', () => {
    for (const cut of [shorten, shortenEscaped]) {
      const given = segmented(() => {
        const line = cut(text, 300);
        expect(line.length).toBeLessThanOrEqual(300);
        expect(line).not.toContain('\n');
      });
      expect(given).toBeLessThan(2_000);
    }
  });
});

describe('split', () => {
  it('cuts between characters and not amid one, where they are of a size that people write', () => {
    const character = fc.constantFrom('👨‍👩‍👧', '🇩🇪', 'e\u0301', '漢', '한', 'क्षि', '😀');
    fc.assert(
      fc.property(fc.array(character, { minLength: 100, maxLength: 800 }), (all) => {
        const text = all.join('');
        const ends = new Set(
          Array.from(GRAPHEMES.segment(text), ({ index, segment }) => index + segment.length),
        );
        for (const { end } of split(text, [{ start: 0, end: text.length }], 200)) {
          expect(ends.has(end)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
