import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/library/article.ts';
import { gramsOf, tokenise } from '../../src/search/analyse.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import {
  flagsOf,
  hintOf,
  MOST_PASSAGES,
  MOST_TERMS,
  passageAt,
  passageOf,
  posting,
  termOf,
  timesOf,
  tokenOf,
} from '../../src/search/passage-index.ts';
import type { Postings } from '../../src/search/postings.ts';
import { articleOf, libraries } from './articles.ts';

const listOf = (lists: Postings, key: number) => [
  ...lists.values.slice(lists.starts[key], lists.starts[key + 1]),
];

/** The terms of every passage of some articles, in order. */
function termsOfPassages(articles: readonly Article[]): string[][] {
  return articles.flatMap(({ passages }) =>
    passages.map(({ text, sentences }) =>
      sentences.flatMap(({ start, end }) =>
        tokenise(text.slice(start, end)).map(({ term }) => term),
      ),
    ),
  );
}

describe('indexPassages', () => {
  it('numbers articles, passages, sentences and tokens in their order', () => {
    const index = indexPassages([
      articleOf('a', ['One two.', 'Three.'], ['Four.']),
      articleOf('b', ['Two two.']),
    ]);
    expect(index.passageCount).toBe(3);
    expect([...index.articleOf]).toEqual([0, 0, 1]);
    expect([...index.firstPassage]).toEqual([0, 2, 3]);
    expect([...index.firstSentence]).toEqual([0, 2, 3, 4]);
    expect([...index.firstToken]).toEqual([0, 2, 3, 4, 6]);
    expect(index.terms).toEqual(['one', 'two', 'three', 'four']);
    expect([...index.tokens].map(termOf)).toEqual([0, 1, 2, 3, 1, 1]);
    expect(index.averageLength).toBe(2);
  });

  it('counts as one does by hand', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const index = indexPassages(articles);
        const passages = termsOfPassages(articles);
        expect(index.passageCount).toBe(passages.length);
        expect([...index.tokens].map((token) => index.terms[termOf(token)])).toEqual(
          passages.flat(),
        );
        expect(new Set(index.terms)).toEqual(new Set(passages.flat()));
        for (const [id, term] of index.terms.entries()) {
          expect(index.termIds.get(term)).toBe(id);
          const holding = [...passages.entries()].filter(([, terms]) => terms.includes(term));
          expect(listOf(index.postings, id).map(passageOf)).toEqual(
            holding.map(([passage]) => passage),
          );
          expect(listOf(index.postings, id).map(timesOf)).toEqual(
            holding.map(([, terms]) => terms.filter((other) => other === term).length),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('knows in which terms and how many passages a gram occurs', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const index = indexPassages(articles);
        const passages = termsOfPassages(articles).map((terms) => new Set(terms.flatMap(gramsOf)));
        expect(new Set(index.gramIds.keys())).toEqual(new Set(index.terms.flatMap(gramsOf)));
        for (const [gram, id] of index.gramIds) {
          expect(index.gramPassages[id]).toBe(passages.filter((grams) => grams.has(gram)).length);
          expect(listOf(index.gramTerms, id).map((term) => index.terms[term])).toEqual(
            index.terms.filter((term) => gramsOf(term).includes(gram)),
          );
        }
        for (const [term, text] of index.terms.entries()) {
          expect(listOf(index.termGrams, term)).toEqual(
            gramsOf(text).map((gram) => index.gramIds.get(gram)),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts a term at most 255 times in a passage', () => {
    const index = indexPassages([articleOf('a', ['duck '.repeat(300)])]);
    expect([...index.postings.values].map(timesOf)).toEqual([255]);
  });

  it('indexes no article, and passages without a word', () => {
    expect(indexPassages([]).passageCount).toBe(0);
    const index = indexPassages([articleOf('a', ['🚀'], ['ـ'])]);
    expect(index.passageCount).toBe(2);
    expect(index.terms).toEqual([]);
  });
});

describe('passageAt', () => {
  it('gives each passage with its article', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const index = indexPassages(articles);
        const all = articles.flatMap((article) =>
          article.passages.map((passage) => ({ article, passage })),
        );
        for (const [id, expected] of all.entries()) {
          const { article, passage } = passageAt(index, id);
          expect(article).toBe(expected.article);
          expect(passage).toBe(expected.passage);
        }
        expect(() => passageAt(index, all.length)).toThrow(RangeError);
        expect(() => passageAt(index, -1)).toThrow(RangeError);
      }),
      { numRuns: 20 },
    );
  });
});

describe('tokens and postings', () => {
  it('are two numbers in one, up to the greatest of both', () => {
    const some = (most: number) => fc.oneof(fc.nat(most), fc.constant(most));
    fc.assert(
      fc.property(some(MOST_TERMS - 1), some(31), (term, flags) => {
        const [token] = Int32Array.of(tokenOf(term, flags));
        expect([termOf(token ?? -1), flagsOf(token ?? -1)]).toEqual([term, flags]);
      }),
    );
    fc.assert(
      fc.property(some(MOST_PASSAGES - 1), some(255), (passage, times) => {
        const [one] = Int32Array.of(posting(passage, times));
        expect([passageOf(one ?? -1), timesOf(one ?? -1)]).toEqual([passage, times]);
      }),
    );
  });
});

describe('hintOf', () => {
  it('has a passage’s headings and ways to ask its facts, in the order of their sentences', () => {
    fc.assert(
      fc.property(libraries, (articles) => {
        const headed = articles.map((article, a) => ({
          ...article,
          passages: article.passages.map((passage, p) =>
            (a + p) % 2 === 0 ? { ...passage, headings: [`Part ${a}`, `On ${p}`] } : passage,
          ),
        }));
        const index = indexPassages(headed);
        for (let id = 0; id < index.passageCount; id++) {
          const { passage } = passageAt(index, id);
          const own = passage.sentences.length;
          for (let s = 0; s < own; s++) expect(hintOf(index, id, s)).toBeUndefined();
          const spans = (index.firstSentence[id + 1] ?? 0) - (index.firstSentence[id] ?? 0);
          expect(spans).toBe(own + (passage.headings ? 1 : 0));
          if (passage.headings) {
            expect(hintOf(index, id, own)?.text).toBe(passage.headings.join('. '));
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
