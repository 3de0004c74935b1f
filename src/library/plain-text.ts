import { type Block, type Body, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { foldSpace } from '../formats/fold-space.ts';
import { isBoilerplate } from '../language/boilerplate.ts';
import type { Span } from './article.ts';

/**
 * Reads plain text from the offset `from`: paragraphs are separated by blank lines; the first line
 * is the title when a blank line follows it, and a paragraph after that. Where the title is known
 * already, only a line that repeats it is.
 */
export function readPlainText(raw: string, from = 0, known?: string): Body {
  const lines = trimEnds(raw, linesOf(raw, from));
  const [first, second] = lines;
  if (!first || !second || !isBlank(second) || first.end - first.start > MAX_TITLE_LENGTH) {
    return { blocks: paragraphs(raw, lines) };
  }
  const title = raw.slice(first.start, first.end);
  if (known !== undefined && foldSpace(title) !== foldSpace(known)) {
    return { blocks: paragraphs(raw, lines) };
  }
  return { title, blocks: paragraphs(raw, trimEnds(raw, lines.slice(1))) };
}

/** Every line of the text, blank ones too, without the white space around it. */
function linesOf(raw: string, from: number): Span[] {
  const pattern = /(.*)(?:\r\n|[\n\r\u2028\u2029]|$)/g;
  pattern.lastIndex = from;
  return Array.from(raw.matchAll(pattern), ({ index, 1: line = '' }) => {
    // Zero-width characters alone make a line as blank as spaces do.
    const start = line.search(/[^\s\u200b\u2060]/);
    return start < 0
      ? { start: index, end: index }
      : { start: index + start, end: index + line.trimEnd().length };
  });
}

function isBlank(line: Span): boolean {
  return line.start === line.end;
}

/** Drops blank and boilerplate lines before the first and after the last line that says something. */
function trimEnds(raw: string, lines: readonly Span[]): readonly Span[] {
  const says = (line: Span) => !isBlank(line) && !isBoilerplate(raw.slice(line.start, line.end));
  return lines.slice(lines.findIndex(says), lines.findLastIndex(says) + 1);
}

function paragraphs(raw: string, lines: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) blocks.push({ text: raw.slice(open.start, open.end), source: open });
    open = undefined;
  };
  for (const line of lines) {
    if (isBlank(line)) close();
    else if (open) open.end = line.end;
    else open = { ...line };
  }
  close();
  return blocks;
}
