import type { Outline } from '../outline.ts';
import { type Line, mostOf } from './lines.ts';
import { BULLET, type Paragraph } from './paragraphs.ts';

/** A heading is bigger than the text by so much, or in a font of its own. */
const BIGGER = 1.12;
/** What is longer, in lines or in UTF-16 code units, is no heading. */
const MAX_LINES = 4;
const MAX_LENGTH = 200;
/** The same for one that only its font tells. */
const MAX_PLAIN_LENGTH = 80;
/** A heading of that kind begins at the edge of its column, to within so many sizes of its font. */
const AT_EDGE = 1;

/**
 * Tells headings from paragraphs, bigger ones above smaller ones, and puts both into an outline. The
 * biggest text is the title where none is known and it comes first.
 */
export function outlineParagraphs(paragraphs: readonly Paragraph[], outline: Outline): void {
  const text = mostOf(paragraphs.flatMap(({ lines }) => lines));
  const sizes = paragraphs
    .filter((paragraph) => isBigger(paragraph, text.size))
    .map(({ lines }) => roundedSize(lines[0]?.size ?? 0));
  const levels = [...new Set(sizes)].sort((a, b) => b - a);
  // From the last one: what stands above a heading in a font of its own may be one too.
  const own = new Set<Paragraph>();
  for (const [index, paragraph] of [...paragraphs.entries()].reverse()) {
    const next = paragraphs[index + 1];
    const isAbove = next && (own.has(next) || next.lines[0]?.font === text.font);
    if (isAbove && isInOwnFont(paragraph, text.font)) own.add(paragraph);
  }
  const bylines = new Set<Paragraph>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const above = paragraphs[index - 1];
    const isByline =
      above !== undefined &&
      (bylines.has(above)
        ? isAlike(above, paragraph)
        : outline.blocks.length === 0 && isCentredUnder(above, paragraph));
    if (isByline) bylines.add(paragraph);
    const words = paragraph.lines.map((line) => line.text).join('\n');
    if (isBigger(paragraph, text.size) && !isByline) {
      outline.heading(levels.indexOf(roundedSize(paragraph.lines[0]?.size ?? 0)) + 1, words);
    } else if (own.has(paragraph)) outline.heading(levels.length + 1, words);
    else outline.paragraph(words.replace(BULLET, ''), { page: paragraph.page });
  }
}

/** Whether it stands in the middle under another, as authors do under a title. */
function isCentredUnder(above: Paragraph, { page, column, lines: [line] }: Paragraph): boolean {
  const over = above.lines.at(-1);
  if (!over || !line || page > 1 || line.size >= over.size) return false;
  const indent = Math.max(line.left - column.left, Math.abs(over.left - line.left));
  return isSameMiddle(over, line) && indent > line.size;
}

/** Whether it goes on as the one above, as the date does under the authors. */
function isAlike(above: Paragraph, { page, lines: [line] }: Paragraph): boolean {
  const over = above.lines.at(-1);
  if (!over || !line || page > 1 || line.size !== over.size) return false;
  return line.font === over.font && isSameMiddle(over, line);
}

function isSameMiddle(over: Line, line: Line): boolean {
  return Math.abs(over.left + over.right - line.left - line.right) < line.size;
}

function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function isBigger({ lines }: Paragraph, usual: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  const says = lines.some(({ text }) => /\p{L}/u.test(text));
  const isBig = lines.every(({ size }) => size > BIGGER * usual);
  return isBig && says && lines.length <= MAX_LINES && length <= MAX_LENGTH;
}

/** One short line in a font of its own, at the edge, that ends no sentence. */
function isInOwnFont({ lines, column }: Paragraph, usual: string): boolean {
  const [line, another] = lines;
  return (
    line !== undefined &&
    another === undefined &&
    line.isOneFont &&
    line.font !== usual &&
    line.cells.length === 1 &&
    line.text.length <= MAX_PLAIN_LENGTH &&
    /^["'“‘«(]*[\p{Lu}\p{Lo}\p{N}].*[^\s.,;:]$/u.test(line.text) &&
    line.left - column.left < AT_EDGE * line.size
  );
}
