import { WORDS } from './tables/words.ts';

/** The words of English. */
export interface Dictionary {
  /** Whether it has the word: as written, in lower case, or one in capitals as a name. */
  has(word: string): boolean;
}

/** The English dictionary: all word forms of dictionary-en, as nspell would judge them. */
export const ENGLISH: Dictionary = {
  has(word) {
    const plain = word.trim().replaceAll('’', "'");
    const lower = plain.toLowerCase();
    if (isListed(plain) || NUMBER.test(lower)) return true;
    if (lower !== plain && isListed(lower)) return true;
    return plain.toUpperCase() === plain && isListed(plain.charAt(0) + lower.slice(1));
  },
};

/** A digit, as it is or as an ordinal number; or a text with a longer ordinal number in it. */
const NUMBER = /^(?:\d|1st|2nd|3rd|[04-9]th)$|1\dth|[02-9](?:1st|2nd|3rd|[04-9]th)/;

// The bits of an edge in the graph, of which `scripts/word-graph.mjs` tells.
const ALPHABET = "^'abcdefghijklmnopqrstuvwxyz";
const LETTER = 0b1_1111;
const IS_END = 1 << 5;
const IS_LAST = 1 << 6;
const NEXT = 7;
const EDGE_BYTES = 3;

/** What listed words are made of, none of them longer. */
const LETTERS = /^[A-Za-z']{1,40}$/;

let graph: DataView | undefined;

/** Whether the graph has the word just as it is: its letters lead from edge to edge. */
function isListed(word: string): boolean {
  if (!LETTERS.test(word)) return false;
  graph ??= new DataView(Uint8Array.from(Buffer.from(WORDS, 'base64')).buffer);
  let edge = 0;
  for (const letter of word.replace(/[A-Z]/g, (capital) => `^${capital.toLowerCase()}`)) {
    const isLeaf = edge !== 0 && edge >>> NEXT === 0;
    const next = isLeaf ? undefined : edgeOf(graph, edge >>> NEXT, ALPHABET.indexOf(letter));
    if (next === undefined) return false;
    edge = next;
  }
  return (edge & IS_END) !== 0;
}

/** Of the edges that stand together from `first` on, the one with this letter. */
function edgeOf(edges: DataView, first: number, letter: number): number | undefined {
  for (let at = first * EDGE_BYTES; ; at += EDGE_BYTES) {
    const edge = edges.getUint16(at, true) | (edges.getUint8(at + 2) << 16);
    if ((edge & LETTER) === letter) return edge;
    if (edge & IS_LAST) return undefined;
  }
}
