import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey, scopeKey } from '../../../src/discord/cards/article-key.ts';
import { anyArticle, articleOf, factOf, passageOf } from '../samples.ts';

describe('articleKey', () => {
  it('is short, and the same for the same article after a restart', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(articleKey(article)).toMatch(/^[0-9a-f]{12}$/);
        expect(articleKey(structuredClone(article))).toBe(articleKey(article));
      }),
    );
  });

  it('changes with what is quoted, and with nothing else', () => {
    const article = articleOf({ passages: [passageOf(1, 'One.'), passageOf(2, 'Two.')] });
    const key = articleKey(article);
    const edited = [
      { ...article, id: 'other' },
      { ...article, passages: [passageOf(1, 'One!'), passageOf(2, 'Two.')] },
      { ...article, passages: [passageOf(1, 'One.')] },
      { ...article, passages: [passageOf(1, 'One.Two.')] },
    ];
    for (const one of edited) expect(articleKey(one)).not.toBe(key);
    expect(articleKey({ ...article, title: 'Other', facts: [factOf('Who?', 'Ada')] })).toBe(key);
  });

  it('is empty for all articles', () => {
    expect(scopeKey('all')).toBe('');
    expect(scopeKey(articleOf())).toBe(articleKey(articleOf()));
  });
});
