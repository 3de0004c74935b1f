import { describe, expect, it } from 'vitest';
import { grow } from '../../bench/growth.ts';
import { rng } from '../../bench/rng.ts';
import { splitSentences } from '../../src/library/sentences.ts';

const given = Array.from({ length: 60 }, (_, n) => {
  const text = `The farm${letters(n)} grew barley. Its owner was Mr${letters(n)} then.`;
  return {
    number: n + 1,
    text,
    sentences: splitSentences(text),
    source: { start: 0, end: text.length },
  };
});

function letters(n: number): string {
  return String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26));
}

function vocabulary(texts: readonly string[]): number {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])).size;
}

describe('grow', () => {
  it('takes real passages as far as they go', () => {
    const passages = grow(given, 50, rng(1)).flatMap((article) => article.passages);
    expect(passages.map(({ text }) => text)).toEqual(given.slice(0, 50).map(({ text }) => text));
  });

  it('makes the number asked for, with sentences that cover their text', () => {
    const articles = grow(given, 500, rng(1));
    const passages = articles.flatMap((article) => article.passages);
    expect(passages).toHaveLength(500);
    for (const { text, sentences } of passages) {
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
    }
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.every(({ passages: [first] }) => first?.number === 1)).toBe(true);
  });

  it('goes on with the vocabulary as it grew before', () => {
    const at = (size: number) =>
      vocabulary(grow(given, size, rng(1)).flatMap(({ passages }) => passages.map((p) => p.text)));
    const exponent = Math.log2(at(60) / at(30));
    expect(Math.log2(at(480) / at(240))).toBeGreaterThan(exponent * 0.7);
    expect(Math.log2(at(480) / at(240))).toBeLessThan(exponent * 1.3);
  });

  it('makes the same library for the same seed', () => {
    expect(grow(given, 200, rng(3))).toEqual(grow(given, 200, rng(3)));
    expect(grow(given, 200, rng(3))).not.toEqual(grow(given, 200, rng(4)));
  });
});
