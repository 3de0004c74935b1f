import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Offer } from '../../src/answer/answer.ts';
import { ask } from '../../src/answer/ask.ts';
import { BOUNDS } from '../../src/bounds.ts';
import { articleOf, libraries, words } from '../search/articles.ts';
import { SAMPLES } from '../search/languages.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

const samples = SAMPLES.map(({ article }) => article);
const BRIDGE = withFacts(
  articleOf(
    'bridge',
    ['The old bridge at Harlow was closed on Monday.', 'An inspector had found cracks in it.'],
    ['The inspector, Clara Whitfield, had warned of the damage twice before.'],
    ['Lorries must now drive through Matching Green, which adds eleven kilometres.'],
    ['The mayor said that the repairs would cost 340,000 pounds.', 'He asked for patience.'],
  ),
  {
    question: 'Who is the inspector?',
    also: ['name of the inspector'],
    answer: 'Clara Whitfield',
    quote: 'The inspector, Clara Whitfield',
  },
  {
    question: 'What did the mayor say and ask for?',
    answer: 'patience',
    quote: 'the repairs would cost 340,000 pounds. He asked for patience',
  },
);
const others = samples.filter(({ id }) => id !== 'english');
const knowledge = knowledgeOf(BRIDGE, ...others);

const sentenceOf = ({ passage, sentence }: Offer) =>
  passage.text.slice(sentence.start, sentence.end);
const bestOf = (answer: Answer) => (answer.band === 'does not say' ? undefined : answer.best);

