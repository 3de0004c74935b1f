import {
  BEFORE_NUMBERS,
  isOrdinal,
  MAY_BE_LAST,
  NEVER_LAST,
  SENTENCE_STARTERS,
} from '../language/abbreviations.ts';
import type { Span } from './article.ts';

/** Thai and Lao mark no sentences: they are cut at spaces, into clauses of at least this length. */
const CLAUSE_LENGTH = 80;

/** A longer sentence, in UTF-16 code units, is cut: whatever handles one can count on its length. */
export const MAX_SENTENCE_LENGTH = 1_000;

// Every count below has a bound: megabytes of marks would overflow the stack of the expression.

/** Marks that may end a sentence within a run of Chinese or Japanese, with no space after them. */
const WIDE =
  '(?:[。！？｡]|(?<=[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}])[!?])[。！？｡!?…]{0,99}';
/** The marks of all other scripts: those that Unicode lists, less the Burmese comma, and a few more. */
const NARROW =
  '(?:(?!\\u104a)[\\p{STerm}…\\u17d4\\u17d5\\u0f0d\\u0f0e]|(?<=\\p{sc=Greek})[;\\u037e]){1,99}';
const CLOSING = '["\'\\p{Pe}\\p{Pf}]{0,99}';
const MARKS = new RegExp(`(?<wide>${WIDE})|(?<![\\p{STerm}…])(?<narrow>${NARROW})`, 'gu');
/** What may follow the marks and belongs to the sentence: closing marks, and notes of a scholar. */
const AFTER_WIDE = new RegExp(CLOSING, 'uy');
const AFTER_NARROW = new RegExp(`(?:${CLOSING}|\\p{Pi})(?:\\[[^[\\]]{1,30}\\]){0,99}(?=\\s)`, 'uy');

/**
 * A language that ends its sentences with the danda, as Hindi does, only shortens with a full stop;
 * Marathi, in the same script, ends them with that.
 */
const INDIC_END = /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}]$/u;

/**
 * Cuts a text into sentences: spans, in order, that cover all but the white space between them. One
 * longer than `MAX_SENTENCE_LENGTH` is cut further.
 *
 * Built on the marks that Unicode calls sentence terminals, in every script. `Intl.Segmenter` cuts
 * after every abbreviation, joins what a number begins, and differs from one Node version to the
 * next.
 *
 * @param language The text's language as a BCP 47 tag, where known.
 */
export function splitSentences(text: string, language?: string): Span[] {
  const last = text.trimEnd().length;
  const spans: Span[] = [];
  let start = visibleFrom(text, 0);
  let letter = letterFrom(text, start);
  for (const { index, end, wide, narrow } of endingsIn(text)) {
    if (end >= last) break;
    // A number or a bullet alone is no sentence: `1. Introduction`.
    if (letter >= index) continue;
    const next = visibleFrom(text, end);
    const ends = wide
      ? endsAtWideMark(text.slice(index + wide.length, end), text.slice(next, next + 2))
      : endsAtNarrowMark(text, index, narrow, next, language);
    if (ends) {
      spans.push({ start, end });
      start = next;
      letter = letterFrom(text, start);
    }
  }
  if (start < last) spans.push({ start, end: last });
  const sentences = /[\p{sc=Thai}\p{sc=Lao}]/u.test(text)
    ? spans.flatMap((span) => splitClauses(text, span))
    : spans;
  return sentences.flatMap((span) => splitLong(text, span));
}

/** Marks that may end a sentence. */
interface Ending {
  readonly index: number;
  /** After what follows the marks and belongs to the sentence. */
  readonly end: number;
  readonly wide: string;
  readonly narrow: string;
}

function* endingsIn(text: string): Generator<Ending> {
  for (let from = 0; ; ) {
    MARKS.lastIndex = from;
    const found = MARKS.exec(text);
    if (!found) return;
    const { index, groups: { wide = '', narrow = '' } = {} } = found;
    const after = wide ? AFTER_WIDE : AFTER_NARROW;
    after.lastIndex = MARKS.lastIndex;
    if (after.test(text)) {
      from = after.lastIndex;
      yield { index, end: from, wide, narrow };
    } else {
      // Amid the marks of other scripts there may be wide ones.
      from = index + String.fromCodePoint(text.codePointAt(index) ?? 0).length;
    }
  }
}

