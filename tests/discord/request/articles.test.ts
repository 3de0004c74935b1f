import { describe, expect, it } from 'vitest';
import { articleKey, scopeKey } from '../../../src/discord/cards/article-key.ts';
import { Articles } from '../../../src/discord/request/articles.ts';
import { articleOf, passageOf } from '../samples.ts';

const talks = articleOf({ id: 'talks', title: 'The talks' });
const bridge = articleOf({ id: 'Bridge', title: 'The bridge at Harlow', publisher: 'Gazette' });
const articles = new Articles([bridge, talks]);

describe('Articles', () => {
  it.each(['Bridge', ' bridge ', 'THE BRIDGE AT HARLOW', articleKey(bridge)])(
    'names %j',
    (name) => {
      expect(articles.named(name)).toBe(bridge);
    },
  );

  it.each(['', 'brid', '../bridge', '__proto__'])('has none named %j', (name) => {
    expect(articles.named(name)).toBeUndefined();
  });

  it('prefers an id to a title', () => {
    const trap = articleOf({ id: 'trap', title: 'talks' });
    expect(new Articles([talks, trap]).named('talks')).toBe(talks);
  });

  it('finds what a button names, unless that was edited since', () => {
    const key = articleKey(bridge);
    expect(articles.withKey(key)).toBe(bridge);
    expect(articles.withScopeKey(scopeKey(bridge))).toBe(bridge);
    expect(articles.withScopeKey(scopeKey('all'))).toBe('all');
    const edited = { ...bridge, passages: [passageOf(1, 'It was short.')] };
    const later = new Articles([edited, talks]);
    expect(later.withKey(key)).toBe('gone');
    expect(later.withScopeKey(key)).toBe('gone');
  });

  it('takes no id or title for a key', () => {
    for (const name of ['Bridge', 'bridge', 'The talks', '']) {
      expect(articles.withKey(name)).toBe('gone');
    }
  });

  it('suggests all for nothing typed, and what is meant through typos', () => {
    expect(articles.suggest(' ', 25)).toEqual([bridge, talks]);
    expect(articles.suggest('brigde', 25)).toEqual([bridge]);
    expect(articles.suggest('gazette', 25)).toEqual([bridge]);
  });
});