describe('ask', () => {
  it('quotes the passage and the sentence that answer', () => {
    const answer = ask(knowledge, 'When was the bridge closed?');
    expect(answer.band).toBe('answers');
    const best = bestOf(answer);
    expect(best?.article).toBe(BRIDGE);
    expect(best?.passage.number).toBe(1);
    expect(best && sentenceOf(best)).toBe('The old bridge at Harlow was closed on Monday.');
    expect(answer).not.toHaveProperty('fact');
  });

  it('gives the short answer of a fact that asks the same', () => {
    for (const question of ['Who is the inspector?', 'name of the inspecter']) {
      const answer = ask(knowledge, question);
      expect(answer).toMatchObject({ band: 'answers', fact: { answer: 'Clara Whitfield' } });
      expect(bestOf(answer)?.passage.number).toBe(2);
    }
  });

  it('highlights all sentences of a fact’s quote', () => {
    const best = bestOf(ask(knowledge, 'what did the mayor say and ask for'));
    expect(best && sentenceOf(best)).toBe(best?.passage.text);
    expect(best?.passage.number).toBe(4);
  });

  it('keeps to one article when asked to', () => {
    const german = samples.find(({ id }) => id === 'german');
    const { offers } = ask(knowledge, 'When was the Brücke closed?', { article: german });
    expect(offers.length).toBeGreaterThan(0);
    expect(new Set(offers.map(({ article }) => article.id))).toEqual(new Set(['german']));
    const elsewhere = ask(knowledge, 'Who is the inspector?', { article: german });
    expect(elsewhere).not.toHaveProperty('fact');
    expect(
      ask(knowledge, 'Who is the inspector?', { article: articleOf('unknown', ['Else.']) }),
    ).toMatchObject({
      ...{ band: 'does not say', reason: 'off topic', offers: [] },
    });
  });

  it.each(['', '   ', '???', '🚀🚀🚀', '👩‍👩‍👧', '**__``__**', '\u200b\u202e'])(
    'is asked nothing by %j',
    (question) => {
      expect(ask(knowledge, question)).toEqual({
        ...{ question, band: 'does not say', reason: 'nothing asked', offers: [] },
        instead: BRIDGE.facts.map((fact) => ({ question: fact.question, article: BRIDGE })),
      });
    },
  );

  it('reads a question of 2,000 characters, and none longer', () => {
    const longest = 'When was the bridge closed? '.repeat(100).slice(0, BOUNDS.questionLength.most);
    expect(longest).toHaveLength(2_000);
    expect(ask(knowledge, longest).offers[0]?.passage).toBe(BRIDGE.passages[0]);
    const question = `${longest}?`;
    expect(ask(knowledge, question)).toEqual({
      ...{ question, band: 'does not say', reason: 'too long', offers: [], instead: [] },
    });
    expect(ask(knowledge, 'x'.repeat(6_000))).toMatchObject({ reason: 'too long' });
  });

  it('never says that the article says it where only a part was looked at', () => {
    const [fact] = BRIDGE.facts;
    const asked = fact?.question ?? '';
    expect(ask(knowledge, asked)).toMatchObject({ band: 'answers', fact });
    // So many words are never read, but for the first.
    const lengthened = `${asked} ${'a '.repeat(BOUNDS.questionWords.most)}`;
    const answer = ask(knowledge, lengthened);
    expect(answer).toMatchObject({
      met: { bound: 'questionWords', work: 'reading words' },
    });
    expect(answer.offers.length).toBeGreaterThan(0);
    expect(answer.band).not.toBe('answers');
    expect(answer).not.toHaveProperty('fact');
  });

  it.each([
    ['keys hit at random', 'asdf qwerty'],
    ['another subject', 'What is the capital of Peru?'],
    ['another subject in Greek', 'Ποια είναι η πρωτεύουσα του Περού;'],
    ['a number', '42'],
    ['a name the article lacks', 'How old is Ely Ratner?'],
  ])('does not answer %s', (_, question) => {
    expect(ask(knowledge, question)).toMatchObject({ band: 'does not say' });
  });

  it.each(['what is the of and it', 'the', '🚀'])('finds nothing asked in “%s”', (question) => {
    expect(ask(knowledge, question)).toMatchObject({
      ...{ question, band: 'does not say', reason: 'nothing asked', offers: [] },
    });
  });

  it.each([
    '**When** was the `bridge` _closed_?',
    '@everyone when was the bridge closed? <@123456789012345678>',
    '> When was the bridge closed?',
    '```\nWhen was the bridge closed?\n```',
    'when was the bridge closed 🚀',
  ])('reads through what surrounds the words: %j', (question) => {
    expect(ask(knowledge, question).offers[0]?.passage).toBe(BRIDGE.passages[0]);
  });

  it.each(SAMPLES)('finds the passage in $language', ({ article, questions }) => {
    const library = knowledgeOf(...samples);
    for (const [question, passage] of questions) {
      const [offer] = ask(library, question).offers;
      expect({ article: offer?.article.id, passage: offer?.passage.number }).toEqual({
        article: article.id,
        passage,
      });
    }
  });

  it('has nothing to offer without articles', () => {
    expect(ask(knowledgeOf(), 'When was the bridge closed?')).toEqual({
      question: 'When was the bridge closed?',
      ...{ band: 'does not say', reason: 'off topic', offers: [], instead: [] },
    });
  });

  it('tells what the articles leave open from what they don’t speak of', () => {
    const reasons = ['Which school did the mayor of Harlow go to?', 'What is the capital of Peru?'];
    expect(reasons.map((question) => ask(knowledge, question))).toMatchObject([
      { band: 'does not say', reason: 'not said' },
      { band: 'does not say', reason: 'off topic' },
    ]);
  });

  it('says that the article says it only where it has all that was asked', () => {
    expect(ask(knowledge, 'When was the bridge at Harlow closed?').band).toBe('answers');
    expect(ask(knowledge, 'When was the bridge at Harlow painted?').band).not.toBe('answers');
    expect(ask(knowledge, 'When was the bridge at Harlow not closed?').band).not.toBe('answers');
  });

  it('offers what could be asked instead, the likeliest to be meant first', () => {
    const answer = ask(knowledge, 'Which schools did the mayor of Leeds visit as a child?');
    expect(answer).toMatchObject({ band: 'does not say' });
    expect('instead' in answer && answer.instead[0]).toEqual({
      question: 'What did the mayor say and ask for?',
      article: BRIDGE,
    });
  });

  const question = fc.oneof(
    words,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(...SAMPLES.flatMap(({ questions }) => questions.map(([asked]) => asked))),
    fc.constantFrom(...BRIDGE.facts.map((fact) => fact.question)),
  );

  it('quotes verbatim and orders its offers, whatever the library and the question', () => {
    const anyKnowledge = fc.oneof(
      libraries.map((articles) => knowledgeOf(...articles)),
      fc.constant(knowledge),
    );
    fc.assert(
      fc.property(anyKnowledge, question, (known, asked) => {
        const answer = ask(known, asked);
        expect(ask(known, asked)).toEqual(answer);
        expect(answer.question).toBe(asked);
        const { offers } = answer;
        expect(offers.length).toBeLessThanOrEqual(10);
        expect(new Set(offers.map(({ passage }) => passage)).size).toBe(offers.length);
        for (const [i, { article, passage, sentence, confidence }] of offers.entries()) {
          expect(known.library.articles).toContain(article);
          expect(article.passages).toContain(passage);
          expect(sentence.start).toBeGreaterThanOrEqual(0);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.end).toBeLessThanOrEqual(passage.text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(Math.min(1, offers[i - 1]?.confidence ?? 1));
        }
        if (answer.band !== 'does not say') expect(answer.best).toBe(offers[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('is surer of what it answers than of what it doesn’t', () => {
    const seen = SAMPLES.flatMap(({ article, questions }) =>
      questions.flatMap(([asked]) => [ask(knowledge, asked), ask(knowledgeOf(article), asked)]),
    ).map(({ band, offers }) => ({ band, confidence: offers[0]?.confidence ?? 0 }));
    const isAnswered = ({ band }: (typeof seen)[number]) => band !== 'does not say';
    const least = Math.min(...seen.filter(isAnswered).map(({ confidence }) => confidence));
    expect(least).toBeGreaterThan(0.4);
    for (const { band, confidence } of seen) {
      if (band === 'does not say') expect(confidence).toBeLessThan(0.7);
    }
  });
});
