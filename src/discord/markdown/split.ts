import { GRAPHEMES, WORDS } from '../../language/segmenters.ts';
import type { Span } from '../../library/article.ts';
import { escapeMarkdown } from './escape.ts';

/** Cuts a stretch of the text into smaller ones that follow each other without a gap. */
type Cutter = (text: string, span: Span) => Iterable<Span>;

/**
 * Splits a text into parts of at most `limit` characters when quoted. A part ends at the end of a
 * sentence where that is possible, else after white space, else between words that none divides
 * (as in Chinese), and only within a word that is itself too long. Together the parts are the
 * text, without a gap.
 */
export function split(text: string, sentences: readonly Span[], limit: number): Span[] {
  const starts = sentences.map(({ start }) => start);
  const bySentence: Cutter = (_, span) => between(span, starts);
  const whole = { start: 0, end: text.length };
  return [...fill(text, whole, limit, [bySentence, bySpace, byWord, byGrapheme, byCodePoint])];
}

/** What a quote's line takes besides its text, at most: it may have a stretch in bold. */
const LINE_LENGTH = '> ****\n'.length;

/** The most characters that the text adds to a quote. */
function lengthInQuote(text: string): number {
  return escapeMarkdown(text).length + LINE_LENGTH * (text.split('\n').length - 1);
}

function* fill(
  text: string,
  span: Span,
  limit: number,
  [cut, ...finer]: readonly Cutter[],
): Generator<Span> {
  const most = limit - LINE_LENGTH;
  if (cut === undefined || lengthInQuote(text.slice(span.start, span.end)) <= most) {
    yield span;
    return;
  }
  let part: Span | undefined;
  let length = 0;
  for (const piece of cut(text, span)) {
    const added = lengthInQuote(text.slice(piece.start, piece.end));
    if (part && length + added > most) {
      yield part;
      part = undefined;
    }
    if (added > most) {
      yield* fill(text, piece, limit, finer);
      continue;
    }
    length = part ? length + added : added;
    part = { start: part?.start ?? piece.start, end: piece.end };
  }
  if (part) yield part;
}

const bySpace: Cutter = (text, span) =>
  between(
    span,
    [...text.slice(span.start, span.end).matchAll(/\s+/g)].map(
      (space) => span.start + space.index + space[0].length,
    ),
  );

const byWord = bySegment(WORDS);
const byGrapheme = bySegment(GRAPHEMES);

function bySegment(segmenter: Intl.Segmenter): Cutter {
  return function* (text, span) {
    for (const { index, segment } of segmenter.segment(text.slice(span.start, span.end))) {
      yield { start: span.start + index, end: span.start + index + segment.length };
    }
  };
}

const byCodePoint: Cutter = function* (text, span) {
  let start = span.start;
  for (const character of text.slice(span.start, span.end)) {
    yield { start, end: start + character.length };
    start += character.length;
  }
};

/** The stretches of `span` between the cuts that lie within it. */
function* between(span: Span, cuts: readonly number[]): Generator<Span> {
  let { start } = span;
  for (const cut of cuts) {
    if (cut <= start || cut >= span.end) continue;
    yield { start, end: cut };
    start = cut;
  }
  yield { start, end: span.end };
}