/** The lines of code, as spans in the same way: without the white space around them. */
export function splitLines(code: string): Span[] {
  return Array.from(code.matchAll(/\S.*/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.trimEnd().length,
  })).flatMap((span) => splitLong(code, span));
}

function visibleFrom(text: string, from: number): number {
  return indexFrom(text, /\S/g, from);
}

function letterFrom(text: string, from: number): number {
  return indexFrom(text, /\p{L}/gu, from);
}

function indexFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** A sentence goes on before a comma, and after a quotation that a particle follows: `「…。」と`. */
function endsAtWideMark(closing: string, following: string): boolean {
  return !/^\p{Po}/u.test(following) && !(closing !== '' && /^\p{sc=Hiragana}/u.test(following));
}

function endsAtNarrowMark(
  text: string,
  at: number,
  marks: string,
  next: number,
  language: string | undefined,
): boolean {
  // Only Latin, Greek, Cyrillic, Arabic and their like have marks that serve for other things too.
  if (/[^.!?…;\u037e\u061f]/.test(marks)) return true;
  const following = text.slice(next, next + 60).replace(/^["'¿¡\p{Ps}\p{Pi}\p{Pf}]+/u, '');
  const goesOn = /^(?!\p{sc=Georgian})\p{Ll}|^[^\p{L}\p{N}]/u.test(following);
  if (goesOn || marks !== '.') return !goesOn;
  const before = text.slice(Math.max(0, at - 40), at);
  if (INDIC_END.test(before) && text.slice(Math.max(0, at - 500), at + 500).includes('।'))
    return false;
  return !isShortened(before, following, language);
}

/** Whether the full stop after `before` only shortens a word or makes an ordinal. */
function isShortened(before: string, following: string, language: string | undefined): boolean {
  const word = before.split(/[\s"'’“”„«»()[\]/–—-]/).at(-1) ?? '';
  if (NEVER_LAST.has(word.replaceAll('.', ''))) return true;
  if (/^\p{N}/u.test(following) && BEFORE_NUMBERS.has(word.toLowerCase())) return true;
  if (/^\d{1,2}$/.test(word)) return isOrdinal(before, following, language);
  // Thai never ends a sentence with a full stop.
  if (/[\p{sc=Thai}\p{sc=Lao}]$/u.test(word)) return true;
  const isInitials = /^(?:\p{L}{1,3}\.)*(?:\p{Lu}|\p{sc=Arabic}|\p{sc=Hebrew})$/u.test(word);
  const isDotted = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word);
  if (!isInitials && !isDotted && !MAY_BE_LAST.has(word)) return false;
  const [first = ''] = /^\p{L}+(?![.\p{L}])/u.exec(following) ?? [];
  return !SENTENCE_STARTERS.has(first.toLowerCase());
}

function splitClauses(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const { index, 0: space } of text.slice(start, end).matchAll(/\s+/g)) {
    const at = start + index;
    const next = at + space.length;
    if (at - from >= CLAUSE_LENGTH && end - next >= CLAUSE_LENGTH) {
      clauses.push({ start: from, end: at });
      from = next;
    }
  }
  clauses.push({ start: from, end });
  return clauses;
}

const CLAUSE_MARKS = /[,;:،؛፣፥—–](?=\s)|[、，；：]/g;

/** Cuts a sentence that is too long after a clause, else between words, else between characters. */
function splitLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > MAX_SENTENCE_LENGTH) {
    const window = text.slice(from, from + MAX_SENTENCE_LENGTH);
    // The first half is kept together, so that no part is a word or two.
    const half = MAX_SENTENCE_LENGTH / 2;
    const mark = [...window.matchAll(CLAUSE_MARKS)].findLast(({ index }) => index >= half);
    const space = lastSpaceIn(window);
    const cut = mark
      ? mark.index + 1
      : space > 0
        ? space
        : window.length - (isSplit(window) ? 1 : 0);
    const to = from + window.slice(0, cut).trimEnd().length;
    parts.push({ start: from, end: to });
    from = visibleFrom(text, to);
  }
  parts.push({ start: from, end });
  return parts;
}

function lastSpaceIn(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && /\S/.test(text.charAt(at))) at -= 1;
  return at;
}

/** Whether a text ends amid a character of two code units. */
function isSplit(text: string): boolean {
  return /[\ud800-\udbff]$/.test(text);
}
