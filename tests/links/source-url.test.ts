import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainUrl, sourceUrl } from '../../src/links/source-url.ts';
import { anyArticle, articleOf, offerOf, passageOf } from '../discord/samples.ts';

const URL_ = 'https://example.com/talks';

function urlOf(sentences: string[][], number: number, sentence: number, url = URL_) {
  const passages = sentences.map((list, index) => passageOf(index + 1, ...list));
  const {
    article,
    passage,
    sentence: span,
  } = offerOf(articleOf({ url, passages }), number, sentence);
  return sourceUrl(article, passage, span);
}

describe('sourceUrl', () => {
  it('names a short sentence whole', () => {
    expect(urlOf([['They met.', 'It was short-lived, sadly.']], 1, 1)).toBe(
      `${URL_}#:~:text=It%20was%20short%2Dlived%2C%20sadly.`,
    );
  });

  it('names a long one by its first and last words', () => {
    const long = 'One two three four five six seven eight nine ten eleven twelve.';
    expect(urlOf([[long]], 1, 0)).toBe(
      `${URL_}#:~:text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.`,
    );
  });

  it('adds what stands around a text that occurs before', () => {
    const again = ['It rained.', 'Then a second time.', 'It rained.', 'And it stopped.'];
    expect(urlOf([again], 1, 0)).toBe(`${URL_}#:~:text=It%20rained.`);
    expect(urlOf([again], 1, 2)).toBe(
      `${URL_}#:~:text=a%20second%20time.-,It%20rained.,-And%20it%20stopped`,
    );
  });

  it('tells texts apart after a letter that is longer in lower case', () => {
    const capitals = ['İİİ İstanbul fell.', 'It rained.', 'It ended.', 'It rained.'];
    expect(urlOf([capitals], 1, 1)).toBe(`${URL_}#:~:text=It%20rained.`);
    expect(urlOf([capitals], 1, 3)).toBe(`${URL_}#:~:text=rained.%20It%20ended.-,It%20rained.`);
  });

  it('keeps a fragment of its own, but no directive', () => {
    const sentences = [['They met.']];
    expect(urlOf(sentences, 1, 0, `${URL_}#top`)).toBe(`${URL_}#top:~:text=They%20met.`);
    expect(urlOf(sentences, 1, 0, `${URL_}#:~:text=x`)).toBe(`${URL_}#:~:text=They%20met.`);
  });

  it('falls back to the plain URL above 512 characters', () => {
    const url = `https://example.com/${'a'.repeat(480)}`;
    expect(urlOf([['They met for the first time.']], 1, 0, url)).toBe(url);
    expect(urlOf([['They met.']], 1, 0, `${url}${'b'.repeat(20)}`)).toBeUndefined();
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'talks', '', 'discord://x'])(
    'opens no %j',
    (url) => {
      expect(plainUrl(articleOf({ url }))).toBeUndefined();
    },
  );

  it('is a URL of at most 512 characters whose directive reads back', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), (article, n) => {
        const { passage, sentence } = offerOf(article, (n % article.passages.length) + 1, 0);
        const url = sourceUrl(article, passage, sentence);
        if (url === undefined) return;
        expect(url.length).toBeLessThanOrEqual(512);
        const [, directive] = new URL(url).hash.split(':~:text=');
        for (const part of directive?.split(',') ?? []) {
          const words = decodeURIComponent(part.replace(/^-|-$/, ''));
          const page = article.passages.map(({ text }) => text).join('\n');
          expect(page.replace(/\s+/g, ' ')).toContain(words);
        }
      }),
    );
  });
});
