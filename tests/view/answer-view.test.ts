import { describe, expect, it } from 'vitest';
import type { Answer, NotSaid, Offer } from '../../src/answer/answer.ts';
import { en } from '../../src/texts/en.ts';
import { type Circumstances, toneOf, viewAnswer } from '../../src/view/answer-view.ts';
import {
  answers,
  article,
  fact,
  mayAnswer,
  nothingAsked,
  notSaid,
  offer,
} from '../terminal/sample.ts';

const met = { bound: 'questionWords', work: 'reading words' } as const;
const offTopic: NotSaid = { ...notSaid, reason: 'off topic' };
const tooLong: NotSaid = { ...nothingAsked, reason: 'too long' };
const greeting: NotSaid = { ...nothingAsked, courtesy: 'greeting', instead: notSaid.instead };

function view(answer: Answer, circumstances: Partial<Circumstances> = {}) {
  const help = (articles: number) => `Ask about ${articles}.`;
  return viewAnswer(answer, { texts: en, articles: 1, help, ...circumstances });
}

describe('viewAnswer', () => {
  it('gives what the article says: short answer, voice and quote', () => {
    expect(view(answers)).toEqual({
      tone: 'answers',
      question: 'how long is it?',
      heading: 'how long is it?',
      shortAnswer: fact.answer,
      words: 'The article says:',
      quote: expect.objectContaining(answers.best),
      others: answers.offers.slice(1),
      closest: [],
      takesVotes: false,
      confidence: 0.9,
    });
  });

  it('shows the closest passages where one only may answer', () => {
    const { tone, words, shortAnswer, closest } = view(mayAnswer);
    expect({ tone, words }).toEqual({ tone: 'may answer', words: 'This passage may answer it:' });
    expect(shortAnswer).toBeUndefined();
    expect(closest).toEqual(mayAnswer.offers.slice(1));
  });

  it('says of an opening that it is one', () => {
    expect(view({ ...answers, isOpening: true }).words).toBe('This is how it begins:');
  });

  it('says what no article says, with what is closest and what could be meant', () => {
    expect(view(notSaid)).toEqual({
      tone: 'does not say',
      question: 'how long is it?',
      heading: 'how long is it?',
      words: 'The article doesn’t seem to say.',
      others: notSaid.offers,
      closest: notSaid.offers,
      suggestions: { heading: 'Did you mean one of these?', questions: notSaid.instead },
      takesVotes: false,
      reason: 'not said',
      confidence: 0.9,
    });
    expect(view(offTopic).words).toBe('Nothing about that in the article.');
  });

  it('speaks of all articles where several were asked', () => {
    const several = { articles: 2 };
    expect(view(notSaid, several).words).toBe('None of the articles seems to say.');
    expect(view(offTopic, several).words).toBe('Nothing about that in the articles.');
  });

  it('answers what asks nothing with a note, which has no heading', () => {
    const words = (answer: Answer) => {
      const { tone, heading, words } = view(answer, { articles: 7 });
      expect({ tone, heading }).toEqual({ tone: 'note' });
      return words;
    };
    expect(words(nothingAsked)).toBe(en.nothingAsked);
    expect(words(tooLong)).toContain('at most 2000 characters');
    expect(words(greeting)).toBe(en.greeting);
    expect(words({ ...greeting, courtesy: 'thanks' })).toBe(en.thanks);
    expect(words({ ...greeting, courtesy: 'help' })).toBe('Ask about 7.');
  });

  it('suggests what could be asked after a greeting, but not after thanks', () => {
    const suggestions = { heading: 'You could ask:', questions: notSaid.instead };
    expect(view(greeting).suggestions).toEqual(suggestions);
    expect(view({ ...greeting, courtesy: 'thanks' }).suggestions).toBeUndefined();
  });

  it('shows three passages and three questions at most, of those that fit', () => {
    const offers: Offer[] = Array.from({ length: 5 }, () => offer(1, 1, 0.1));
    const instead = ['Who pays?', 'Why?', 'W'.repeat(81), 'When?', 'Where?'].map((question) => ({
      question,
      article,
    }));
    const { closest, others, suggestions } = view(
      { ...notSaid, offers, instead },
      { suggestionLength: 80 },
    );
    expect([closest.length, others.length]).toEqual([3, 5]);
    expect(suggestions?.questions.map(({ question }) => question)).toEqual([
      'Who pays?',
      'Why?',
      'When?',
    ]);
    expect(view({ ...mayAnswer, offers }).closest).toHaveLength(3);
  });

  it('tells that only a part was looked at', () => {
    for (const answer of [answers, notSaid]) {
      expect(view({ ...answer, met }).partly).toBe(en.partly);
      expect(view(answer).partly).toBeUndefined();
    }
  });

  it('takes votes on what answers, and tells that what doesn’t is kept, where a server wants that', () => {
    const all = [answers, mayAnswer, notSaid, offTopic, greeting, tooLong];
    const wanted = all.map((answer) => view(answer, { isCollected: true }));
    expect(wanted.map(({ takesVotes }) => takesVotes)).toEqual([
      ...[true, true],
      ...[false, false, false, false],
    ]);
    expect(wanted.map(({ collected }) => collected)).toEqual([
      ...[undefined, undefined, en.isCollected, en.isCollected],
      ...[undefined, undefined],
    ]);
  });

  it('takes a fact for the article that is found first, from who may add some', () => {
    for (const answer of [answers, notSaid]) {
      expect(view(answer, { takesFacts: true }).factFor).toBe(article);
      expect(view(answer).factFor).toBeUndefined();
    }
    expect(view(greeting, { takesFacts: true }).factFor).toBeUndefined();
  });

  it('lets the asker take it away, but for the word that a question is too long', () => {
    for (const answer of [answers, notSaid, greeting]) {
      expect(view(answer, { userId: '1' }).dismissibleBy).toBe('1');
      expect(view(answer).dismissibleBy).toBeUndefined();
    }
    expect(view(tooLong, { userId: '1' }).dismissibleBy).toBeUndefined();
  });
});

describe('toneOf', () => {
  it('is a note only where nothing was looked for', () => {
    expect([answers, mayAnswer, notSaid, offTopic, nothingAsked, tooLong].map(toneOf)).toEqual([
      ...['answers', 'may answer', 'does not say', 'does not say'],
      ...['note', 'note'],
    ]);
  });
});
