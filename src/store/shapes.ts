import * as v from 'valibot';
import { BOUNDS } from '../bounds.ts';
import type { Passage } from '../library/article.ts';
import type { About, NewFact, Source } from './article.ts';
import type { Packed } from './passages.ts';
import type { Collecting } from './questions.ts';

/** What is kept as JSON, checked where it is read: a database may be damaged, a backup made up. */

export const text = v.string();
const optional = v.exactOptional(text);

/** Numbers stay below 2³¹ (`Tables`). */
const MOST = 2 ** 31 - 1;

export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST));

/** A time as `toISOString` writes it. */
export const time = v.pipe(
  text,
  v.isoTimestamp(),
  v.check((value) => isTime(value)),
);

function isTime(value: string): boolean {
  const date = new Date(value);
  return !Number.isNaN(date.valueOf()) && date.toISOString() === value;
}

const span = v.pipe(
  v.strictObject({ start: count, end: count }),
  v.check(({ start, end }) => start <= end),
);

export const passages: v.GenericSchema<Passage[]> = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        number: count,
        text,
        sentences: v.array(span),
        headings: v.exactOptional(v.array(text)),
        page: v.exactOptional(count),
        source: span,
      }),
      v.check(({ text, sentences }) => sentences.every(({ end }) => end <= text.length)),
    ),
  ),
  v.check((all) => all.every(({ number }, index) => number === index + 1)),
);

/**
 * Passages as a row has them. Looked through by a plain loop: there may be ten thousand, with hundreds of
 * thousands of numbers, and nothing else is answered meanwhile.
 */
export const packed = v.custom<Packed>((value) => {
  const { sections, passages } = Object(value) as Partial<Packed>;
  if (!Array.isArray(sections) || !Array.isArray(passages)) return false;
  return (
    sections.every((section, at) => isSection(section, at)) &&
    passages.every((passage) => isPassage(Object(passage), sections.length))
  );
});

function isSection(section: unknown, at: number): boolean {
  if (!Array.isArray(section) || section.length !== 2) return false;
  const [within, heading] = section;
  return (within === null || isNumber(within, 0, at - 1)) && typeof heading === 'string';
}

function isPassage(
  { text, sentences, section = 0, page = 0, source }: Record<string, unknown>,
  sectionCount: number,
): boolean {
  return (
    typeof text === 'string' &&
    areSpans(sentences, text.length) &&
    sentences.length % 2 === 0 &&
    areSpans(source, MOST) &&
    source.length === 2 &&
    isNumber(section, 0, Math.max(0, sectionCount - 1)) &&
    isNumber(page, 0, MOST)
  );
}

/** Whether these are places in a text, each at or after the one before. */
function areSpans(value: unknown, most: number): value is readonly number[] {
  if (!Array.isArray(value)) return false;
  let before = 0;
  for (const at of value) {
    if (!isNumber(at, before, most)) return false;
    before = at;
  }
  return true;
}

function isNumber(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && least <= (value as number) && (value as number) <= most;
}

export const about: v.GenericSchema<About> = v.strictObject({
  title: text,
  publisher: optional,
  author: optional,
  published: optional,
  url: optional,
  language: optional,
});

export const source: v.GenericSchema<Source> = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), name: text }),
  v.strictObject({
    kind: v.literal('url'),
    url: text,
    etag: optional,
    lastModified: optional,
    isWhole: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ kind: v.literal('text') }),
  v.strictObject({ kind: v.literal('message'), url: text }),
]);

/** What is written to say for how long questions are kept. */
export const collecting: v.GenericSchema<Collecting> = v.strictObject({
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(BOUNDS.keepDays.most)),
  secret: v.pipe(text, v.regex(/^[\da-f]{64}$/)),
});

export const words: v.GenericSchema<Omit<NewFact, 'addedBy'>> = v.strictObject({
  question: text,
  also: v.pipe(v.array(text), v.maxLength(BOUNDS.factWordings.most)),
  answer: text,
  quote: text,
});

/** What JSON says, where it has this shape; undefined where it is broken or has another. */
export function parsed<T>(shape: v.GenericSchema<T>, json: string): T | undefined {
  try {
    const result = v.safeParse(shape, JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
