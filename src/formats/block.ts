/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph as a format's reader finds it, before any repair. */
export interface Block {
  /** The paragraph without markup, its line breaks still in it. */
  readonly text: string;
  /** Whether it is code, whose lines stay as they are. */
  readonly isCode?: boolean;
  /**
   * Where it stands in the text of the file; in a format that is no text, in the texts of all blocks,
   * joined by blank lines.
   */
  readonly source: Span;
  /** The headings that it stands under, the outermost first, where it stands under any. */
  readonly headings?: readonly string[];
  /** The page that it begins on, from 1, where the format has pages. */
  readonly page?: number;
}

/** What a format's reader finds in a file, front matter aside. */
export interface Body {
  /** The title as the text itself shows it. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** How many headings were left out, where any were. */
  readonly lostHeadings?: number;
}

/** A line or heading longer than this, in UTF-16 code units, is no title. */
export const MAX_TITLE_LENGTH = 200;
