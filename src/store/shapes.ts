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
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 31 - 1));

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

/** Looked through by a loop: there may be hundreds of thousands of numbers. */
const spans = v.custom<readonly number[]>(
  (value) =>
    Array.isArray(value) &&
    value.length % 2 === 0 &&
    value.every((at, i) => Number.isInteger(at) && at >= (i === 0 ? 0 : value[i - 1])),
);

export const packed: v.GenericSchema<Packed> = v.pipe(
  v.strictObject({
    sections: v.array(v.tuple([v.nullable(count), text])),
    passages: v.array(
      v.pipe(
        v.strictObject({
          text,
          sentences: spans,
          section: v.exactOptional(count),
          page: v.exactOptional(count),
          source: v.pipe(
            v.tuple([count, count]),
            v.check(([start, end]) => start <= end),
          ),
        }),
        v.check(({ text, sentences }) => (sentences.at(-1) ?? 0) <= text.length),
      ),
    ),
  }),
  v.check(
    ({ sections, passages }) =>
      sections.every(([within], at) => within === null || within < at) &&
      passages.every(({ section }) => section === undefined || section < sections.length),
  ),
);

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
