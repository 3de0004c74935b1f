import type { AbstainReason, Answer, Band, Offer } from '../answer/answer.ts';
import { wordWarning } from '../formats/warning.ts';
import type { Article } from '../library/article.ts';
import { en } from '../texts/en.ts';
import { viewAnswer } from '../view/answer-view.ts';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** An answer as `ask --json` writes it. */
export interface AnswerRecord {
  readonly question: string;
  /** False when the band is `does not say`. */
  readonly answered: boolean;
  readonly band: Band;
  /** Whether only a part of the question or of the articles was looked at: a bound was met. */
  readonly partial: boolean;
  /** Why nothing is offered as the answer; null where something is. */
  readonly reason: AbstainReason | null;
  /** The probability that the first passage offered answers. */
  readonly confidence: number;
  /** The passage that answers. */
  readonly quote: string | null;
  /** The sentence of the passage that is highlighted. */
  readonly sentence: string | null;
  /** The short answer, where a fact has one. */
  readonly answer: string | null;
  readonly article: Source | null;
  /** The ¶ number of the passage in its article. */
  readonly paragraph: number | null;
  /** The page that the passage begins on, where its file has pages. */
  readonly page: number | null;
  /** The headings that the passage stands under, the outermost first. */
  readonly headings: readonly string[] | null;
  /** The other passages offered, best first. */
  readonly alternatives: readonly (Place & {
    readonly quote: string;
    readonly confidence: number;
  })[];
}

/** Where a passage stands. */
interface Place {
  readonly article: Source;
  readonly paragraph: number;
  readonly page: number | null;
  readonly headings: readonly string[];
}

/** The answer as plain data for other programs. */
export function toRecord(answer: Answer): AnswerRecord {
  const view = viewAnswer(answer, { texts: en, articles: 1, help: () => '' });
  const { question, quote, others, reason = null, confidence, shortAnswer = null } = view;
  return {
    question,
    answered: quote !== undefined,
    band: answer.band,
    partial: view.partly !== undefined,
    reason,
    confidence,
    quote: quote?.passage.text ?? null,
    sentence: quote?.passage.text.slice(quote.sentence.start, quote.sentence.end) ?? null,
    answer: shortAnswer,
    ...(quote ? toPlace(quote) : NOWHERE),
    alternatives: others.map(toAlternative),
  };
}

const NOWHERE = { article: null, paragraph: null, page: null, headings: null };

function toAlternative(offer: Offer) {
  const { passage, confidence } = offer;
  return { quote: passage.text, ...toPlace(offer), confidence };
}

function toPlace({ article, passage }: Offer): Place {
  const { number, page, headings } = passage;
  return {
    article: toSource(article),
    paragraph: number,
    page: page ?? null,
    headings: headings ?? [],
  };
}

function toSource({ id, title, publisher, url }: Article): Source {
  return { id, title, publisher: publisher ?? null, url: url ?? null };
}

/**
 * An article as `ask --passages` writes it: `{ article, warning }` for each doubt, then
 * `{ article, title, number, text, sentences, headings }` for each passage, where `article` is its id.
 */
export function* toReadRecords({ id: article, title, passages, warnings = [] }: Article) {
  for (const warning of warnings) yield { article, warning: wordWarning(warning) };
  for (const { number, text, sentences: spans, headings = [] } of passages) {
    const sentences = spans.map(({ start, end }) => text.slice(start, end));
    yield { article, title, number, text, sentences, headings };
  }
}
