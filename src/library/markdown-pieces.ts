import { htmlBlockNames } from 'micromark-util-html-tag-name';
import { BOUNDS } from '../bounds.ts';
import type { Span } from './article.ts';

/** A file is parsed in pieces. */
const PIECE_LENGTH = BOUNDS.markdownPiece.most;
/** The time for some markup grows with the square of the number of lines and marks. */
const PIECE_MARKS = BOUNDS.markdownMarks.most;

/** A line of a hundred markers of quotes and lists: the parser recurses, and its stack is finite. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}/m;

const HEADING = /^#{1,6}[ \t]/;
/** What a line starts that can't belong to a paragraph or list before it: a heading, a fence, HTML. */
const OPENING =
  /^(?:#{1,6}[ \t]|`{3,}[^`]*$|~{3,}|<(?:!(?:--|\[CDATA\[|[a-z])|\?|script|pre|style|textarea))/i;
/** HTML that goes on over blank lines: what opens it, and what closes it (CommonMark 4.6, 1 to 5). */
const LASTING_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/** What opens HTML up to a blank line, also in a paragraph (6). */
const BLOCK_HTML = new RegExp(`^ {0,3}</?(?:${htmlBlockNames.join('|')})(?:\\s|/?>|$)`, 'i');
/** And outside a paragraph: a tag alone on its line (7). */
const LONE_TAG =
  /^ {0,3}<(?:\/[a-z][a-z\d-]*\s*|[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|"[^"]*"|'[^']*'))?)*\s*\/?)>\s*$/i;
/** A rule, or marks without text: no paragraph is open after it. */
const TEXTLESS = /^[ \t>]*(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|-[- \t]*)?$/;
/** The line below a heading; where no paragraph is open, it is text. */
const UNDERLINE = /^[ \t]*=+[ \t]*$/;
const ITEM = /^(?:([-*+])|(\d{1,9})([.)]))[ \t]+\S/;
const DEFINITION = /^\[[^\]]+\]:[ \t]*\S/;

/** A stretch of a file that can be read by itself. */
export interface Piece extends Span {
  /** The head of the table that goes on at the start of the piece, or nothing. */
  readonly head: string;
  /** Whether it is too long or too deeply nested to be parsed. */
  readonly isHard: boolean;
}

/** Whether a stretch of Markdown is more than may be parsed at once. */
export function isTooHard(text: string): boolean {
  return text.length > PIECE_LENGTH || marksIn(text) > PIECE_MARKS || TOO_DEEP.test(text);
}

/** How many lines and marks there are, as far as they can be parsed. */
function marksIn(text: string): number {
  const mark = /[*_[\]\n]/g;
  let count = 0;
  while (count <= PIECE_MARKS && mark.test(text)) count++;
  return count;
}

/**
 * Cuts a file, from the offset `from`, into pieces: where a blank line ends every open paragraph,
 * list and quote, outside code and HTML; before a heading, a fence, an item of a list or a
 * definition at the start of a line; and between the rows of a table. A stretch without such a place
 * may be too hard. The pieces, one after the other, are the file from `from` on, and their blocks
 * are those of the whole, but for what is too hard; for an indented fence or HTML that only the end
 * of its list's item closes: that is taken to go on; and for a tag alone on a line right after a
 * list's item or a quote, which the parser takes out of it.
 */
export function piecesOf(raw: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let marks = 0;
  for (const stretch of stretchesOf(raw, from)) {
    const text = raw.slice(stretch.start, stretch.end);
    const isHard = isTooHard(text);
    const added = marksIn(text);
    const last = pieces.at(-1);
    const joins =
      last &&
      !isHard &&
      !last.isHard &&
      marks + added <= PIECE_MARKS &&
      stretch.end - last.start <= PIECE_LENGTH;
    if (joins) pieces[pieces.length - 1] = { ...last, end: stretch.end };
    else pieces.push({ ...stretch, isHard });
    marks = joins ? marks + added : added;
  }
  return pieces;
}

/** Every line from the offset `from`, blank ones too, without its break. */
function* linesOf(raw: string, from: number): Generator<Span> {
  const breaks = /\r\n|[\n\r]/g;
  breaks.lastIndex = from;
  let start = from;
  for (let found = breaks.exec(raw); found; found = breaks.exec(raw)) {
    yield { start, end: found.index };
    start = breaks.lastIndex;
  }
  yield { start, end: raw.length };
}

