import * as fc from 'fast-check';
import type { Answer, Offer } from '../../src/answer/answer.ts';
import type { Article, Fact, Passage, Span } from '../../src/library/article.ts';
import { textsFor } from '../../src/texts/texts.ts';

export const english = textsFor('en-US');

/** Every language's texts. */
export const languages = ['en-US', 'de', 'es-ES', 'fr', 'ja', 'ko'].map(textsFor);

/** Pieces that break careless rendering. */
const NASTY = [
  '# heading',
  '-# small',
  '> quote',
  '>>> quote',
  '- item',
  '12. item',
  '* item',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```js\ncode\n```',
  '[link](https://example.com)',
  'https://example.com/a_b_c?x=(1)',
  '<https://example.com>',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1633046400:R>',
  '<:name:123456789012345678>',
  '</ask:123456789012345678>',
  '@everyone',
  '@here',
  ':smile:',
  '\\',
  '\\*',
  '¯\\_(ツ)_/¯',
  'مرحبا بالعالم. كيف الحال؟',
  '中文没有空格。下一句在这里。',
  '한국어 문장입니다.',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\u202Eright to left\u202C',
];

/** Pieces longer than a message. */
const LONG = [
  'x'.repeat(5_000),
  'word '.repeat(2_000),
  '🎉'.repeat(2_500),
  'e\u0301\u0327'.repeat(2_500),
  `a${'\u0301'.repeat(5_000)}`,
  '*'.repeat(3_000),
];

const word = fc.oneof(
  { weight: 60, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  { weight: 20, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  { weight: 10, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
);

/** Any text that somebody could write, on one line or several. */
export const anyText = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .chain((words) =>
    fc.constantFrom(' ', ' ', '\n', '').map((joint) => words.join(joint).trim() || 'x'),
  );

const anySentences = fc.array(anyText, { minLength: 1, maxLength: 8 });

export const anyPassage = anySentences.map((sentences) => passageOf(1, ...sentences));

export const anyArticle: fc.Arbitrary<Article> = fc
  .record(
    {
      title: anyText,
      publisher: anyText,
      author: anyText,
      published: anyText,
      url: fc.oneof(fc.webUrl(), anyText),
      passages: fc.array(anySentences, { minLength: 1, maxLength: 6 }),
      facts: fc.array(fc.record({ question: anyText, answer: anyText }), { maxLength: 20 }),
    },
    { requiredKeys: ['title', 'passages', 'facts'] },
  )
  .map(({ passages, facts, ...about }) => ({
    id: about.title.slice(0, 200),
    ...about,
    passages: passages.map((sentences, index) => passageOf(index + 1, ...sentences)),
    facts: facts.map((fact) => factOf(fact.question, fact.answer)),
  }));

/** A passage of these sentences. */
export function passageOf(number: number, ...sentences: string[]): Passage {
  const spans: Span[] = [];
  let text = '';
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    spans.push({ start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  return { number, text, sentences: spans, source: { start: 0, end: text.length } };
}

export function factOf(question: string, answer: string): Fact {
  return { question, also: [], answer, passage: 1, quote: { start: 0, end: 1 } };
}

export function articleOf(fields: Partial<Article> = {}): Article {
  return {
    id: 'talks',
    title: 'The talks',
    passages: [passageOf(1, 'They met on Friday.', 'They talked for hours.')],
    facts: [],
    ...fields,
  };
}

/** The offer of a passage, by its number, with a sentence highlighted, by its index. */
export function offerOf(article: Article, number = 1, sentence = 0): Offer {
  const passage = article.passages[number - 1];
  const span = passage?.sentences[sentence];
  if (!passage || !span) throw new Error('no such sentence');
  return { article, passage, sentence: span, confidence: 0.9 };
}

/** Any answer from an article: one that says it, may say it or doesn't. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .tuple(
    anyText,
    anyArticle,
    fc.constantFrom('answers', 'may answer', 'does not say'),
    fc.nat(),
    fc.constantFrom({}, { met: { bound: 'questionSteps', work: 'comparing words' } as const }),
  )
  .map(([question, article, band, seed, part]): Answer => {
    const offers = article.passages.map(({ number, sentences }) =>
      offerOf(article, number, seed % sentences.length),
    );
    const [best] = offers;
    if (band === 'does not say' || !best) {
      const instead = [question, 'Why?', 'Who?', 'When?'].map((other) => ({
        question: other,
        article,
      }));
      return { question, band: 'does not say', reason: 'not said', offers, instead, ...part };
    }
    const [fact] = article.facts;
    return { question, band, best, offers, ...(fact && { fact }), ...part } as Answer;
  });
