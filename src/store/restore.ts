import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { BOUNDS } from '../bounds.ts';
import { ProblemsError } from '../problems.ts';
import { LIMITS, textSizeOf } from './article.ts';
import { type BackupLine, type Counts, parseLine } from './backup-lines.ts';
import { lockPlace, openDatabase, using } from './database.ts';
import { failFile } from './files.ts';
import type { Place } from './place.ts';
import { Quotes } from './quotes.ts';
import { documentOf, factRowOf, rowOf, type Tables } from './tables.ts';

/**
 * Fills an empty store from a backup, with all of it or nothing.
 *
 * @throws ProblemsError the store isn't empty, is in use or can't be opened, or the file is no whole backup:
 * with the number of the line, and why
 * @throws StoreUnavailable the database is out of reach
 */
export async function restore(place: Place, file: string): Promise<Counts> {
  // A name mistyped makes no store.
  await access(file).catch((error: unknown) => failFile(file, error));
  const lock = await lockPlace(place);
  try {
    return await using(await openDatabase(place), (tables) =>
      tables.transaction().execute(async (empty) => {
        if (await empty.selectFrom('servers').select('server').limit(1).executeTakeFirst()) {
          throw new ProblemsError([
            'the library is not empty: only an empty one is filled from a backup',
          ]);
        }
        return fill(empty, file);
      }),
    );
  } finally {
    lock?.release();
  }
}

async function fill(tables: Kysely<Tables>, file: string): Promise<Counts> {
  const checks = new Checks();
  let end: Counts | undefined;
  let number = 0;
  const refuse = (reason: string): never => {
    throw new ProblemsError([`${file}: line ${number} ${reason}`]);
  };
  for await (const bytes of linesIn(file)) {
    number += 1;
    if (bytes === 'too long') return refuse(`is longer than ${BOUNDS.backupLine.most} bytes`);
    const line = end ? 'stands after the end' : parseLine(textOf(bytes));
    if (typeof line === 'string') return refuse(line);
    if ('verbatim' in line !== (number === 1)) {
      return refuse('is not one of a backup of this version');
    }
    const reason = checks.add(line);
    if (reason !== undefined) return refuse(reason);
    if ('end' in line) end = line.end;
    else await insert(tables, line);
  }
  if (!end || !sameCounts(end, checks.counts)) {
    throw new ProblemsError([`${file}: is only a part of a backup`]);
  }
  return checks.counts;
}

/** What holds between the lines of a backup. */
class Checks {
  readonly counts: Counts = { servers: 0, articles: 0, facts: 0, questions: 0 };
  readonly #servers = new Set<string>();
  readonly #links = new Set<string>();
  /** The ids of what the last server has, and how much that is. */
  #ids = new Set<string>();
  #quotes = new Quotes();
  #server: string | undefined;
  #had = { articles: 0, textSize: 0, passages: 0, facts: 0, questions: 0 };

  /** Counts a line; why it can't follow those before it, if it can't. */
  add(line: BackupLine): string | undefined {
    if ('server' in line) return this.#addServer(line.server);
    if ('article' in line) return this.#ofServer(line.article) ?? this.#addArticle(line.article);
    if ('fact' in line) return this.#ofServer(line.fact) ?? this.#addFact(line.fact);
    if ('question' in line) {
      return this.#ofServer(line.question) ?? this.#addQuestion(line.question);
    }
    return undefined;
  }

  #addServer({ server, link }: LineOf<'server'>): string | undefined {
    if (this.#servers.has(server)) return 'has a server that is there already';
    if (link !== undefined && this.#links.has(link)) return 'has the link of another server';
    this.#servers.add(server);
    if (link !== undefined) this.#links.add(link);
    this.#server = server;
    this.#ids = new Set();
    this.#quotes = new Quotes();
    this.#had = { articles: 0, textSize: 0, passages: 0, facts: 0, questions: 0 };
    this.counts.servers += 1;
    return undefined;
  }

  #ofServer({ server }: { readonly server: string }): string | undefined {
    return server === this.#server ? undefined : 'is of another server than the one before it';
  }

