import type { Span } from '../formats/block.ts';
import { type Warning, wordWarning } from '../formats/warning.ts';

export type { Span } from '../formats/block.ts';

/** A paragraph of an article: what is retrieved and quoted. */
export interface Passage {
  /** Its ¶ number in its article, from 1. */
  readonly number: number;
  /** The cleaned text, quoted as it is. */
  readonly text: string;
  /** The sentences of `text`, in order, together covering all but white space between them. */
  readonly sentences: readonly Span[];
  /** The headings that it stands under, the outermost first; none where the text has none. */
  readonly headings?: readonly string[];
  /** The page that it begins on, from 1, where its file has pages. */
  readonly page?: number;
  /** Where `text` came from in the text of the article's file; of a file that is no text, see `Block`. */
  readonly source: Span;
}

/** A curated question with a short answer and the verbatim quote that supports it. */
export interface Fact {
  readonly question: string;
  /** Other ways people ask the same. */
  readonly also: readonly string[];
  readonly answer: string;
  /** The ¶ number of the passage that holds the quote. */
  readonly passage: number;
  /** The quote, as a span of that passage's text. */
  readonly quote: Span;
}

/** One text that can be asked about. */
export interface Article {
  /** The file's name without its ending; unique in a library, ignoring case. */
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** The date of publication as the front matter gives it. */
  readonly published?: string;
  readonly url?: string;
  /** A BCP 47 language tag. */
  readonly language?: string;
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
  /** What was doubtful in reading it, where anything was. */
  readonly warnings?: readonly Warning[];
}

/** All articles that one asker can ask about, ordered by id. */
export interface Library {
  readonly articles: readonly Article[];
}

/** The passage of this ¶ number; undefined where the article has none. */
export function passageOf({ passages }: Article, number: number): Passage | undefined {
  return passages[number - 1];
}

/** What was doubtful in reading the articles, one line each, with the article's id. */
export function doubtsOf({ articles }: Library): string[] {
  return articles.flatMap(({ id, warnings = [] }) =>
    warnings.map((warning) => `${id}: ${wordWarning(warning)}`),
  );
}
