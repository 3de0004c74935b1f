import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../src/printable.ts';

describe('printable', () => {
  it('takes the control characters out and keeps one line', () => {
    expect(printable('a\u001b[31mb\u0007\u009bc\r\nd\te')).toBe('a[31mbc  d e');
  });

  it('keeps every other character', () => {
    const text = 'naïve\u00a0“日本語”\u3000👩‍🚀 שלום \u0646\u200c\u0645 hy\u00adphen';
    expect(printable(text)).toBe(text);
  });

  it('takes out what turns the direction of text or is not seen', () => {
    const steering =
      '\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u{e0041}';
    expect(printable([...'ab'].join(steering) + steering)).toBe('ab');
    expect(printable('a\u2028b')).toBe('a b');
  });

  it('never lets a control character through', () => {
    const characters = fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        expect(printable(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
