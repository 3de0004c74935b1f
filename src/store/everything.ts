import type { Kysely } from 'kysely';
import { type BackupLine, type Counts, formatLine, parseLine } from './backup-lines.ts';
import { DAMAGED } from './damage.ts';
import type { Database } from './database.ts';
import { Quotes } from './quotes.ts';
import {
  type ArticleRow,
  collectingOf,
  entryOf,
  type FactRow,
  factOf,
  passagesOf,
  type QuestionRow,
  questionOf,
  type ServerRow,
  type Tables,
} from './tables.ts';

/**
 * All that a database keeps, as the lines of a backup, but for facts that were removed; one article in memory
 * at a time. What is damaged is left out.
 */
export class Everything {
  readonly counts: Counts = { servers: 0, articles: 0, facts: 0, questions: 0 };
  /** What is damaged, in words; and facts that their articles don't hold. */
  readonly leftOut: string[] = [];
  readonly #tables: Kysely<Tables>;
  readonly #isDamage: Database['isDamage'];

  constructor(tables: Kysely<Tables>, isDamage: Database['isDamage']) {
    this.#tables = tables;
    this.#isDamage = isDamage;
  }

  async *lines(): AsyncGenerator<string> {
    const servers = await this.#read('the list of servers', () =>
      this.#tables.selectFrom('servers').selectAll().orderBy('server').execute(),
    );
    for (const row of servers ?? []) yield* this.#linesOf(row);
    await this.#lookForStrays(servers ?? []);
  }

  async *#linesOf(row: ServerRow): AsyncGenerator<string> {
    const { server } = row;
    const line = this.#line(`the server ${name(server)}`, 'servers', serverLine(row));
    if (!line) return;
    if (row.collecting !== null && !collectingOf(row)) {
      this.leftOut.push(`whether the server ${server} has questions kept`);
    }
    yield line;
    const quotes = new Quotes();
    for (const { id } of await this.#idsOf('articles', server)) {
      const line = await this.#article(server, id, quotes);
      if (line) yield line;
    }
    const facts = await this.#read(`the facts of the server ${server}`, () =>
      this.#tables
        .selectFrom('facts')
        .selectAll()
        .where('server', '=', server)
        .where('removed_at', 'is', null)
        .orderBy('article')
        .orderBy('id')
        .execute(),
    );
    for (const fact of facts ?? []) {
      const called = `the fact ${name(fact.id)} of the server ${server}`;
      const line = this.#line(called, 'facts', factLine(fact, quotes));
      if (line) yield line;
    }
    for (const { id } of await this.#idsOf('questions', server)) {
      const line = await this.#question(server, id);
      if (line) yield line;
    }
  }

  async #idsOf(table: 'articles' | 'questions', server: string): Promise<{ id: string }[]> {
    const ids = await this.#read(`the list of ${table} of the server ${server}`, () =>
      this.#tables
        .selectFrom(table)
        .select('id')
        .where('server', '=', server)
        .orderBy('id')
        .execute(),
    );
    return ids ?? [];
  }

  async #article(server: string, id: string, quotes: Quotes): Promise<string | undefined> {
    const called = `the article ${name(id)} of the server ${server}`;
    const row = await this.#read(called, async () =>
      firstOrDamaged(
        await this.#tables
          .selectFrom('articles')
          .selectAll()
          .where('server', '=', server)
          .where('id', '=', id)
          .execute(),
      ),
    );
    const value = row && row !== DAMAGED ? articleLine(row) : undefined;
    if (value) quotes.add(id, value.article.about, value.article.passages);
    return row && this.#line(called, 'articles', value);
  }

  async #question(server: string, id: string): Promise<string | undefined> {
    const called = `the question ${name(id)} of the server ${server}`;
    const found = await this.#read(called, async () => {
      const rows = await this.#tables
        .selectFrom('questions')
        .selectAll()
        .where('server', '=', server)
        .where('id', '=', id)
        .execute();
      const votes = await this.#tables
        .selectFrom('votes')
        .select(['voter', 'helped'])
        .where('server', '=', server)
        .where('question', '=', id)
        .orderBy('voter')
        .execute();
      return { row: firstOrDamaged(rows), votes };
    });
    if (!found) return undefined;
    const { row, votes } = found;
    return this.#line(called, 'questions', row === DAMAGED ? undefined : questionLine(row, votes));
  }

  /** Rows of servers that there are none of, since an id is damaged. */
  async #lookForStrays(servers: readonly ServerRow[]): Promise<void> {
    const known = new Set(servers.map(({ server }) => server));
    for (const table of ['articles', 'facts', 'questions'] as const) {
      const rows = await this.#read(`some ${table}`, () =>
        this.#tables.selectFrom(table).select('server').distinct().execute(),
      );
      for (const { server } of rows ?? []) {
        if (!known.has(server)) this.leftOut.push(`${table} of a server that there isn't`);
      }
    }
  }

  /** What is read; undefined where that meets damage. */
  async #read<T>(called: string, read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!this.#isDamage(error)) throw error;
      this.leftOut.push(called);
      return undefined;
    }
  }

  /** A line that can be restored; undefined where what it is of is damaged. */
  #line(called: string, kind: keyof Counts, value: BackupLine | undefined): string | undefined {
    const line = value && formatLine(value);
    if (line === undefined || typeof parseLine(line) === 'string') {
      this.leftOut.push(called);
      return undefined;
    }
    this.counts[kind] += 1;
    return line;
  }
}

/** An id, or that it is none. */
function name(id: string): string {
  return id === DAMAGED ? '(whose id is damaged)' : id;
}

/** The row by a key; where there is none, the key is damaged. */
function firstOrDamaged<T>([row]: readonly T[]): T | typeof DAMAGED {
  return row ?? DAMAGED;
}

function serverLine(row: ServerRow): BackupLine {
  const { server, revision, left_at: leftAt, link } = row;
  const collecting = collectingOf(row);
  return {
    server: {
      server,
      revision: Number(revision),
      leftAt,
      ...(link !== null && { link }),
      ...(collecting && { collecting }),
    },
  };
}

function articleLine(
  row: ArticleRow,
): Extract<BackupLine, { readonly article: unknown }> | undefined {
  const { server, removed_at: removedAt } = row;
  const passages = passagesOf(row);
  const { isDamaged, ...entry } = entryOf(row);
  return isDamaged || !passages
    ? undefined
    : { article: { server, ...entry, removedAt, passages } };
}

/** None of a fact that its article doesn't hold, as where that is left out. */
function factLine({ server, article, ...row }: FactRow, quotes: Quotes): BackupLine | undefined {
  const fact = factOf(row);
  if (!fact || quotes.hold(article, fact) !== 'yes') return undefined;
  return { fact: { server, article, ...fact } };
}

function questionLine(
  row: QuestionRow,
  votes: readonly { readonly voter: string; readonly helped: number }[],
): BackupLine | undefined {
  const question = questionOf(row);
  if (!question) return undefined;
  const { id, text, times, firstAt, lastAt } = question;
  const { server } = row;
  return {
    question: {
      server,
      id,
      text,
      times,
      firstAt,
      lastAt,
      votes: votes.map(({ voter, helped }) => ({ voter, helped: Number(helped) === 1 })),
    },
  };
}
