import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCard } from '../../../src/discord/ask/answer-card.ts';
import { articlesCard } from '../../../src/discord/ask/articles-card.ts';
import { factsCard, noFactsCard } from '../../../src/discord/ask/facts-card.ts';
import type { Card } from '../../../src/discord/cards/components.ts';
import { questionOn } from '../../../src/discord/cards/question.ts';
import { othersCard } from '../../../src/discord/passages/others-card.ts';
import {
  readingCard,
  unitsAfter,
  unitsAround,
  unitsBefore,
  unitsOf,
} from '../../../src/discord/passages/reading-card.ts';
import { readQuote } from '../markdown/discord-markdown.ts';
import {
  anyAnswer,
  anyArticle,
  articleOf,
  english,
  factOf,
  languages,
  offerOf,
  passageOf,
} from '../samples.ts';
import { expectWithinLimits, flatten } from './limits.ts';

const anyTexts = fc.constantFrom(...languages);
const asker = '1234567890123456789';

/** The quotes on a card, as Discord displays them. */
function quotesOn(card: Card): { text: string; bold: string[] }[] {
  return flatten(card).texts.flatMap((text) => {
    const lines = text.split('\n').filter((line) => line.startsWith('> '));
    return lines.length > 0 ? [readQuote(lines.join('\n'))] : [];
  });
}

function labelsOn(card: Card): string[] {
  return flatten(card).buttons.map((button) => ('label' in button && button.label) || '');
}

describe('answerCard', () => {
  const article = articleOf({
    publisher: 'Yonhap',
    published: '2021-10-02',
    url: 'https://example.com/talks',
    passages: [passageOf(1, 'They met.'), passageOf(2, 'Why *they* met?', 'Nobody said.')],
  });
  const [first, second] = [offerOf(article, 1), offerOf(article, 2, 1)];
  const said = {
    question: 'who said # why?',
    band: 'answers',
    best: second,
    offers: [second, first],
    fact: factOf('Who said why?', 'Nobody'),
  } as const;

  it('shows question, short answer, passage, sentence and source', () => {
    const card = answerCard(said, { texts: english, userId: asker, which: 'all', articles: 1 });
    expect(flatten(card).texts).toEqual([
      '### who said \\# why?',
      '**Nobody**',
      '-# The article says:\n> Why \\*they\\* met? **Nobody said.**',
      '-# The talks · Yonhap · 2021-10-02 · ¶ 2 of 2',
    ]);
    expect(labelsOn(card)).toEqual(['Context', 'Other passages', 'Open source', 'Dismiss']);
  });

  it('names the headings above the passage, and its page', () => {
    const passage = { ...passageOf(1, 'They met.'), headings: ['Fees', 'Guests'], page: 12 };
    const best = offerOf(articleOf({ passages: [passage] }), 1);
    const answer = { question: 'what?', band: 'answers', best, offers: [best] } as const;
    const shown = languages.map((texts) =>
      flatten(answerCard(answer, { texts, which: 'all', articles: 1 })).texts.at(-1),
    );
    expect(shown[0]).toContain(`Fees › Guests · ${languages[0]?.onPage(12)} · ¶ 1`);
    for (const text of shown) expect(text).toContain('12');
  });

  it('offers what may answer as that, and no more than there is', () => {
    const answer = { question: 'why?', band: 'may answer', best: first, offers: [first] } as const;
    const card = answerCard(answer, { texts: english, which: 'all', articles: 1 });
    expect(flatten(card).texts[1]).toContain('may answer');
    expect(labelsOn(card)).toEqual(['Context', 'Open source']);
  });

  it('says what the article does not say, with what is near and what could be meant', () => {
    const answer = {
      question: 'how old?',
      band: 'does not say',
      reason: 'not said',
      offers: [second, first],
      instead: [{ question: 'Who said why?', article }],
    } as const;
    const card = answerCard(answer, { texts: english, userId: asker, which: 'all', articles: 1 });
    const shown = flatten(card).texts.join('\n');
    expect(shown).toContain('doesn’t seem to say');
    expect(shown).toContain('may not answer');
    expect(quotesOn(card).map(({ text }) => text)).toEqual(
      [second, first].map((o) => o.passage.text),
    );
    expect(labelsOn(card)).toEqual(['Who said why?', 'Dismiss']);
  });

  it('tells that only a part was looked at', () => {
    fc.assert(
      fc.property(anyAnswer, anyTexts, (answer, texts) => {
        const { texts: shown } = flatten(
          answerCard(answer, { texts, userId: asker, which: 'all', articles: 1 }),
        );
        expect(shown.includes(`-# ${texts.partly}`)).toBe(answer.met !== undefined);
      }),
      { numRuns: 30 },
    );
  });

  it('says that a long passage is not shown whole', () => {
    const long = articleOf({ passages: [passageOf(1, ...Array(300).fill('A short sentence.'))] });
    const best = offerOf(long, 1, 200);
    const answer = { question: 'what?', band: 'answers', best, offers: [best] } as const;
    const card = answerCard(answer, { texts: english, which: 'all', articles: 1 });
    expect(flatten(card).texts.at(-1)).toMatch(/part 2 of 3\n.*longer/);
    expect(quotesOn(card)[0]?.text).toMatch(/^A short.*sentence\.$/);
    expect(quotesOn(card)[0]?.bold).toEqual(['A short sentence.']);
  });

  it('is within limits and quotes verbatim, whatever is asked and answered', () => {
    fc.assert(
      fc.property(anyAnswer, anyTexts, fc.boolean(), (answer, texts, isPublic) => {
        const card = answerCard(answer, {
          texts,
          which: 'all',
          articles: 1,
          ...(isPublic && { userId: asker }),
        });
        expectWithinLimits(card);
        const passages = answer.offers.map(({ passage }) => passage.text);
        const quotes = quotesOn(card);
        expect(quotes.length).toBeGreaterThan(0);
        for (const { text } of quotes) {
          expect(passages.some((passage) => passage.includes(text))).toBe(true);
        }
      }),
    );
  });

  it('can be asked what its question was', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const asked = answer.question.trim().replace(/\s+/g, ' ');
        const read = questionOn(answerCard(answer, { texts: english, which: 'all', articles: 1 }));
        if (read?.endsWith('…') && !asked.endsWith('…')) {
          expect(asked.startsWith(read.slice(0, -1))).toBe(true);
        } else {
          expect(read).toBe(asked);
        }
      }),
    );
  });
});

