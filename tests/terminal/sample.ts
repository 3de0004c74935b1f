import type { Answer, Offer } from '../../src/answer/answer.ts';
import type { Article, Fact, Passage, Span } from '../../src/library/article.ts';

/** A passage of sentences parted by one space. */
export function passageOf(number: number, ...sentences: readonly string[]): Passage {
  const text = sentences.join(' ');
  const spans: Span[] = [];
  for (const sentence of sentences) {
    const start = text.indexOf(sentence, spans.at(-1)?.end ?? 0);
    spans.push({ start, end: start + sentence.length });
  }
  return { number, text, sentences: spans, source: { start: 0, end: text.length } };
}

export const article: Article = {
  id: 'bridge',
  title: 'The bridge opens',
  publisher: 'The Herald',
  published: '2020-05-01',
  url: 'https://example.org/bridge',
  passages: [
    passageOf(1, 'The bridge opened on Monday.', 'It is 300 metres long.', 'Trams may use it.'),
    passageOf(2, 'The old ferry stops in June.'),
    passageOf(3, 'Tolls are not decided.', 'The council meets next week.'),
  ],
  facts: [],
};

export const fact: Fact = {
  question: 'How long is the bridge?',
  also: [],
  answer: '300 metres',
  passage: 1,
  quote: { start: 29, end: 51 },
};

/** An offer of a sentence, both counted from 1. */
export function offer(paragraph: number, sentence: number, confidence: number): Offer {
  const passage = article.passages[paragraph - 1];
  const span = passage?.sentences[sentence - 1];
  if (!passage || !span) throw new RangeError('no such sentence in the sample');
  return { article, passage, sentence: span, confidence };
}

const offers = [offer(1, 2, 0.9), offer(3, 1, 0.2), offer(2, 1, 0.1)] as const;
const question = 'how long is it?';

export const answers = {
  question,
  band: 'answers',
  best: offers[0],
  fact,
  offers,
} as const satisfies Answer;
export const mayAnswer = {
  question,
  band: 'may answer',
  best: offers[0],
  offers,
} as const satisfies Answer;
export const notSaid = {
  question,
  band: 'does not say',
  reason: 'not said',
  offers,
  instead: [{ question: 'Who pays?', article }],
} as const satisfies Answer;
export const nothingAsked = {
  question: '?!',
  band: 'does not say',
  reason: 'nothing asked',
  offers: [],
  instead: [],
} as const satisfies Answer;
