import {
  type Extent,
  extentOf,
  type Line,
  lineOf,
  mostOf,
  type Row,
  type Run,
  rowsOf,
} from './lines.ts';

/** A stretch of a page that is read from top to bottom: a column's part between full-width lines. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** The least white between two columns, in sizes of the font. */
const GUTTER = 0.6;
/** Where gutters are looked for: how many places across the text. */
const PLACES = 200;
/** As many lines stand beside others, at least, where there are columns. */
const MIN_LINES = 5;
/** Half of the lines of prose fill so much of their column; the cells of a table don't. */
const FILL = 0.7;
/** A column is at least so wide, in sizes of the font. */
const MIN_WIDTH = 8;
/** The last column of a text may be shorter: beside one of so many lines, and about as wide. */
const MIN_FULL_LINES = 10;
const AS_WIDE = 0.7;
/** Columns within columns: a page has no more than a few. */
const MAX_SPLITS = 3;

/** A line of a table of contents: dots that lead to the number of a page. */
const LEADERS = /\.\s?\.\s?\.\s?\.\s*(?:\d+|[ivxlc]+)$/i;

/** Finds the columns of a page, in the order in which they are read. */
export function columnsOf(runs: readonly Run[], splits = MAX_SPLITS): Column[] {
  const rows = rowsOf(runs);
  if (rows.length === 0) return [];
  const gutter = splits > 0 ? gutterOf(rows) : undefined;
  if (gutter === undefined) return [columnOf(rows)];
  return bandsOf(rows, gutter).flatMap((band) => {
    if (band.isWhole) return [columnOf(band.rows)];
    const all = band.rows.flatMap((row) => row.runs);
    const sides = [
      all.filter(({ left, right }) => (left + right) / 2 < gutter),
      all.filter(({ left, right }) => (left + right) / 2 >= gutter),
    ];
    return sides.flatMap((side) => columnsOf(side, splits - 1));
  });
}

function columnOf(rows: readonly Row[]): Column {
  const lines = rows.map(lineOf).filter(({ text }) => text !== '' && !LEADERS.test(text));
  return { ...extentOf(lines), lines };
}

interface Band {
  /** Whether its lines go across the gutter. */
  readonly isWhole: boolean;
  readonly rows: Row[];
}

/** Cuts a page where lines begin or cease to go across. */
function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const isWhole = row.runs.some(({ left, right }) => left < gutter && right > gutter);
    const band = bands.at(-1);
    if (band?.isWhole === isWhole) band.rows.push(row);
    else bands.push({ isWhole, rows: [row] });
  }
  return bands;
}

/** The place across the page with the most lines of prose on both sides, if it has enough. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const runs = rows.flatMap((row) => row.runs);
  const words = runs.filter(({ text }) => text.trim() !== '');
  const { size } = mostOf(words);
  const { left, right } = extentOf(words);
  let best: { place: number; lines: number } | undefined;
  for (let step = 1; step < PLACES; step += 1) {
    const place = left + ((right - left) * step) / PLACES;
    if (Math.min(place - left, right - place) < MIN_WIDTH * size) continue;
    const lines = linesBeside(rows, place, (GUTTER * size) / 2);
    if (lines > (best?.lines ?? 0)) best = { place, lines };
  }
  return best?.place;
}

/** How many lines stand beside others on the two sides of a place; none where they don't fill them. */
function linesBeside(rows: readonly Row[], place: number, margin: number): number {
  let lines = 0;
  let stretch: Row[] = [];
  const close = () => {
    lines += besideIn(stretch, place);
    stretch = [];
  };
  for (const row of rows) {
    if (row.runs.some((run) => run.left < place + margin && run.right > place - margin)) close();
    else stretch.push(row);
  }
  close();
  return lines;
}

function besideIn(rows: readonly Row[], place: number): number {
  const left = rows.flatMap(({ runs }) => extentOfWords(runs.filter((run) => run.right <= place)));
  const right = rows.flatMap(({ runs }) => extentOfWords(runs.filter((run) => run.right > place)));
  const beside = Math.min(left.length, right.length);
  const areEnough = beside >= MIN_LINES || endsOnTop(rows, place, left, right);
  return areEnough && isFilled(left) && isFilled(right) ? beside : 0;
}

/** Whether a right side is a column that the text ends in: a few lines, and all of them on top. */
function endsOnTop(
  rows: readonly Row[],
  place: number,
  left: readonly Extent[],
  right: readonly Extent[],
): boolean {
  if (right.length === 0 || left.length < MIN_FULL_LINES) return false;
  // Where baselines differ from those of the left side, every other row is theirs.
  const under = rows.slice(2 * right.length + 1).flatMap(({ runs }) => runs);
  const isOnTop = under.every((run) => run.right <= place || run.text.trim() === '');
  return isOnTop && widthOf(right) >= AS_WIDE * widthOf(left);
}

function isFilled(side: readonly Extent[]): boolean {
  const width = widthOf(side);
  const fills = side.map(({ left, right }) => (right - left) / width).sort((a, b) => a - b);
  return (fills[Math.floor((fills.length - 1) / 2)] ?? 0) >= FILL;
}

function widthOf(side: readonly Extent[]): number {
  const { left, right } = extentOf(side);
  return right - left;
}

/** Nothing for a line without words. */
function extentOfWords(runs: readonly Run[]): Extent[] {
  const words = runs.filter(({ text }) => text.trim() !== '');
  return words.length === 0 ? [] : [extentOf(words)];
}