  #addArticle({ id, about, passages, removedAt }: LineOf<'article'>): string | undefined {
    if (!this.#isNew(`article ${id}`)) return 'has an article that is there already';
    this.#quotes.add(id, about, passages);
    this.counts.articles += 1;
    // What was removed counts towards no limit.
    if (removedAt !== null) return undefined;
    this.#had.articles += 1;
    this.#had.textSize += textSizeOf(passages);
    this.#had.passages += passages.length;
    return this.#whyTooMany();
  }

  #addFact(fact: LineOf<'fact'>): string | undefined {
    const { article, id } = fact;
    if (!this.#isNew(`fact ${article} ${id}`)) return 'has a fact that is there already';
    const held = this.#quotes.hold(article, fact);
    if (held === 'no article') return 'has a fact of an article that is not there';
    if (held === 'no') return 'has a fact whose quote is not in its article';
    this.counts.facts += 1;
    this.#had.facts += 1;
    return this.#whyTooMany();
  }

  #addQuestion({ id }: LineOf<'question'>): string | undefined {
    if (!this.#isNew(`question ${id}`)) return 'has a question that is there already';
    this.counts.questions += 1;
    this.#had.questions += 1;
    return this.#whyTooMany();
  }

  #isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }

  #whyTooMany(): string | undefined {
    const most = { ...LIMITS, questions: BOUNDS.keptQuestions.most };
    const had = Object.entries(this.#had) as [keyof typeof most, number][];
    const over = had.find(([what, count]) => count > most[what]);
    return over && `makes more of its server than it may keep (${over[0]}: ${most[over[0]]})`;
  }
}

type LineOf<Kind extends string> =
  Extract<BackupLine, { readonly [key in Kind]: unknown }> extends {
    readonly [key in Kind]: infer Value;
  }
    ? Value
    : never;

/**
 * The lines of a file, in bytes, or that one is too long, which is the last one given.
 *
 * @throws ProblemsError when the file can't be read
 */
async function* linesIn(file: string): AsyncGenerator<Buffer | 'too long'> {
  const input = createReadStream(file, { highWaterMark: 2 ** 20 });
  let parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        length += at - from;
        if (length > BOUNDS.backupLine.most) break;
        yield Buffer.concat([...parts, chunk.subarray(from, at)]);
        parts = [];
        length = 0;
        from = at + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > BOUNDS.backupLine.most) {
        yield 'too long';
        return;
      }
    }
  } catch (error) {
    if (error instanceof ProblemsError) throw error;
    failFile(file, error);
  }
  if (length > 0) yield Buffer.concat(parts);
}

const NEWLINE = 0x0a;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

async function insert(tables: Kysely<Tables>, line: BackupLine): Promise<void> {
  if ('server' in line) {
    const { server, revision, leftAt, link = null, collecting } = line.server;
    await tables
      .insertInto('servers')
      .values({
        server,
        revision,
        left_at: leftAt,
        link,
        collecting: collecting ? JSON.stringify(collecting) : null,
      })
      .execute();
  } else if ('article' in line) {
    const { server, removedAt, passages, ...entry } = line.article;
    const row = rowOf({ ...entry, textSize: textSizeOf(passages) });
    const document = documentOf(passages);
    await tables
      .insertInto('articles')
      .values({ ...row, server, removed_at: removedAt, document })
      .execute();
  } else if ('fact' in line) {
    const { server, article, ...fact } = line.fact;
    await tables
      .insertInto('facts')
      .values({ ...factRowOf(fact), server, article })
      .execute();
  } else if ('question' in line) {
    const { server, id, text, times, firstAt, lastAt, votes } = line.question;
    await tables
      .insertInto('questions')
      .values({
        server,
        id,
        times,
        first_at: firstAt,
        last_at: lastAt,
        text: JSON.stringify(text),
      })
      .execute();
    for (const { voter, helped } of votes) {
      await tables
        .insertInto('votes')
        .values({ server, question: id, voter, helped: Number(helped) })
        .execute();
    }
  }
}

function sameCounts(one: Counts, other: Counts): boolean {
  return (
    one.servers === other.servers &&
    one.articles === other.articles &&
    one.facts === other.facts &&
    one.questions === other.questions
  );
}
