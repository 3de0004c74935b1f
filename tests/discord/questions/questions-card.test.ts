import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCard } from '../../../src/discord/ask/answer-card.ts';
import {
  type ListedQuestion,
  listedQuestion,
  QUESTIONS_A_PAGE,
  questionsCard,
} from '../../../src/discord/questions/questions-card.ts';
import { masked } from '../../../src/questions/mask.ts';
import { expectWithinLimits, flatten } from '../cards/limits.ts';
import { anyAnswer, anyArticle, anyText, english, languages, offerOf } from '../samples.ts';

const GRANT = '0'.repeat(24);

const anyListed: fc.Arbitrary<ListedQuestion> = fc
  .record({
    text: anyText,
    article: fc.option(anyArticle),
    votes: fc.nat(),
    isAnswered: fc.boolean(),
  })
  .map(({ text, article, votes, isAnswered }) => ({
    question: {
      id: '0123456789abcdef',
      text: masked(text) || 'x',
      times: 2 ** 31 - 1,
      firstAt: '2026-01-01T00:00:00.000Z',
      lastAt: '2026-01-01T00:00:00.000Z',
      helped: votes,
      notIt: 2 ** 31 - 1,
    },
    closest: article ? offerOf(article) : undefined,
    isAnswered,
  }));

describe('questionsCard', () => {
  it('is one that Discord takes, whatever was asked, in every language', () => {
    const pages = fc.array(anyListed, { maxLength: QUESTIONS_A_PAGE });
    fc.assert(
      fc.property(pages, fc.constantFrom(...languages), (listed, texts) => {
        const items = listed.map(({ question, ...more }, at) => ({
          ...more,
          question: { ...question, id: `${at}`.padStart(16, '0') },
        }));
        expectWithinLimits(questionsCard({ items, number: 2, count: 3 }, GRANT, texts));
      }),
    );
  });

  it('can be asked what its questions are', () => {
    fc.assert(
      fc.property(fc.array(anyListed, { minLength: 1, maxLength: QUESTIONS_A_PAGE }), (items) => {
        const card = questionsCard({ items, number: 1, count: 1 }, GRANT, english);
        for (const [at, { question }] of items.entries()) {
          const read = listedQuestion(card, at) ?? '';
          if (read.endsWith('…')) expect(question.text.startsWith(read.slice(0, -1))).toBe(true);
          else expect(read).toBe(question.text);
        }
        expect(listedQuestion(card, items.length)).toBeUndefined();
      }),
    );
  });

  it('says so where nothing is near, and where there is nothing', () => {
    const question = {
      id: '1',
      text: 'Where is *Peru*?',
      times: 3,
      firstAt: '2026-01-01T00:00:00.000Z',
      lastAt: '2026-01-02T00:00:00.000Z',
      helped: 0,
      notIt: 0,
    };
    const items = [{ question, closest: undefined, isAnswered: false }];
    const { texts } = flatten(questionsCard({ items, number: 1, count: 1 }, GRANT, english));
    expect(texts).toEqual([
      '### What I couldn’t answer',
      '**Where is \\*Peru\\*?**',
      '-# Not answered: 3 · last <t:1767312000:R>\n-# No passage comes near it.',
    ]);
    const none = flatten(questionsCard({ items: [], number: 1, count: 1 }, GRANT, english));
    expect(none.texts).toEqual(['### What I couldn’t answer', 'There is nothing.']);
  });
});

describe('answerCard, where questions are kept', () => {
  it('is one that Discord takes, with a way to vote or a word about what is kept', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...languages), (answer, texts) => {
        const context = { texts, userId: '1'.repeat(20), which: 'all', articles: 2 } as const;
        const card = answerCard(answer, { ...context, isCollected: true });
        expectWithinLimits(card);
        const { texts: shown, buttons } = flatten(card);
        const labels = buttons.map((one) => 'label' in one && one.label);
        const isSaid = answer.band !== 'does not say';
        expect(labels.includes(texts.helped) && labels.includes(texts.notIt)).toBe(isSaid);
        expect(shown.includes(`-# ${texts.isCollected}`)).toBe(!isSaid);
        const usual = flatten(answerCard(answer, context));
        expect(usual.buttons.some((one) => 'label' in one && one.label === texts.notIt)).toBe(
          false,
        );
        expect(usual.texts).not.toContain(`-# ${texts.isCollected}`);
      }),
    );
  });
});
