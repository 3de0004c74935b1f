import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Block, type Body, MAX_HEADING_LENGTH, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { isBoilerplate } from '../language/boilerplate.ts';
import type { Span } from './article.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { foldSpace } from './white-space.ts';

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
 * level 1 before any of these is the title. Other headings go with the blocks below them, up to the
 * next of their level or above, and a table's head with its rows. HTML, images and link definitions
 * are left out.
 */
export function readMarkdown(raw: string, from = 0): Body {
  let title: string | undefined;
  let section = TOP;
  const blocks: Block[] = [];

  const collect = (node: Nodes, text: string, offset: number): void => {
    if (node.type === 'heading') {
      const heading = textOf(node);
      const isTitle = node.depth === 1 && blocks.length === 0 && heading.length <= MAX_TITLE_LENGTH;
      section = below(section, node.depth, isTitle && title === undefined ? '' : heading);
      if (isTitle) title ??= heading;
    } else if (node.type === 'paragraph' || node.type === 'code') {
      for (const block of blocksOf(node, text, offset)) blocks.push(within(section, block));
    } else if ('children' in node) {
      const outer = section;
      for (const child of node.children) collect(child, text, offset);
      // A heading in a quote or list goes no further than that.
      if (node.type !== 'root') section = outer;
    }
  };
  if (TOO_DEEP.test(raw)) throw new KnowledgeError(['lists or quotes nested too deep']);
  const pieces = piecesOf(raw, from);
  // A link may stand in another piece than its definition.
  const definitions = pieces.length > 1 ? definitionsIn(raw) : '';
  for (const { start, end, head } of pieces) {
    const count = blocks.length;
    const text = head + raw.slice(start, end);
    collect(fromMarkdown(text + definitions), text, start - head.length);
    if (head) blocks.splice(count, 1);
  }

  const says = ({ text }: Block) => !isBoilerplate(text);
  const kept = blocks.slice(blocks.findIndex(says), blocks.findLastIndex(says) + 1);
  return title === undefined ? { blocks: kept } : { title, blocks: kept };
}

/** What the open headings say, the outermost first, and the level of each. */
interface Section {
  readonly headings: readonly string[];
  readonly depths: readonly number[];
}

const TOP: Section = { headings: [], depths: [] };

/** The section that a heading opens; one without text only closes others. */
function below({ headings, depths }: Section, depth: number, heading: string): Section {
  const kept = depths.filter((open) => open < depth).length;
  const outer = { headings: headings.slice(0, kept), depths: depths.slice(0, kept) };
  const text = foldSpace(heading);
  if (text === '' || text.length > MAX_HEADING_LENGTH) return outer;
  return { headings: [...outer.headings, text], depths: [...outer.depths, depth] };
}

/** A block with the section's headings above its own. */
function within({ headings }: Section, block: Block): Block {
  if (headings.length === 0) return block;
  return { ...block, headings: block.headings ? [...headings, ...block.headings] : headings };
}

interface Piece extends Span {
  /** The head of the table that goes on at the start of the piece, or nothing. */
  readonly head: string;
}

/**
 * Cuts a file where a blank line ends every open paragraph, list and quote, outside code and HTML,
 * and between the rows of a table.
 */
function piecesOf(raw: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  let head = '';
  if (raw.length - from > PIECE_LENGTH) {
    let within: RegExp | undefined;
    let blank = false;
    let first = '';
    let table = '';
    const lines = /(.*)(?:\r\n|[\n\r]|$)/g;
    lines.lastIndex = from;
    for (const { index, 1: line = '' } of raw.matchAll(lines)) {
      if (within) {
        if (within.test(line)) within = undefined;
      } else {
        const isRow = line.startsWith('|');
        if (!isRow) table = '';
        if (index - start >= PIECE_LENGTH && (table || (blank && /^\S/.test(line)))) {
          pieces.push({ start, end: index, head });
          start = index;
          head = table;
        }
        if (first && isRule(line)) table = `${first}\n${line}\n`;
        first = blank && isRow ? line : '';
        within = closingOf(line);
      }
      blank = line.trim() === '';
    }
  }
  pieces.push({ start, end: raw.length, head });
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

/** The blocks of a paragraph or code in a piece of text that stands at `offset` in the file. */
function blocksOf(node: Nodes, piece: string, offset: number): Block[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? 0;
  const start = offset + from;
  const end = offset + to;
  const rows = node.type === 'paragraph' ? rowsOf(piece.slice(from, to)) : undefined;
  if (!rows) return [{ text: textOf(node), source: { start, end } }];
  const [head, ...others] = rows.map((row) => ({
    text: rowText(row.text),
    source: { start: start + row.start, end: start + row.start + row.text.length },
  }));
  if (!head) return [];
  const columns = foldSpace(head.text);
  if (columns === '' || columns.length > MAX_HEADING_LENGTH) return [head, ...others];
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

function isRule(line: string): boolean {
  return line.includes('-') && /^[-|:\s]+$/.test(line);
}

/** A row that holds no markup but its bars. */
const PLAIN_ROW = /^\|[^\\`*_[\]<>&]*$/;

/** The cells of a row, with a bar between them and none outside. */
function rowText(row: string): string {
  // A tree for each of a thousand plain rows takes longer than all else.
  return (PLAIN_ROW.test(row) ? row : textOf(fromMarkdown(row)))
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
