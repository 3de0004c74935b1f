import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage, Span } from '../../src/library/article.ts';
import { articlePath, passagePlace, sentenceNamed, sentencePath } from '../../src/links/address.ts';
import { anyPassage, articleOf, passageOf } from '../discord/samples.ts';

/** The sentence that a path marks. */
function markedBy(path: string, passage: Passage): Span | undefined {
  return sentenceNamed(passage, new URL(path, 'https://x.example/').searchParams.get('s') ?? '');
}

describe('the address of a sentence', () => {
  it('names article, passage and sentence', () => {
    const article = articleOf({ id: 'a/b ?#%ü' });
    const [passage] = article.passages as [Passage];
    const [, second] = passage.sentences as [Span, Span];
    expect(sentencePath(article, passage, second)).toMatch(
      /^a\/a%2Fb%20%3F%23%25%C3%BC\/p\/1\?s=[0-9a-f]{8}#p1$/,
    );
    expect(sentencePath(article, passage, second)).toContain(`${articlePath(article)}/p/1`);
  });

  it('leads to the sentence itself where that is far into its passage', () => {
    const passage = passageOf(3, 'A word. '.repeat(100), 'The last.');
    const [first, last] = passage.sentences as [Span, Span];
    expect(sentencePath(articleOf(), passage, first)).toMatch(new RegExp(`#${passagePlace(3)}$`));
    expect(sentencePath(articleOf(), passage, last)).toMatch(/#s$/);
  });

  it('marks the same words, of whichever sentence has them first', () => {
    fc.assert(
      fc.property(anyPassage, (passage) => {
        for (const sentence of passage.sentences) {
          const found = markedBy(sentencePath(articleOf(), passage, sentence), passage);
          expect(passage.text.slice(found?.start, found?.end)).toBe(
            passage.text.slice(sentence.start, sentence.end),
          );
        }
      }),
    );
  });

  it('marks no others once the article has changed', () => {
    const before = passageOf(1, 'It opens at nine.', 'It closes at five.');
    const path = sentencePath(articleOf(), before, before.sentences[1] as Span);
    const moved = passageOf(1, 'It opens at nine.', 'Bring a coat.', 'It closes at five.');
    expect(markedBy(path, moved)).toEqual(moved.sentences[2]);
    expect(markedBy(path, passageOf(1, 'It opens at nine.', 'It closes at six.'))).toBeUndefined();
  });
});
