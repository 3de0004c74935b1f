import { describe, expect, it } from 'vitest';
import { toArticle } from '../../bench/corpus.ts';
import { SYSTEMS } from '../../bench/systems/all.ts';
import type { Passage } from '../../src/library/article.ts';
import { splitSentences } from '../../src/library/sentences.ts';

function passage(text: string, number: number): Passage {
  return {
    number,
    text,
    sentences: splitSentences(text),
    source: { start: 0, end: text.length },
  };
}

const article = toArticle(0, 'Rivers', [
  passage('The harbour was built of granite. It took eleven years and many hands.', 1),
  passage('Fishermen sell herring in the morning. Their boats leave at night.', 2),
  passage('A lighthouse warns the ships. Its keeper was a retired captain.', 3),
]);

describe.each(SYSTEMS.map((system) => [system.name, system] as const))('%s', (name, system) => {
  const search = system.index([article], 'en');

  it('gives the very passages that it was given, at most as many as asked for', () => {
    const { passages, confidence } = search('keeper captain', 2);
    expect(passages.length).toBeLessThanOrEqual(2);
    expect(passages.every((one) => article.passages.includes(one))).toBe(true);
    expect(confidence).toBeGreaterThanOrEqual(0);
  });

  // As it comes, fuse.js looks for the question as a whole, so only a quotation is sure to be found.
  const question =
    name === 'fuse.js' ? 'Its keeper was a retired captain' : 'Who was the retired keeper?';

  it('finds the passage and the sentence that share the most with the question', () => {
    const { passages, sentence, confidence } = search(question, 3);
    expect(passages[0]).toBe(article.passages[2]);
    const found = sentence();
    expect(found?.passage).toBe(article.passages[2]);
    expect(found?.span).toEqual(article.passages[2]?.sentences[1]);
    expect(confidence).toBeGreaterThan(0);
  });

  it('bears a question without words', () => {
    expect(() => search('???', 3).sentence()).not.toThrow();
  });
});

describe('peers', () => {
  it.each(SYSTEMS.filter(({ name }) => ['fuse.js tokens', 'MiniSearch fuzzy'].includes(name)))(
    '$name finds a misspelt word',
    (system) => {
      const { passages } = system.index([article], 'en')('Where is herrin sold?', 3);
      expect(passages[0]).toBe(article.passages[1]);
    },
  );

  it.each(SYSTEMS.filter(({ name }) => ['MiniSearch', 'BM25'].includes(name)))(
    '$name finds another form of a word',
    (system) => {
      const { passages } = system.index([article], 'en')('What was the ship warned of?', 3);
      expect(passages[0]).toBe(article.passages[2]);
    },
  );
});
