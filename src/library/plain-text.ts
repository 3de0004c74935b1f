import { type Block, type Body, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { foldSpace } from '../formats/fold-space.ts';
import { checkCount } from '../formats/outline.ts';
import { isBoilerplate } from '../language/boilerplate.ts';
import type { Span } from './article.ts';

/**
 * Reads plain text from the offset `from`: paragraphs are separated by blank lines; the first line
 * is the title when a blank line follows it, and a paragraph after that. Where the title is known
 * already, only a line that repeats it is.
 */
export function readPlainText(raw: string, from = 0, known?: string): Body {
  const text = saying(raw, { start: from, end: raw.length });
  const [first, second] = firstTwo(linesOf(raw, text));
  if (!first || !second || !isBlank(second) || first.end - first.start > MAX_TITLE_LENGTH) {
    return { blocks: paragraphs(raw, text) };
  }
  const title = raw.slice(first.start, first.end);
  if (known !== undefined && foldSpace(title) !== foldSpace(known)) {
    return { blocks: paragraphs(raw, text) };
  }
  return { title, blocks: paragraphs(raw, saying(raw, { start: first.end, end: text.end })) };
}

/** Every line of a stretch, blank ones too, without the white space around it. */
function* linesOf(raw: string, { start, end }: Span): Generator<Span> {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  for (let from = start; from <= end; from = breaks.lastIndex) {
    breaks.lastIndex = from;
    const found = breaks.exec(raw);
    const isLast = found === null || found.index >= end;
    yield trimmed(raw, { start: from, end: isLast ? end : found.index });
    if (isLast) return;
  }
}

/** Zero-width characters alone make a line as blank as spaces do. */
function trimmed(raw: string, { start, end }: Span): Span {
  const line = raw.slice(start, end);
  const from = line.search(/[^\s\u200b\u2060]/);
  if (from < 0) return { start, end: start };
  return { start: start + from, end: start + line.trimEnd().length };
}

function firstTwo(lines: Iterable<Span>): Span[] {
  const first: Span[] = [];
  for (const line of lines) if (first.push(line) === 2) break;
  return first;
}

function isBlank(line: Span): boolean {
  return line.start === line.end;
}

/** From the first to the last line that says something: blank and boilerplate lines around go. */
function saying(raw: string, span: Span): Span {
  const says = (line: Span) => !isBlank(line) && !isBoilerplate(raw.slice(line.start, line.end));
  for (const { start, end } of linesOf(raw, span)) {
    if (!says({ start, end })) continue;
    for (let to = span.end; ; ) {
      let from = to;
      while (from > end && !/[\n\r\u2028\u2029]/.test(raw.charAt(from - 1))) from -= 1;
      if (from <= end) return { start, end };
      const line = trimmed(raw, { start: from, end: to });
      if (says(line)) return { start, end: line.end };
      to = from - 1;
    }
  }
  return { start: span.end, end: span.end };
}

function paragraphs(raw: string, text: Span): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) blocks.push({ text: raw.slice(open.start, open.end), source: open });
    open = undefined;
    checkCount(blocks);
  };
  for (const line of linesOf(raw, text)) {
    if (isBlank(line)) close();
    else if (open) open.end = line.end;
    else open = { ...line };
  }
  close();
  return blocks;
}
