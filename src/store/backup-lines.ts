import * as v from 'valibot';
import type { Passage } from '../library/article.ts';
import type { ArticleEntry, KeptFact } from './article.ts';
import type { Collecting, KeptQuestion } from './questions.ts';

/** The version of the format. A change that an older program would misread raises it. */
const VERSION = 1;

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 31 - 1));
const optional = v.exactOptional(text);

const server = v.strictObject({
  server: text,
  revision: count,
  leftAt: v.nullable(text),
  link: optional,
  collecting: v.exactOptional(v.strictObject({ keepDays: count, secret: text })),
});

const fact = v.strictObject({
  server: text,
  article: text,
  id: text,
  addedBy: text,
  addedAt: text,
  question: text,
  also: v.array(text),
  answer: text,
  quote: text,
});

const span = v.strictObject({ start: count, end: count });

const passage = v.strictObject({
  number: count,
  text,
  sentences: v.array(span),
  headings: v.exactOptional(v.array(text)),
  page: v.exactOptional(count),
  source: span,
});

const article = v.strictObject({
  server: text,
  id: text,
  about: v.strictObject({
    title: text,
    publisher: optional,
    author: optional,
    published: optional,
    url: optional,
    language: optional,
  }),
  source: v.variant('kind', [
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
  ]),
  sha256: text,
  size: count,
  textSize: count,
  passageCount: count,
  addedBy: text,
  addedAt: text,
  revision: count,
  removedAt: v.nullable(text),
  passages: v.array(passage),
});

const question = v.strictObject({
  server: text,
  id: text,
  text,
  times: count,
  firstAt: text,
  lastAt: text,
  votes: v.array(v.strictObject({ voter: text, helped: v.boolean() })),
});

const line = v.union([
  v.strictObject({ verbatim: v.literal(VERSION) }),
  v.strictObject({ server }),
  v.strictObject({ article }),
  v.strictObject({ fact }),
  v.strictObject({ question }),
  v.strictObject({
    end: v.strictObject({
      servers: count,
      articles: count,
      facts: count,
      // None in one from before there were any.
      questions: v.optional(count, 0),
    }),
  }),
]);

/**
 * A line of a backup: which version of the format it is; then each server, followed by its articles,
 * facts and kept questions; at the end how many there were of each, which tells a whole backup from a part of one.
 */
export type BackupLine =
  | { readonly verbatim: typeof VERSION }
  | {
      readonly server: {
        readonly server: string;
        readonly revision: number;
        readonly leftAt: string | null;
        readonly link?: string;
        readonly collecting?: Collecting;
      };
    }
  | {
      readonly article: ArticleEntry & {
        readonly server: string;
        readonly removedAt: string | null;
        readonly passages: readonly Passage[];
      };
    }
  | { readonly fact: KeptFact & { readonly server: string; readonly article: string } }
  | {
      readonly question: Omit<KeptQuestion, 'helped' | 'notIt'> & {
        readonly server: string;
        readonly votes: readonly { readonly voter: string; readonly helped: boolean }[];
      };
    }
  | { readonly end: Counts };

export interface Counts {
  servers: number;
  articles: number;
  facts: number;
  questions: number;
}

export const FIRST_LINE: BackupLine = { verbatim: VERSION };

/** One line of JSON, with its end. */
export function formatLine(value: BackupLine): string {
  return `${JSON.stringify(value)}\n`;
}

/** Undefined where the text is no line of a backup of this version. */
export function parseLine(json: string): BackupLine | undefined {
  try {
    return v.parse(line, JSON.parse(json));
  } catch {
    return undefined;
  }
}
