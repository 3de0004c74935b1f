import { foldSpace } from '../fold-space.ts';

/** A stretch of text that a page sets in one go; a space between words may be one of its own. */
export interface Run {
  readonly text: string;
  /** Its left and right edge, in points. */
  readonly left: number;
  readonly right: number;
  /** Its baseline, in points from the top of the page. */
  readonly y: number;
  /** The size of its font, in points. */
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** All runs on one baseline, from left to right, whatever columns they stand in. */
export interface Row {
  readonly y: number;
  readonly runs: readonly Run[];
}

/** What a column has on one baseline. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The size and font of most of its text. */
  readonly size: number;
  readonly font: string;
  /** Whether all of it is in that font. */
  readonly isOneFont: boolean;
  /** What wide gaps part it into: of a row of a table each cell, of prose the whole. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** How far something reaches across the page. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** How far some things reach together: a page may have more of them than a function takes arguments. */
export function extentOf(all: readonly Extent[]): Extent {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of all) {
    left = Math.min(left, one.left);
    right = Math.max(right, one.right);
  }
  return { left, right };
}

/** Baselines that are nearer than this share of the font's size are one: a raised mark's too. */
const SAME_LINE = 0.5;
/** A wider gap, in sizes of the font, is a space between words. */
const SPACE = 0.12;
/** A wider gap, in sizes of the font, may part the cells of a table. */
const CELL = 1.6;

/** The marks of notes: small, raised, after a word of some length or the end of a sentence. */
const MARK = /^[\d*†‡§,\s]{1,6}$/;
const MARK_SIZE = 0.85;
const MARK_RISE = 0.15;
const MARKED = /(?:\p{L}{4}|[^\p{L}\p{N}])$/u;

/** Puts runs together by their baselines, from the top of the page down. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(run.y - row.y) < SAME_LINE * commonSize(run, row)) {
      row.runs.push(run);
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const row of rows) row.runs.sort((a, b) => a.left - b.left);
  return rows.filter((row) => row.runs.some(({ text }) => text.trim() !== ''));
}

/** The size that tells whether two baselines are one: a raised mark is of its bigger neighbour's. */
function commonSize(run: Run, row: { size: number; runs: readonly Run[] }): number {
  const areMarks = row.runs.every(({ text }) => MARK.test(text));
  if (MARK.test(run.text) || areMarks) return Math.max(run.size, row.size);
  return Math.min(run.size, row.size);
}

/** Reads a row, or a column's part of one, as a line. Marks of notes are left out. */
export function lineOf({ y, runs }: Row): Line {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const { size, font } = mostOf(words);
  const toLeft = words.filter(({ isRightToLeft }) => isRightToLeft);
  const inOrder = toLeft.length > words.length / 2 ? [...runs].reverse() : runs;
  const cells: Cell[] = [];
  let spaced = false;
  for (const run of inOrder) {
    const cell = cells.at(-1);
    if (run.text.trim() === '') spaced = true;
    else if (!isMark(run, { y, size }, cell?.text ?? '')) {
      const gap = cell ? Math.max(run.left - cell.right, cell.left - run.right) : Infinity;
      if (!cell || gap > CELL * size)
        cells.push({ text: run.text, left: run.left, right: run.right });
      else {
        cells[cells.length - 1] = {
          text: `${cell.text}${spaced || gap > SPACE * size ? ' ' : ''}${run.text}`,
          left: Math.min(cell.left, run.left),
          right: Math.max(cell.right, run.right),
        };
      }
      spaced = false;
    }
  }
  return {
    text: foldSpace(cells.map(({ text }) => text).join(' ')),
    ...extentOf(words),
    y,
    size,
    font,
    isOneFont: words.every((run) => run.font === font),
    cells,
  };
}

function isMark(run: Run, line: { y: number; size: number }, before: string): boolean {
  return (
    MARK.test(run.text) &&
    run.size < MARK_SIZE * line.size &&
    line.y - run.y > MARK_RISE * line.size &&
    (before === '' || MARKED.test(before))
  );
}

/** The size and font that most letters have. */
export function mostOf(runs: readonly { text: string; size: number; font: string }[]): {
  size: number;
  font: string;
} {
  return { size: modeOf(runs, ({ size }) => size), font: modeOf(runs, ({ font }) => font) };
}

function modeOf<R extends { text: string }, T>(runs: readonly R[], of: (run: R) => T): T {
  const weights = new Map<T, number>();
  for (const run of runs) {
    const value = of(run);
    weights.set(value, (weights.get(value) ?? 0) + run.text.length);
  }
  const [most] = [...weights].sort(([, a], [, b]) => b - a);
  if (!most) throw new RangeError('no text');
  return most[0];
}
