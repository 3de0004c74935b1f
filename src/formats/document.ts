import type { Block } from './block.ts';
import type { Warning } from './warning.ts';

/** A format as its content tells it; Markdown is text. */
export type Format = 'text' | 'html' | 'pdf' | 'docx' | 'odt' | 'epub';

/** What a file says of itself. */
export interface About {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** The date of publication as the file gives it; of a full time, the day. */
  readonly published?: string;
  readonly url?: string;
  /** A BCP 47 language tag. */
  readonly language?: string;
}

/** A file of text, decoded: plain text or Markdown. */
export interface TextDocument {
  readonly format: 'text';
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** A file of any other format, with its paragraphs. */
export interface RichDocument {
  readonly format: Exclude<Format, 'text'>;
  readonly about: About;
  /** At least one. */
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
}

/** A file as it was understood: plain values. */
export type Document = TextDocument | RichDocument;

/**
 * What is known of a file besides its bytes, none of it trusted further than its content goes; and how
 * much of it is wanted.
 */
export interface Hints {
  /** Its name: the ending tells HTML from text that only begins like it. */
  readonly name?: string;
  /** The media type that a server gave, `text/html; charset=windows-1252`. */
  readonly mediaType?: string;
  /** Where it was fetched from. */
  readonly url?: string;
  /** Of a web page, all of it rather than the part that looks like the article. */
  readonly isWhole?: boolean;
}
