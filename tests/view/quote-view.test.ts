import { describe, expect, it } from 'vitest';
import { en } from '../../src/texts/en.ts';
import { linksTo, placeOf, viewQuote } from '../../src/view/quote-view.ts';
import { article, offer, passageOf } from '../terminal/sample.ts';

const found = offer(1, 2, 0.9);
const layout = { texts: en };

describe('viewQuote', () => {
  it('shows a passage whole, its sentence marked, and says where it stands', () => {
    expect(viewQuote(found, layout)).toEqual({
      ...found,
      shown: { start: 0, end: found.passage.text.length },
      mark: found.sentence,
      isShortened: false,
      details: ['The Herald', '2020-05-01'],
      place: { paragraph: '¶ 1 of 3' },
    });
  });

  it('shows a very long passage in part, around its sentence', () => {
    const passage = passageOf(1, ...Array(1_000).fill('This is a sentence.'));
    const sentence = passage.sentences[500] ?? { start: 0, end: 0 };
    const { shown, mark, isShortened } = viewQuote({ ...found, passage, sentence }, layout);
    expect(isShortened).toBe(true);
    expect(shown.start).toBeGreaterThan(0);
    expect(shown.end).toBeLessThan(passage.text.length);
    expect(mark).toEqual(sentence);
  });

  it('shows what a front has room for, and marks nothing beyond', () => {
    const excerpt = () => ({ start: 0, end: 40, number: 1, count: 2 });
    const { shown, mark, isShortened, place } = viewQuote(found, { ...layout, excerpt });
    expect({ shown, mark }).toEqual({ shown: { start: 0, end: 40 }, mark: { start: 29, end: 40 } });
    expect(isShortened).toBe(true);
    expect(place.paragraph).toBe('¶ 1 of 3, part 1 of 2');
  });
});

describe('placeOf', () => {
  it('names the headings and the page, where there are any', () => {
    const passage = { ...found.passage, headings: ['Fees', 'Guests'], page: 12 };
    expect(placeOf(article, passage, en)).toEqual({
      headings: 'Fees › Guests',
      page: 'p. 12',
      paragraph: '¶ 1 of 3',
    });
  });
});

describe('linksTo', () => {
  it('leads to the sentence at the article’s own URL and on its page', () => {
    const { source, page } = linksTo(found, () => 'https://ask.example');
    expect(source).toMatch(/^https:\/\/example\.org\/bridge#:~:text=/);
    expect(page).toMatch(/^https:\/\/ask\.example\/a\/bridge\/p\/1\?s=[0-9a-f]+#p1$/);
  });

  it('leads nowhere without either', () => {
    const { url: _, ...unlinked } = article;
    // A copy, since the URLs that were made for a passage are kept.
    const passage = { ...found.passage };
    expect(linksTo({ ...found, article: unlinked, passage })).toEqual({});
  });
});
