import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/terminal/record.ts';
import { answers, mayAnswer, nothingAsked, notSaid, passageOf } from './sample.ts';

const source = {
  id: 'bridge',
  title: 'The bridge opens',
  publisher: 'The Herald',
  url: 'https://example.org/bridge',
};
const placeOf = (paragraph: number) => ({ article: source, paragraph, page: null, headings: [] });
const first = 'The bridge opened on Monday. It is 300 metres long. Trams may use it.';
const second = 'The old ferry stops in June.';
const third = 'Tolls are not decided. The council meets next week.';

describe('toRecord', () => {
  it('gives the quote, its sentence, its source and the others', () => {
    expect(toRecord(answers)).toEqual({
      question: 'how long is it?',
      answered: true,
      band: 'answers',
      partial: false,
      reason: null,
      confidence: 0.9,
      quote: first,
      sentence: 'It is 300 metres long.',
      answer: '300 metres',
      article: source,
      paragraph: 1,
      page: null,
      headings: [],
      alternatives: [
        { quote: third, ...placeOf(3), confidence: 0.2 },
        { quote: second, ...placeOf(2), confidence: 0.1 },
      ],
    });
  });

  it('tells that only a part was looked at', () => {
    const met = { bound: 'questionWords', work: 'reading words' } as const;
    for (const answer of [answers, notSaid]) {
      expect(toRecord({ ...answer, met }).partial).toBe(true);
    }
  });

  it('has no short answer without a fact', () => {
    expect(toRecord(mayAnswer)).toMatchObject({ answered: true, band: 'may answer', answer: null });
  });

  it('gives only the nearest passages when the article does not say', () => {
    expect(toRecord(notSaid)).toEqual({
      question: 'how long is it?',
      answered: false,
      band: 'does not say',
      partial: false,
      reason: 'not said',
      confidence: 0.9,
      quote: null,
      sentence: null,
      answer: null,
      article: null,
      paragraph: null,
      page: null,
      headings: null,
      alternatives: [
        { quote: first, ...placeOf(1), confidence: 0.9 },
        { quote: third, ...placeOf(3), confidence: 0.2 },
        { quote: second, ...placeOf(2), confidence: 0.1 },
      ],
    });
  });

  it('is as complete when nothing was asked', () => {
    expect(toRecord(nothingAsked)).toEqual({
      ...toRecord(notSaid),
      question: '?!',
      reason: 'nothing asked',
      confidence: 0,
      alternatives: [],
    });
  });

  it('tells the page and the headings that a passage has', () => {
    const passage = { ...passageOf(1, 'Text.'), page: 7, headings: ['The bridge', 'Its length'] };
    const best = { ...mayAnswer.best, passage };
    const place = { page: 7, headings: ['The bridge', 'Its length'] };
    expect(toRecord({ ...mayAnswer, best, offers: [best, best] })).toMatchObject({
      ...place,
      alternatives: [place],
    });
  });

  it('says null for what is not known of an article', () => {
    const passage = passageOf(1, 'Text.');
    const bare = { id: 'bare', title: 'Bare', passages: [passage], facts: [] };
    const best = { ...mayAnswer.best, article: bare, passage };
    expect(toRecord({ ...mayAnswer, best, offers: [best] }).article).toEqual({
      id: 'bare',
      title: 'Bare',
      publisher: null,
      url: null,
    });
  });
});
