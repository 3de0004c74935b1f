import { type Kysely, type Migration, Migrator } from 'kysely';
import { ProblemsError } from '../problems.ts';
import { DAMAGED } from './damage.ts';
import type { Tables } from './tables.ts';

const TABLE = 'verbatim_migrations';

/** What makes the tables, in the order of the names. One that was ever released never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '1-articles': {
    async up(db) {
      await db.schema
        .createTable('servers')
        .addColumn('server', 'text', (column) => column.primaryKey())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('left_at', 'text')
        .execute();
      await db.schema
        .createTable('articles')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('size', 'integer', (column) => column.notNull())
        .addColumn('text_size', 'integer', (column) => column.notNull())
        .addColumn('passages', 'integer', (column) => column.notNull())
        .addColumn('added_by', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('removed_at', 'text')
        .addColumn('about', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('articles_key', ['server', 'id'])
        .execute();
      await db.schema
        .createIndex('articles_removed')
        .on('articles')
        .columns(['server', 'removed_at', 'id'])
        .where('removed_at', 'is not', null)
        .execute();
      await db.schema
        .createTable('facts')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('added_by', 'text', (column) => column.notNull())
        .addColumn('added_at', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('facts_key', ['server', 'article', 'id'])
        .execute();
    },
  },
  '2-removed-facts': {
    async up(db) {
      await db.schema.alterTable('facts').addColumn('removed_at', 'text').execute();
    },
  },
  '3-links': {
    async up(db) {
      await db.schema.alterTable('servers').addColumn('link', 'text').execute();
      await db.schema
        .createIndex('servers_link')
        .on('servers')
        .column('link')
        .where('link', 'is not', null)
        .execute();
    },
  },
  '4-questions': {
    async up(db) {
      await db.schema.alterTable('servers').addColumn('collecting', 'text').execute();
      await db.schema
        .createTable('questions')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addColumn('first_at', 'text', (column) => column.notNull())
        .addColumn('last_at', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('questions_key', ['server', 'id'])
        .execute();
      await db.schema
        .createTable('votes')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('voter', 'text', (column) => column.notNull())
        .addColumn('helped', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_key', ['server', 'question', 'voter'])
        .execute();
      await db.schema
        .createIndex('votes_voter')
        .on('votes')
        .columns(['server', 'voter', 'question'])
        .execute();
    },
  },
};

/**
 * Brings the tables up to this program.
 *
 * @param name what the database is called in an error
 * @throws ProblemsError when a newer program has changed them; they are left as they are
 */
export async function migrate(tables: Kysely<Tables>, name: string): Promise<void> {
  const { age } = await schemaOf(tables);
  if (age === 'newer') throw newer(name);
  // The migrator would refuse a damaged name.
  if (age === 'current') return;
  const migrator = new Migrator({
    db: tables,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/**
 * Leaves the tables as they are.
 *
 * @throws ProblemsError when there are none, or another version of this program made them
 */
export async function requireCurrent(tables: Kysely<Tables>, name: string): Promise<void> {
  const { age } = await schemaOf(tables);
  if (age === 'newer') throw newer(name);
  if (age === 'older') {
    throw new ProblemsError([
      `${name}: has no library yet, or one of an older version; start the bot once, which makes it`,
    ]);
  }
}

/**
 * Leaves the tables as they are, be they of an older version or none yet.
 *
 * @throws ProblemsError when a newer version of this program made them
 */
export async function requireNoNewer(tables: Kysely<Tables>, name: string): Promise<void> {
  if ((await schemaOf(tables)).age === 'newer') throw newer(name);
}

/** What version the tables are of, beside this program's. */
export interface Schema {
  readonly age: 'older' | 'current' | 'newer';
  /** What was last done to them, such as `1-articles`; nothing where there are none. */
  readonly last: string | undefined;
}

export async function schemaOf(tables: Kysely<Tables>): Promise<Schema> {
  const all = await tables.introspection.getTables({ withInternalKyselyTables: true });
  if (!all.some(({ name }) => name === TABLE)) return { age: 'older', last: undefined };
  const rows = await tables
    .withTables<{ [TABLE]: { name: string } }>()
    .selectFrom(TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  const last = rows.findLast(({ name }) => name !== DAMAGED)?.name;
  if (rows.some(({ name }) => !(name in MIGRATIONS) && name !== DAMAGED))
    return { age: 'newer', last };
  return { age: rows.length < Object.keys(MIGRATIONS).length ? 'older' : 'current', last };
}

function newer(name: string): ProblemsError {
  return new ProblemsError([
    `${name}: was written by a newer version of this program; update this`,
  ]);
}
