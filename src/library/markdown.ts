import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Block, type Body, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { foldSpace } from '../formats/fold-space.ts';
import { checkCount } from '../formats/outline.ts';
import { below, isHeading, TOP } from '../formats/section.ts';
import { isBoilerplate } from '../language/boilerplate.ts';
import type { Span } from './article.ts';
import {
  definitionsIn,
  fenceOf,
  isClosingFence,
  isRule,
  isTooHard,
  lastingHtmlOf,
  type Piece,
  piecesOf,
} from './markdown-pieces.ts';

/**
 * Reads Markdown (CommonMark, and tables) from the offset `from`: every paragraph, also of lists
 * and block quotes, every block of code and every row of a table is a block. The first heading of
 * level 1 before any of these is the title. Other headings go with the blocks below them, up to the
 * next of their level or above, and a table's head with its rows. HTML, images and link definitions
 * are left out. What is too long or too deeply nested to be parsed is read line by line
 * (`hardBlocksOf`).
 */
export function readMarkdown(raw: string, from = 0): Body {
  let title: string | undefined;
  let section = TOP;
  const blocks: Block[] = [];

  let lostColumns: string | undefined;
  const add = ({ headings: [columns] = [], ...block }: Block) => {
    const isKept = columns !== undefined && isHeading(columns);
    if (!isKept && columns !== lostColumns) {
      if (columns !== undefined) section = { ...section, lost: section.lost + 1 };
      lostColumns = columns;
    }
    const headings = isKept ? [...section.headings, columns] : section.headings;
    blocks.push(headings.length > 0 ? { ...block, headings } : block);
    checkCount(blocks);
  };
  const collect = (node: Nodes, text: string, offset: number): void => {
    if (node.type === 'heading') {
      const heading = textOf(node);
      const isTitle = node.depth === 1 && blocks.length === 0 && heading.length <= MAX_TITLE_LENGTH;
      const opening = isTitle && title === undefined ? '' : foldSpace(heading);
      section = below(section, node.depth, opening);
      if (isTitle) title ??= heading;
    } else if (node.type === 'paragraph' || node.type === 'code') {
      for (const block of blocksOf(node, text, offset)) add(block);
    } else if ('children' in node) {
      const outer = section;
      for (const child of node.children) collect(child, text, offset);
      // A heading in a quote or list goes no further than that.
      section = { ...outer, lost: section.lost };
    }
  };
  const pieces = piecesOf(raw, from);
  const definitionsFor = pieces.length > 1 ? definitionsIn(raw) : () => '';
  for (const piece of pieces) {
    const { start, end, head, isHard } = piece;
    if (isHard) {
      for (const block of hardBlocksOf(raw, piece)) add(block);
      continue;
    }
    const count = blocks.length;
    const definitions = definitionsFor(raw.slice(start, end));
    const text = definitions + head + raw.slice(start, end);
    for (const node of fromMarkdown(text).children) {
      // What only looked like a definition would be read twice.
      if ((node.position?.start.offset ?? 0) < definitions.length) continue;
      collect(node, text, end - text.length);
    }
    if (head) blocks.splice(count, 1);
  }

  const says = ({ text }: Block) => !isBoilerplate(text);
  const kept = blocks.slice(blocks.findIndex(says), blocks.findLastIndex(says) + 1);
  const { lost } = section;
  return {
    ...(title !== undefined && { title }),
    blocks: kept,
    ...(lost > 0 && { lostHeadings: lost }),
  };
}

/** What a line may have before its text: marks of quotes, and then that of an item. */
const LEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * The blocks of what can't be parsed, with its inline markup: one of fenced code, else one for each
 * item or paragraph, or for each row where that is a table.
 */
function hardBlocksOf(raw: string, { start, end }: Piece): Block[] {
  const blocks: Block[] = [];
  const lines = Array.from(raw.slice(start, end).matchAll(/.+/g), ({ 0: text, index }) => ({
    text,
    start: start + index,
  }));
  const [opening, ...code] = lines;
  if (opening && lastingHtmlOf(opening.text)) return [];
  const fence = opening && fenceOf(opening.text);
  if (fence) {
    const closing = code.findIndex(({ text }) => isClosingFence(text, fence));
    const last = closing < 0 ? code.length - 1 : closing;
    const from = opening.start + opening.text.length;
    const to = (code[last]?.start ?? end) + (closing < 0 ? (code[last]?.text.length ?? 0) : 0);
    return [{ text: raw.slice(from, to), isCode: true, source: { start, end: to } }];
  }
  let open: { text: string; source: { start: number; end: number } } | undefined;
  let after = start;
  for (const { text: line, start: at } of lines) {
    const text = line.replace(LEAD, '').trimEnd();
    const isApart = raw.slice(after, at).split(/\r\n|[\n\r]/).length > 2;
    after = at + line.length;
    if (text === '') open = undefined;
    else if (open && !isApart && !ITEM.test(line)) {
      open.text += `\n${text}`;
      open.source.end = at + line.trimEnd().length;
    } else {
      const from = at + line.length - line.replace(LEAD, '').length;
      open = { text, source: { start: from, end: at + line.trimEnd().length } };
      blocks.push(open);
    }
  }
  return blocks.flatMap((block) => tableBlocksOf(raw, block.source) ?? block);
}

/** The blocks of a paragraph or code in a piece of text that stands at `offset` in the file. */
function blocksOf(node: Nodes, piece: string, offset: number): Block[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const source = { start: offset + from, end: offset + to };
  if (node.type === 'code') return [{ text: node.value, isCode: true, source }];
  const rows = tableBlocksOf(piece, { start: from, end: to })?.map((row) => ({
    ...row,
    source: { start: offset + row.source.start, end: offset + row.source.end },
  }));
  return rows ?? [{ text: textOf(node), source }];
}

/** The rows of a table, each with the names of its columns, if the paragraph at `span` is one. */
function tableBlocksOf(raw: string, span: Span): Block[] | undefined {
  const rows = rowsOf(raw.slice(span.start, span.end));
  if (!rows) return undefined;
  const [head, ...others] = rows.map(({ text, start }) => ({
    text: rowText(text),
    source: { start: span.start + start, end: span.start + start + text.length },
  }));
  if (!head) return [];
  const columns = foldSpace(head.text);
  if (columns === '') return [head, ...others];
  const headings = [columns];
  return [head, ...others.map((row) => ({ ...row, headings }))];
}

/** The rows of a table, if a paragraph is one: its second line is then all dashes and bars. */
function rowsOf(paragraph: string): { text: string; start: number }[] | undefined {
  const lines = Array.from(paragraph.matchAll(/\S.*/g), ({ 0: text, index }) => ({
    text: text.trimEnd(),
    start: index,
  }));
  const [head, rule, ...rows] = lines;
  const isTable = head?.text.includes('|') && rule && isRule(rule.text);
  return head && isTable ? [head, ...rows] : undefined;
}

/** A row that holds no markup but its bars. */
const PLAIN_ROW = /^\|[^\\`*_[\]<>&]*$/;

/** The cells of a row, with a bar between them and none outside. */
function rowText(row: string): string {
  // A tree for each of a thousand plain rows takes longer than all else.
  return (PLAIN_ROW.test(row) || isTooHard(row) ? row : textOf(fromMarkdown(row)))
    .replace(/^\s*\||\|\s*$/g, '')
    .trim();
}

/** The text of a node without its markup; a hard break stays a line break. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html' || node.type === 'image') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
