import { is } from 'valibot';
import type { Passage } from '../library/article.ts';
import type { ArticleEntry, KeptFact } from './article.ts';
import { DAMAGED } from './damage.ts';
import { packer, unpacker } from './passages.ts';
import type { Collecting, KeptQuestion } from './questions.ts';
import * as shapes from './shapes.ts';
import { parsed } from './shapes.ts';
import type { Store } from './store.ts';

/**
 * The tables. The server's id comes first in every key, so that tables can be distributed by it.
 * Numbers stay below 2³¹, since wider ones come back as text from one driver and not from another;
 * times are text in ISO 8601. What people write is in columns of JSON, which can hold any character:
 * PostgreSQL refuses U+0000 in text, and libsql drops what follows one.
 */
export interface Tables {
  servers: ServerRow;
  articles: ArticleRow;
  facts: FactRow;
  questions: QuestionRow;
  votes: VoteRow;
}

export interface ServerRow {
  server: string;
  /** Goes up with every change of the server's articles or facts. */
  revision: number;
  /** When the server was left, if it was. */
  left_at: string | null;
  /** The key of the link to its pages, while there is one. */
  link: string | null;
  /** What is kept of the questions there (`Collecting`), where that is switched on. */
  collecting: string | null;
}

export interface ArticleRow {
  server: string;
  id: string;
  sha256: string;
  size: number;
  text_size: number;
  /** How many it has. */
  passages: number;
  added_by: string;
  added_at: string;
  revision: number;
  /** When it was removed, while that can be undone. */
  removed_at: string | null;
  about: string;
  source: string;
  /** The passages (`Packed`). Last, and never read for a list: it may be megabytes. */
  document: string;
}

export interface FactRow {
  server: string;
  /** The id of the server's own, or what one of the host's is called (`hostsArticle`). */
  article: string;
  id: string;
  added_by: string;
  added_at: string;
  /** When it was removed, while that can be undone. */
  removed_at: string | null;
  /** Question, other ways to ask it, answer and quote. */
  words: string;
}

export interface QuestionRow {
  server: string;
  id: string;
  /** How often it was asked and not answered; of one that was only voted on, 0. */
  times: number;
  first_at: string;
  last_at: string;
  text: string;
}

export interface VoteRow {
  server: string;
  question: string;
  /** Made of the voter's id with the server's secret (`voterOf`). */
  voter: string;
  /** 1 where it helped, or 0. */
  helped: number;
}

/** The columns of an article that a list needs. */
export const ENTRY_COLUMNS = [
  'id',
  'sha256',
  'size',
  'text_size',
  'passages',
  'added_by',
  'added_at',
  'revision',
  'about',
  'source',
] as const satisfies readonly (keyof ArticleRow)[];

export type EntryRow = Pick<ArticleRow, (typeof ENTRY_COLUMNS)[number]>;

/** What a row says of an article; little but its id where it is damaged. */
// Where `integer` has 64 bits, as on CockroachDB, numbers come as text.
export function entryOf(row: EntryRow): ArticleEntry {
  const about = parsed(shapes.about, row.about);
  const source = parsed(shapes.source, row.source);
  const entry = {
    id: row.id,
    // By its id it can be removed.
    about: about ?? { title: `⚠ ${row.id}` },
    source: source ?? ({ kind: 'text' } as const),
    sha256: row.sha256,
    size: Number(row.size),
    textSize: Number(row.text_size),
    passageCount: Number(row.passages),
    addedBy: row.added_by,
    addedAt: row.added_at,
    revision: Number(row.revision),
  };
  const isWhole =
    about &&
    source &&
    is(shapes.time, entry.addedAt) &&
    entry.addedBy !== DAMAGED &&
    [entry.size, entry.textSize, entry.passageCount, entry.revision].every((n) =>
      is(shapes.count, n),
    );
  if (isWhole) return entry;
  const none = { addedBy: '0', addedAt: new Date(0).toISOString(), size: 0, textSize: 0 };
  return { ...entry, ...none, passageCount: 0, revision: 0, isDamaged: true };
}

export function rowOf(entry: ArticleEntry): EntryRow {
  return {
    id: entry.id,
    sha256: entry.sha256,
    size: entry.size,
    text_size: entry.textSize,
    passages: entry.passageCount,
    added_by: entry.addedBy,
    added_at: entry.addedAt,
    revision: entry.revision,
    about: JSON.stringify(entry.about),
    source: JSON.stringify(entry.source),
  };
}

/** What is kept of the questions in a server, if anything is. */
export function collectingOf(
  row: Pick<ServerRow, 'collecting'> | undefined,
): Collecting | undefined {
  return row?.collecting ? parsed(shapes.collecting, row.collecting) : undefined;
}

/** Undefined where it is damaged. */
export function passagesOf({ document }: Pick<ArticleRow, 'document'>): Passage[] | undefined {
  const packed = parsed(shapes.packed, document);
  return packed && unpacker()(packed);
}

/** The passages as a row has them. */
export function documentOf(passages: readonly Passage[]): string {
  return JSON.stringify(packer()(passages));
}

/** The columns of a fact that stands, in its article. */
type StandingFact = Omit<FactRow, 'server' | 'article' | 'removed_at'>;

/** Undefined where it is damaged. */
export function factOf(row: StandingFact): KeptFact | undefined {
  const { id, added_by: addedBy, added_at: addedAt } = row;
  const words = parsed(shapes.words, row.words);
  const isWhole = words && id !== DAMAGED && addedBy !== DAMAGED && is(shapes.time, addedAt);
  return isWhole ? { ...words, id, addedBy, addedAt } : undefined;
}

/** The same, and tells where it is damaged. */
export function readFact(
  { damage }: Pick<Store, 'damage'>,
  row: StandingFact,
): KeptFact | undefined {
  const fact = factOf(row);
  if (!fact) damage.found('fact', row.id);
  return fact;
}

export function factRowOf(fact: KeptFact): StandingFact {
  const { id, addedBy, addedAt, question, also, answer, quote } = fact;
  return {
    id,
    added_by: addedBy,
    added_at: addedAt,
    words: JSON.stringify({ question, also, answer, quote }),
  };
}

/** Without its votes; undefined where it is damaged. */
export function questionOf(row: QuestionRow): Omit<KeptQuestion, 'helped' | 'notIt'> | undefined {
  const { id, first_at: firstAt, last_at: lastAt } = row;
  const text = parsed(shapes.text, row.text);
  const times = Number(row.times);
  const isWhole =
    text !== undefined &&
    id !== DAMAGED &&
    is(shapes.count, times) &&
    is(shapes.time, firstAt) &&
    is(shapes.time, lastAt);
  return isWhole ? { id, text, times, firstAt, lastAt } : undefined;
}
