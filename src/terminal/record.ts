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

/** A passage as `ask --passages` writes it. */
export interface PassageRecord {
  /** The article's id. */
  readonly article: string;
  readonly title: string;
  /** Its ¶ number in the article. */
  readonly number: number;
  readonly text: string;
  readonly sentences: readonly string[];
  /** What it stands under, the outermost first. */
  readonly headings: readonly string[];
}

/** A doubt about an article as `ask --passages` writes it. */
export interface WarningRecord {
  /** The article's id. */
  readonly article: string;
  readonly warning: string;
}

/** An article as it was read, as plain data for other programs: its doubts, then its passages. */
export function* toReadRecords({
  id,
  title,
  passages,
  warnings = [],
}: Article): Generator<PassageRecord | WarningRecord> {
  for (const warning of warnings) yield { article: id, warning: wordWarning(warning) };
  for (const { number, text, sentences, headings = [] } of passages) {
    const words = sentences.map(({ start, end }) => text.slice(start, end));
    yield { article: id, title, number, text, sentences: words, headings };
  }
}