function* stretchesOf(raw: string, from: number): Generator<Span & { head: string }> {
  let start = from;
  let head = '';
  let closes: ((line: string) => boolean) | undefined;
  let before = '';
  let isOutside = true;
  let blank = true;
  let inHtml = false;
  let list = '';
  let first = '';
  let table = '';
  for (const { start: index, end: lineEnd } of linesOf(raw, from)) {
    const line = raw.slice(index, lineEnd);
    if (closes) {
      const isLast = closes(line);
      if (isLast) closes = undefined;
      blank = isLast;
      continue;
    }
    if (blank) inHtml = false;
    const isRow = line.startsWith('|');
    if (!isRow) table = '';
    const [, bullet, number, delimiter] = ITEM.exec(line) ?? [];
    const marker = bullet ?? delimiter ?? '';
    const isItem = bullet !== undefined || number === '1' || (marker !== '' && marker === list);
    const isFree =
      OPENING.test(line) || isItem || (DEFINITION.test(line) && DEFINITION.test(before));
    if (index > start && (table || (blank && /^\S/.test(line)) || (isFree && !inHtml))) {
      yield { start, end: index, head };
      start = index;
      head = table;
    }
    if (marker !== '' && (isItem || blank)) list = marker;
    else if (OPENING.test(line) || (blank && /^\S/.test(line))) list = '';
    if (first && isRule(line)) table = `${first}\n${line}\n`;
    first = blank && isRow ? line : '';
    isOutside = blank || TEXTLESS.test(before) || (!isOutside && UNDERLINE.test(before));
    const html = inHtml ? undefined : lastingHtmlOf(line);
    const fence = inHtml ? undefined : fenceOf(line);
    if (html && !html(line)) closes = html;
    else if (fence) closes = (other) => isClosingFence(other, fence);
    else if (BLOCK_HTML.test(line) || (isOutside && isLoneTag(line))) inHtml = true;
    blank = line.trim() === '' || (!inHtml && (html !== undefined || HEADING.test(line)));
    before = line;
  }
  if (start < raw.length) yield { start, end: raw.length, head };
}

/** A line that is too long to be parsed would overflow the stack of the expression. */
function isLoneTag(line: string): boolean {
  return line.length <= PIECE_LENGTH && LONE_TAG.test(line);
}

/** For a line that opens HTML which a blank line doesn't end: what tells the line that closes it. */
export function lastingHtmlOf(line: string): ((line: string) => boolean) | undefined {
  const [, closing] = LASTING_HTML.find(([opening]) => opening.test(line)) ?? [];
  return closing && ((other) => closing.test(other));
}

/** The fence that a line opens a block of code with. */
export function fenceOf(line: string): string | undefined {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
}

export function isClosingFence(line: string, fence: string): boolean {
  const closing = fenceOf(line);
  return (
    closing?.charAt(0) === fence.charAt(0) &&
    closing.length >= fence.length &&
    line.trim().length === closing.length
  );
}

/** Whether a line is all dashes and bars, as below the head of a table. */
export function isRule(line: string): boolean {
  return line.includes('-') && /^[-|:\s]+$/.test(line);
}

/**
 * Finds, among the definitions of a file, those that a piece of it uses: a link may stand in another
 * piece than its definition.
 */
export function definitionsIn(raw: string): (text: string) => string {
  const definitions = new Map<string, string>();
  for (const [line, label = ''] of raw.matchAll(/^ {0,3}\[([^[\]\r\n]{1,999})\]:.{1,2000}$/gm)) {
    const key = labelOf(label);
    if (!definitions.has(key)) definitions.set(key, line);
  }
  return (text) => {
    const labels = Array.from(text.matchAll(/\[([^[\]]{1,999})\]/g), ([, label = '']) => label);
    const used = [...new Set(labels.map(labelOf))]
      .flatMap((key) => definitions.get(key) ?? [])
      .slice(0, PIECE_MARKS);
    return used.map((definition) => `${definition}\n\n`).join('');
  };
}

function labelOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
