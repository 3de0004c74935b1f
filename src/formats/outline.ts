import { BOUNDS } from '../bounds.ts';
import { type Block, MAX_TITLE_LENGTH } from './block.ts';
import { foldSpace } from './fold-space.ts';
import { Refused } from './refusal.ts';
import { below, isHeading, TOP } from './section.ts';

/**
 * Collects a document's paragraphs under its headings, in the order in which they are told. The
 * first heading of level 1 is the title where none is known and no paragraph came before. What only
 * repeats the title or the heading right above it is left out.
 */
export class Outline {
  title: string | undefined;
  readonly blocks: Block[] = [];
  /** Characters of all that was told, headings too, but for white space. */
  length = 0;
  #section = TOP;
  /** The heading that nothing stands under yet. */
  #above: string | undefined;
  #end = 0;
  /** The head of a table that was too long to be kept. */
  #lostColumns: string | undefined;

  /** @param title Where it is known, on one line. */
  constructor(title?: string) {
    this.title = title;
  }

  /** How many headings were left out. */
  get lostHeadings(): number {
    return this.#section.lost;
  }

  /** @param level 1 is the outermost. A heading without text only closes others. */
  heading(level: number, heading: string): void {
    const text = foldSpace(heading);
    this.length += weightOf(text);
    const isTitle = text !== '' && this.#isTitle(level, text);
    this.#section = below(this.#section, level, isTitle ? '' : text);
    this.#above = this.#section.levels.at(-1) === level ? text : undefined;
  }

  #isTitle(level: number, text: string): boolean {
    const mayBe = this.blocks.length === 0 && level === 1 && text.length <= MAX_TITLE_LENGTH;
    if (mayBe) this.title ??= text;
    return this.title === text;
  }

  /**
   * @param text Its line breaks still in it.
   * @param columns The head of the table that it is a row of: the innermost heading.
   */
  paragraph(
    text: string,
    { page, columns, isCode }: { page?: number; columns?: string; isCode?: boolean } = {},
  ): void {
    if (text.trim() === '') return;
    this.length += weightOf(text);
    const line = foldSpace(text);
    const isRepeated = line === this.#above || (this.blocks.length === 0 && line === this.title);
    this.#above = undefined;
    if (isRepeated) return;
    const source = { start: this.#end, end: this.#end + text.length };
    this.#end = source.end + 2;
    const isKept = columns && isHeading(columns);
    if (columns && !isKept && columns !== this.#lostColumns) {
      this.#lostColumns = columns;
      this.#section = { ...this.#section, lost: this.#section.lost + 1 };
    }
    const headings = isKept ? [...this.#section.headings, columns] : this.#section.headings;
    checkCount(this.blocks);
    this.blocks.push({
      text,
      source,
      ...(headings.length > 0 && { headings }),
      ...(isCode && { isCode }),
      ...(page !== undefined && { page }),
    });
  }
}

/** @throws {Refused} More paragraphs than an article of anybody has. */
export function checkCount({ length }: readonly Block[]): void {
  const { most } = BOUNDS.hostPassages;
  if (length > most) throw new Refused({ code: 'too many passages', most, found: length });
}

/** How much a text says, in characters without white space. */
export function weightOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}