describe('othersCard', () => {
  it('shows one passage a page, within limits', () => {
    fc.assert(
      fc.property(anyAnswer, anyTexts, fc.nat({ max: 9 }), (answer, texts, page) => {
        const card = othersCard(answer.question, answer.offers, page, String, texts);
        if (!card) throw new Error('no card');
        expectWithinLimits(card);
        expect(quotesOn(card)).toHaveLength(1);
      }),
    );
  });

  it('is none without passages', () => {
    expect(othersCard('why?', [], 1, String, english)).toBeUndefined();
  });
});

describe('reading', () => {
  it('on and on passes every word once, forwards and backwards', () => {
    fc.assert(
      fc.property(anyArticle, anyTexts, (article, texts) => {
        const all = article.passages.map(({ text }) => text.replace(/\s/g, '')).join('');
        const seen = { forwards: '', backwards: '' };
        let units = unitsAfter(article, { passage: 1, part: 0 });
        while (units.length > 0) {
          const card = readingCard(article, units, texts);
          expectWithinLimits(card);
          seen.forwards += quotesOn(card)
            .map(({ text }) => text)
            .join('');
          const last = units[units.length - 1];
          const from = { passage: last?.passage.number ?? 0, part: last?.part.number ?? 0 };
          units = unitsAfter(article, from);
        }
        expect(seen.forwards.replace(/\s/g, '')).toBe(all);

        units = unitsBefore(article, { passage: article.passages.length + 1, part: 1 });
        while (units.length > 0) {
          const card = readingCard(article, units, texts);
          seen.backwards =
            quotesOn(card)
              .map(({ text }) => text)
              .join('') + seen.backwards;
          const [first] = units;
          const to = { passage: first?.passage.number ?? 0, part: first?.part.number ?? 0 };
          units = unitsBefore(article, to);
        }
        expect(seen.backwards.replace(/\s/g, '')).toBe(all);
      }),
      { numRuns: 40 },
    );
  });

  it('starts with a passage alone or with its neighbours', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), anyTexts, (article, n, texts) => {
        const passage = article.passages[n % article.passages.length];
        if (!passage) throw new Error('no passage');
        for (const units of [unitsOf(passage), unitsAround(article, passage)]) {
          const card = readingCard(article, units, texts, {
            bold: { passage: passage.number, start: 0, end: 3 },
          });
          expectWithinLimits(card);
          expect(units.some((unit) => unit.passage === passage && unit.part.number === 1)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('has a passage between its neighbours, and no way beyond the ends', () => {
    const texts = ['One.', 'Two.', 'Three.'];
    const article = articleOf({ passages: texts.map((text, i) => passageOf(i + 1, text)) });
    const middle = article.passages[1];
    if (!middle) throw new Error('no passage');
    const card = readingCard(article, unitsAround(article, middle), english);
    expect(quotesOn(card).map(({ text }) => text)).toEqual(texts);
    expect(flatten(card).buttons.map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});

describe('lists', () => {
  it('are within limits', () => {
    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 7 }),
        fc.nat({ max: 5 }),
        anyTexts,
        (articles, page, texts) => {
          expectWithinLimits(articlesCard(articles, page, texts));
          expectWithinLimits(factsCard(articles, page, String, texts));
          const starters = articles.map((article) => ({ question: article.title, article }));
          expectWithinLimits(noFactsCard(starters, texts));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lead to an article’s page where it has no address of its own, and the address fits', () => {
    const pagesOf = () => 'https://ask.example/s/key';
    const urls = (fields: Parameters<typeof articleOf>[0]) =>
      flatten(articlesCard([articleOf(fields)], 1, english, pagesOf)).buttons.map(
        (button) => 'url' in button && button.url,
      );
    expect(urls({ id: 'a b' })).toEqual(['https://ask.example/s/key/a/a%20b']);
    expect(urls({ url: 'https://example.com/' })).toEqual(['https://example.com/']);
    expect(urls({ url: 'javascript:alert(1)' })).toEqual(['https://ask.example/s/key/a/talks']);
    expect(urls({ id: '日'.repeat(80) })).toEqual([]);
  });

  it('tell of an article what is known', () => {
    const article = articleOf({ publisher: 'Yonhap', url: 'https://example.com/' });
    const card = articlesCard([article], 1, english);
    expect(flatten(card).texts[1]).toBe('**The talks**\n-# Yonhap\n-# Passages: 1 · Facts: 0');
    expect(labelsOn(card)).toEqual(['Open source']);
  });
});
