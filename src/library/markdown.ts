import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isBoilerplate } from '../language/boilerplate.ts';
import { type Block, type Body, MAX_TITLE_LENGTH } from './block.ts';
import { KnowledgeError } from './knowledge-error.ts';

/**
 * A file is parsed in pieces of about this length, in UTF-16 code units: a tree takes some 300 bytes
 * a character, and the time for block quotes grows with the square of the length.
 */
const PIECE_LENGTH = 20_000;

/** A line of a hundred markers of quotes and lists: the parser recurses, and its stack is finite. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}/m;

/**
 * Reads Markdown (CommonMark, and tables) from the offset `from`: every paragraph, also of lists
 * and block quotes, every block of code and every row of a table is a block. The first heading of
 * level 1 before any of these is the title; each block keeps the other headings that it stands under,
 * a table's row its head as well. HTML, images and link definitions are left out.
 */
export function readMarkdown(raw: string, from = 0): Body {
  let title: string | undefined;
  const blocks: Block[] = [];
  /** The headings that the text stands under at this point, by level. */
  let open: { readonly depth: number; readonly text: string }[] = [];

  const collect = (node: Nodes, offset: number): void => {
    if (node.type === 'heading') {
      const text = textOf(node);
      const { depth } = node;
      const isTitle =
        depth === 1 &&
        title === undefined &&
        blocks.length === 0 &&
        text.length <= MAX_TITLE_LENGTH;
      open = open.filter((outer) => outer.depth < depth);
      if (isTitle) title = text;
      else open.push({ depth, text });
    } else if (node.type === 'paragraph' || node.type === 'code') {
      const headings = open.map((heading) => heading.text);
      for (const block of blocksOf(node, raw, offset)) blocks.push(under(headings, block));
    } else if ('children' in node) {
      for (const child of node.children) collect(child, offset);
    }
  };
  if (TOO_DEEP.test(raw)) throw new KnowledgeError(['lists or quotes nested too deep']);
  const pieces = piecesOf(raw, from);
  // A link may stand in another piece than its definition.
  const definitions = pieces.length > 1 ? definitionsIn(raw) : '';
  for (const { start, end } of pieces) {
    collect(fromMarkdown(raw.slice(start, end) + definitions), start);
  }

  const says = ({ text }: Block) => !isBoilerplate(text);
  const kept = blocks.slice(blocks.findIndex(says), blocks.findLastIndex(says) + 1);
  return title === undefined ? { blocks: kept } : { title, blocks: kept };
}

/** A block under these headings, besides any that it has itself, as a table's row has. */
function under(headings: readonly string[], block: Block): Block {
  const all = [...headings, ...(block.headings ?? [])];
  return all.length > 0 ? { ...block, headings: all } : block;
}

/** Cuts a file where a blank line ends every open paragraph, list and quote, outside code and HTML. */
function piecesOf(raw: string, from: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = from;
  if (raw.length - from > PIECE_LENGTH) {
    let within: RegExp | undefined;
    let blank = false;
    const lines = /(.*)(?:\r\n|[\n\r]|$)/g;
    lines.lastIndex = from;
    for (const { index, 1: line = '' } of raw.matchAll(lines)) {
      if (within) {
        if (within.test(line)) within = undefined;
      } else {
        if (blank && index - start >= PIECE_LENGTH && /^\S/.test(line)) {
          pieces.push({ start, end: index });
          start = index;
        }
        within = closingOf(line);
      }
      blank = line.trim() === '';
    }
  }
  pieces.push({ start, end: raw.length });
  return pieces;
}

/** For a line that opens what a blank line doesn't end: what closes it. */
function closingOf(line: string): RegExp | undefined {
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
  if (fence) return new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*\\s*$`);
  const [, html] = /^ {0,3}<(!--|script|pre|style|textarea)/i.exec(line) ?? [];
  const closing = html && (html === '!--' ? /-->/ : /<\/(?:script|pre|style|textarea)>/i);
  return closing && !closing.test(line) ? closing : undefined;
}

function definitionsIn(raw: string): string {
  const definitions = raw.match(/^ {0,3}\[[^\]\r\n]+\]:.*$/gm) ?? [];
  return `\n\n${definitions.join('\n').slice(0, PIECE_LENGTH)}`;
}

function blocksOf(node: Nodes, raw: string, offset: number): Block[] {
  const start = offset + (node.position?.start.offset ?? 0);
  const end = offset + (node.position?.end.offset ?? 0);
  const rows = node.type === 'paragraph' ? rowsOf(raw.slice(start, end)) : undefined;
  if (!rows) return [{ text: textOf(node), source: { start, end } }];
  const [head, ...others] = rows.map((row) => ({
    text: rowText(row.text),
    source: { start: start + row.start, end: start + row.start + row.text.length },
  }));
  return head ? [head, ...others.map((row) => ({ ...row, headings: [head.text] }))] : [];
}

/** The rows of a table, if a paragraph is one: its second line is then all dashes and bars. */
function rowsOf(paragraph: string): { text: string; start: number }[] | undefined {
  const lines = Array.from(paragraph.matchAll(/\S.*/g), ({ 0: text, index }) => ({
    text: text.trimEnd(),
    start: index,
  }));
  const [head, rule, ...rows] = lines;
  const isTable =
    head?.text.includes('|') && rule?.text.includes('-') && /^[-|:\s]+$/.test(rule.text);
  return head && isTable ? [head, ...rows] : undefined;
}

/** The cells of a row, with a bar between them and none outside. */
function rowText(row: string): string {
  return textOf(fromMarkdown(row))
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
