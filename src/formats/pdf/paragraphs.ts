import type { Column } from './columns.ts';
import { type Line, mostOf } from './lines.ts';

/** Lines that belong together, and where they stand. */
export interface Paragraph {
  /** The page that it begins on, from 1. */
  readonly page: number;
  readonly column: Column;
  readonly lines: readonly Line[];
}

/** A wider gap than so many times the usual one parts paragraphs; a smaller one after a sentence. */
const GAP = 1.4;
const GAP_AFTER_SENTENCE = 1.2;
/** A line that begins further in, in sizes of the font, begins a paragraph. */
const INDENT = 0.8;
/** Fonts that differ in size by more are of different paragraphs. */
const SIZE_DIFFERS = 0.08;
/** A line that ends before this share of its column was not broken for want of room. */
const SHORT = 0.75;

export const BULLET = /^[•◦▪‣⁃●○■□➢✓]\s*/u;
const NUMBERED = /^\(?(?:\d{1,3}|[a-z])[.)]\s/i;
const ENDED = /[.!?…:。！？؟।]["'”’»›)\]]*$/u;
const CAPITAL = /^["'“‘«(]*[\p{Lu}\p{N}]/u;

/** Cells of a table stand above each other to within so many sizes of their font. */
const ALIGNED = 0.5;

/** Cuts the lines of a column into paragraphs; each row of a table is one. */
export function paragraphsOf(column: Column, page: number, leading: number): Paragraph[] {
  const paragraphs: Line[][] = [];
  const rows = rowsAmong(column.lines);
  let before: Line | undefined;
  for (const line of column.lines) {
    const open = paragraphs.at(-1);
    const isApart = rows.has(line) || (before && rows.has(before));
    if (open && !isApart && !begins(line, open, column, leading)) open.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs.map((lines) => ({ page, column, lines }));
}

/** The lines that are rows of a table: with a cell above or below one of the next line's. */
function rowsAmong(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !areAligned(line, next)) continue;
    rows.add(line).add(next);
  }
  return rows;
}

function areAligned(line: Line, next: Line): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < ALIGNED * line.size;
  const [first, ...others] = line.cells;
  if (!first || BULLET.test(first.text)) return false;
  return others.some(({ left, right }) =>
    next.cells
      .slice(1)
      .some(
        (below) =>
          near(left, below.left) ||
          near(right, below.right) ||
          near(left + right, below.left + below.right),
      ),
  );
}

/** The usual distance from a line to the next, in sizes of its font. */
export function leadingOf(columns: readonly Column[]): number {
  const steps = new Map<number, number>();
  for (const { lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (!before || differ(before.size, line.size)) continue;
      const step = Math.round((20 * (line.y - before.y)) / line.size) / 20;
      if (step > 0.8 && step < 2.5) steps.set(step, (steps.get(step) ?? 0) + 1);
    }
  }
  const [most] = [...steps].sort(([a, m], [b, n]) => n - m || a - b);
  return most?.[0] ?? 1.2;
}

/** Whether a line begins another paragraph than the one that is open. */
function begins(line: Line, open: readonly Line[], column: Column, leading: number): boolean {
  const first = open[0] ?? line;
  const before = open.at(-1) ?? line;
  const { size } = line;
  if (differ(before.size, size)) return true;
  const gap = (line.y - before.y) / (leading * size);
  if (gap > (ENDED.test(before.text) ? GAP_AFTER_SENTENCE : GAP)) return true;
  if (BULLET.test(line.text)) return true;
  const isShort = fillOf(before, column) < SHORT;
  const isItem = BULLET.test(first.text) || NUMBERED.test(first.text);
  if (NUMBERED.test(line.text) && (isShort || isItem)) return true;
  if (isOtherFont(line, before) && (isShort || fillOf(line, column) < SHORT)) return true;
  if (isShort && ENDED.test(before.text) && CAPITAL.test(line.text)) return true;
  const indent = (line.left - before.left) / size;
  const isCentred = isMiddle(line, before);
  // An item of a list goes on under its text, a paragraph out to the edge.
  if (indent > INDENT && !isCentred) return !(isItem && open.length === 1);
  if (indent < -INDENT && !isCentred) return open.length > 1 || isItem;
  return false;
}

/** How far across its column a line goes. */
function fillOf({ right }: Line, column: Column): number {
  return (right - column.left) / (column.right - column.left);
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > SIZE_DIFFERS * Math.max(a, b);
}

function isOtherFont(a: Line, b: Line): boolean {
  return a.font !== b.font && a.isOneFont && b.isOneFont;
}

function isMiddle(a: Line, b: Line): boolean {
  return Math.abs(a.left + a.right - b.left - b.right) < a.size / 2;
}

/**
 * Joins a paragraph that ends in the middle of a sentence with the one that it goes on with in the
 * next column or page; notes at the foot may stand between.
 */
export function joined(paragraphs: readonly Paragraph[]): Paragraph[] {
  const { size: usual } = mostOf(paragraphs.flatMap(({ lines }) => lines));
  const isText = ({ lines }: Paragraph) => lines.every(({ size }) => !differ(size, usual));
  const result: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const index = isText(paragraph) ? result.findLastIndex(isText) : -1;
    const before = result[index];
    const between = result.slice(index + 1);
    if (
      before &&
      before.column !== paragraph.column &&
      between.every(({ lines }) => lines.every(({ size }) => size < usual)) &&
      goesOn(before, paragraph)
    ) {
      result[index] = {
        ...before,
        column: paragraph.column,
        lines: [...before.lines, ...paragraph.lines],
      };
    } else result.push(paragraph);
  }
  return result;
}

function goesOn(before: Paragraph, after: Paragraph): boolean {
  const last = before.lines.at(-1);
  const first = after.lines[0];
  if (!last || !first || last.font !== first.font) return false;
  if (fillOf(last, before.column) < SHORT || ENDED.test(last.text)) return false;
  return !BULLET.test(first.text) && !NUMBERED.test(first.text);
}
