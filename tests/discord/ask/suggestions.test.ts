import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/answer/knowledge.ts';
import { suggestions } from '../../../src/discord/ask/suggestions.ts';
import { searchScopeOf } from '../../../src/discord/request/reach.ts';
import type { Article } from '../../../src/library/article.ts';
import { articleOf, english, factOf, passageOf } from '../samples.ts';

const bridge = articleOf({
  id: 'bridge',
  facts: ['Who closed it?', 'When was it closed?', 'Where is it?'].map((q) => factOf(q, 'x')),
});
const bees = articleOf({
  id: 'bees',
  passages: [passageOf(1, 'It was Ada Moss who kept bees.', 'Once more it was Ada Moss.')],
});

function offered(typed: string, which: Article | 'all', limit = 25, articles = [bridge, bees]) {
  const texts = { own: english, shared: english };
  const request = { ...searchScopeOf([prepare({ articles })], () => undefined), texts };
  return suggestions(typed, which, limit, request).map(({ question }) => question);
}

const MADE = 'What does it say about Ada Moss?';

describe('suggestions', () => {
  it('start with the facts, and with something made where there are none', () => {
    const all = offered('', 'all');
    expect(all.slice(0, 3)).toEqual(bridge.facts.map(({ question }) => question));
    expect(all[3]).toBe(MADE);
    expect(offered(' ', bees)[0]).toBe(MADE);
    expect(offered('', bridge)).toHaveLength(3);
  });

  it('leave room for both', () => {
    expect(offered('', 'all', 3)).toEqual(['Who closed it?', 'When was it closed?', MADE]);
  });

  it('are of the facts once something is typed, of one article where that is chosen', () => {
    expect(offered('wehn was it closed', 'all')[0]).toBe('When was it closed?');
    expect(offered('when', bees)).toEqual([]);
  });
});
