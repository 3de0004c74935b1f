import * as v from 'valibot';
import { BOUNDS } from '../bounds.ts';
import type { Passage } from '../library/article.ts';
import { FACT_LIMITS } from '../library/facts.ts';
import type { ArticleEntry, KeptFact } from './article.ts';
import type { Collecting, KeptQuestion } from './questions.ts';
import { about, collecting, count, passages, source, text, time } from './shapes.ts';

/** The version of the format. A change that an older program would misread raises it. */
const VERSION = 1;

/** How much is repeated of where a line is wrong, which it chooses itself. */
const PATH_LENGTH = 60;

/** An id of Discord's. */
const snowflake = v.pipe(text, v.regex(/^\d{1,20}$/));
/** As `newId` makes it. */
const id = v.pipe(text, v.regex(/^[\da-f]{16}$/));
const sha256 = v.pipe(text, v.regex(/^[\da-f]{64}$/));
/** A text that is no article's. */
const short = v.pipe(text, v.maxLength(BOUNDS.backupWord.most));

const server = v.strictObject({
  server: snowflake,
  revision: count,
  leftAt: v.nullable(time),
  link: v.exactOptional(v.pipe(text, v.regex(/^[\w-]{22}$/))),
  collecting: v.exactOptional(collecting),
});

const fact = v.strictObject({
  question: v.pipe(text, v.maxLength(FACT_LIMITS.question)),
  also: v.pipe(
    v.array(v.pipe(text, v.maxLength(FACT_LIMITS.question))),
    v.maxLength(BOUNDS.factWordings.most),
  ),
  answer: v.pipe(text, v.maxLength(FACT_LIMITS.answer)),
  quote: v.pipe(text, v.maxLength(FACT_LIMITS.quote)),
  server: snowflake,
  article: v.union([id, v.pipe(text, v.regex(/^host-[\da-f]{16}$/))]),
  id,
  addedBy: snowflake,
  addedAt: time,
});

const article = v.pipe(
  v.strictObject({
    server: snowflake,
    id,
    about: v.pipe(
      about,
      v.check((value) => hasShortTexts(value)),
    ),
    source: v.pipe(
      source,
      v.check((value) => hasShortTexts(value)),
    ),
    sha256,
    size: count,
    textSize: count,
    passageCount: count,
    addedBy: snowflake,
    addedAt: time,
    revision: count,
    removedAt: v.nullable(time),
    passages,
  }),
  v.check(({ passages, passageCount }) => passages.length === passageCount),
);

const question = v.strictObject({
  server: snowflake,
  id,
  text: short,
  times: count,
  firstAt: time,
  lastAt: time,
  votes: v.pipe(
    v.array(v.strictObject({ voter: sha256, helped: v.boolean() })),
    v.check((votes) => new Set(votes.map(({ voter }) => voter)).size === votes.length),
  ),
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

function hasShortTexts(value: object): boolean {
  return Object.values(value).every((one) => v.is(short, one) || typeof one === 'boolean');
}

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

/**
 * What a line of a backup of this version says, checked by itself; else why it is none.
 *
 * @param json the text of the line, or undefined where its bytes are none
 */
export function parseLine(json: string | undefined): BackupLine | string {
  if (json === undefined) return 'is no text in UTF-8';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'is not one of a backup of this version';
  }
  const result = v.safeParse(line, value);
  return result.success ? result.output : reasonFor(value);
}

/** Where a line of a known kind is wrong. */
function reasonFor(value: unknown): string {
  for (const [kind, schema] of Object.entries({ server, article, fact, question })) {
    if (!v.is(v.strictObject({ [kind]: v.unknown() }), value)) continue;
    const { issues } = v.safeParse(v.strictObject({ [kind]: schema }), value);
    const path = issues && v.getDotPath(issues[0]);
    return `${(path ?? kind).slice(0, PATH_LENGTH)} is not as the bot writes it`;
  }
  return 'is not one of a backup of this version';
}
