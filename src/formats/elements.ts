import { Parser } from 'htmlparser2';
import { foldSpace } from './fold-space.ts';
import type { Outline } from './outline.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form header hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose text isn't shown, or is none of the article: of ruby, how a word is read. */
const UNSHOWN = new Set(
  (
    'audio button canvas datalist head iframe math noscript object option rp rt script select style ' +
    'svg template textarea title video'
  ).split(' '),
);

/** The text of a link that leads to a note or back, or to the heading that it stands in. */
const MARK = /^\[?(?:\d{1,3}|[a-z*†‡§¶#↩↑^🔗]|↩\ufe0e)\]?$/iu;

/** A row whose cells hold more than this, in several paragraphs, lays out a page; it is no table. */
const MAX_CELL = 400;

/** An attribute of a heading: its level, where that is another than its name tells. */
export const LEVEL = 'data-level';

/** A paragraph or heading of a cell. */
interface Part {
  readonly level: number | undefined;
  readonly text: string;
  readonly isCode: boolean;
}

interface Table {
  /** The cells of the open row. */
  cells: Part[][];
  isHead: boolean;
  columns: string | undefined;
}

/**
 * Reads elements of HTML, told one after the other as a parser meets them, into an outline: each
 * paragraph, list item, line of a definition and row of a table is a paragraph of it. Marks of notes
 * are left out. It doesn't recurse: any depth is safe.
 */
export class Elements {
  readonly #outline: Outline;
  readonly #tables: Table[] = [];
  #text = '';
  #level: number | undefined;
  #link: { href: string; start: number } | undefined;
  #unshown = 0;
  #verbatim = 0;

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    if (UNSHOWN.has(name)) this.#unshown += 1;
    if (this.#unshown > 0) return;
    const table = this.#tables.at(-1);
    if (name === 'br') this.#text += '\n';
    else if (name === 'a') this.#link = { href: attributes.href ?? '', start: this.#text.length };
    else if (/^h[1-6]$/.test(name)) {
      this.#flush();
      this.#level = Number(attributes[LEVEL] ?? name.charAt(1));
    } else if (BLOCKS.has(name)) this.#flush();
    if (name === 'pre') this.#verbatim += 1;
    if (name === 'table') this.#tables.push({ cells: [], isHead: false, columns: undefined });
    if (!table) return;
    if (name === 'tr') {
      table.cells = [];
      // It is the head until a cell says otherwise.
      table.isHead = true;
    }
    if (name === 'td' || name === 'th') table.cells.push([]);
    if (name === 'td') table.isHead = false;
  }

  text(text: string): void {
    if (this.#unshown > 0) return;
    this.#text += this.#verbatim > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
  }

  close(name: string): void {
    if (UNSHOWN.has(name)) this.#unshown = Math.max(0, this.#unshown - 1);
    if (this.#unshown > 0) return;
    if (name === 'a') this.#closeLink();
    else if (/^h[1-6]$/.test(name)) {
      this.#flush();
      this.#level = undefined;
    } else if (BLOCKS.has(name)) this.#flush();
    if (name === 'pre') this.#verbatim = Math.max(0, this.#verbatim - 1);
    if (name === 'tr') this.#closeRow();
    if (name === 'table') {
      this.#closeRow();
      this.#tables.pop();
    }
  }

  /** Ends the last paragraph where nothing else did. */
  end(): void {
    this.#flush();
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (!link?.href.includes('#') || !MARK.test(this.#text.slice(link.start).trim())) return;
    this.#text = this.#text.slice(0, link.start);
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    const cells = table?.cells.filter((cell) => cell.length > 0) ?? [];
    if (!table || cells.length === 0) return;
    table.cells = [];
    const lengths = cells.map((cell) => cell.reduce((sum, { text }) => sum + text.length, 0));
    const laysOut = cells.some((cell, i) => cell.length > 1 && (lengths[i] ?? 0) > MAX_CELL);
    if (cells.length === 1 || laysOut) {
      for (const part of cells.flat()) this.#put(part, this.#tables.length - 1);
      return;
    }
    const row = cells.map((cell) => foldSpace(cell.map(({ text }) => text).join('\n'))).join(' | ');
    this.#put(
      { level: undefined, text: row, isCode: false },
      this.#tables.length - 1,
      table.columns,
    );
    if (table.isHead) table.columns = row;
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    this.#link = undefined;
    if (text.trim() === '') return;
    const level = this.#level;
    const isCode = this.#verbatim > 0 && !level;
    // Two line breaks part paragraphs for the eye.
    const parts = level ? [text] : text.split(/\n(?:[^\S\n]*\n)+/);
    for (const part of parts) {
      const shown = isCode ? part : part.trim();
      if (part.trim() !== '') this.#put({ level, text: shown, isCode }, this.#tables.length);
    }
  }

  /** @param tables How many tables it stands in. */
  #put(part: Part, tables: number, columns?: string): void {
    const cell = this.#tables[tables - 1]?.cells.at(-1);
    if (cell) cell.push(part);
    else if (part.level) this.#outline.heading(part.level, part.text);
    else {
      const { text, isCode } = part;
      this.#outline.paragraph(text, { ...(columns && { columns }), ...(isCode && { isCode }) });
    }
  }
}

/** Reads HTML or XHTML into an outline. */
export function readElements(html: string, outline: Outline): void {
  const elements = new Elements(outline);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => elements.open(name, attributes),
      ontext: (text) => elements.text(text),
      onclosetag: (name) => elements.close(name),
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  elements.end();
}

/** Whether an element's text is shown on a page. */
export function isShown(name: string): boolean {
  return !UNSHOWN.has(name);
}
