import { describe, expect, it } from 'vitest';
import { Articles, articleKey } from '../../../src/discord/request/articles.ts';
import { articleOf } from '../samples.ts';

const talks = articleOf({ id: 'talks', title: 'The talks' });
const bridge = articleOf({ id: 'Bridge', title: 'The bridge at Harlow', publisher: 'Gazette' });
const articles = new Articles({ articles: [bridge, talks] });

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
    expect(new Articles({ articles: [talks, trap] }).named('talks')).toBe(talks);
  });

  it('suggests all for nothing typed, and what is meant through typos', () => {
    expect(articles.suggest(' ', 25)).toEqual([bridge, talks]);
    expect(articles.suggest('brigde', 25)).toEqual([bridge]);
    expect(articles.suggest('gazette', 25)).toEqual([bridge]);
  });
});
