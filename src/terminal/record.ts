import type { AbstainReason, Answer, Band, Offer } from '../answer/answer.ts';
import type { Article } from '../library/article.ts';

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
  /** The other passages offered, best first. */
  readonly alternatives: readonly {
    readonly quote: string;
    readonly article: Source;
    readonly paragraph: number;
    readonly confidence: number;
  }[];
}

/** The answer as plain data for other programs. */
export function toRecord(answer: Answer): AnswerRecord {
  const { question, band, offers } = answer;
  const confidence = offers[0]?.confidence ?? 0;
  if (band === 'does not say') {
    return {
      question,
      answered: false,
      band,
      reason: answer.reason,
      confidence,
      quote: null,
      sentence: null,
      answer: null,
      article: null,
      paragraph: null,
      alternatives: offers.map(toAlternative),
    };
  }
  const { best, fact } = answer;
  return {
    question,
    answered: true,
    band,
    reason: null,
    confidence,
    quote: best.passage.text,
    sentence: best.passage.text.slice(best.sentence.start, best.sentence.end),
    answer: fact?.answer ?? null,
    article: toSource(best.article),
    paragraph: best.passage.number,
    alternatives: offers.slice(1).map(toAlternative),
  };
}

function toAlternative({ article, passage, confidence }: Offer) {
  return {
    quote: passage.text,
    article: toSource(article),
    paragraph: passage.number,
    confidence,
  };
}

function toSource({ id, title, publisher, url }: Article): Source {
  return { id, title, publisher: publisher ?? null, url: url ?? null };
}
