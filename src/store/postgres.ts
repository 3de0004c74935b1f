import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ProblemsError } from '../problems.ts';
import type { Database, Prepare } from './database.ts';
import { reasonOf, StoreUnavailable } from './errors.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

const CHANNEL = 'verbatim_changes';

/** In ms. A database that doesn't answer for so long is out of reach. */
const CONNECT_TIMEOUT = 5_000;
const QUERY_TIMEOUT = 10_000;

/**
 * Classes of SQLSTATE that say that the database is out of reach, starting, stopping, overloaded,
 * out of space or read-only just now: connection exception, read-only transaction, insufficient
 * resources, operator intervention, system error (PostgreSQL, Appendix A).
 */
const UNAVAILABLE = /^(?:08|25006|53|57|58)/;
/** Serialisation failure and deadlock. */
const CONFLICT = /^40(?:001|P01)$/;
/** Data or an index corrupted, and a text that is none in the database's encoding. */
const DAMAGED = /^(?:XX00[12]|22021)$/;

/**
 * Opens a database on PostgreSQL, or on what speaks its language.
 *
 * @throws ProblemsError it refuses the user, there is no such database, or a newer program wrote it
 * @throws StoreUnavailable it is out of reach
 */
export async function openPostgres(url: string): Promise<Database> {
  return open(url, migrate);
}

/**
 * Opens one only to read it.
 *
 * @param prepare refuses tables of other versions
 * @throws ProblemsError its tables are refused, or it cannot be used
 * @throws StoreUnavailable it is out of reach
 */
export async function openPostgresToRead(url: string, prepare: Prepare): Promise<Database> {
  return open(url, prepare);
}

/** @param prepare sees to it that the tables are as this program needs them */
async function open(url: string, prepare: Prepare): Promise<Database> {
  const settings = {
    connectionString: url,
    application_name: 'verbatim',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
  };
  const pool = new pg.Pool(settings);
  // A connection that breaks is told of by what uses it next. With no listener the process would
  // end, for one that is lent out too.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await prepare(tables, 'DATABASE_URL');
  } catch (error) {
    await tables.destroy();
    if (error instanceof ProblemsError) throw error;
    if (isUnavailable(error)) throw new StoreUnavailable(error);
    throw new ProblemsError([`DATABASE_URL: the database cannot be used (${reasonOf(error)})`]);
  }

  let listener: pg.Client | undefined;
  return {
    tables,
    isUnavailable,
    isDamage: (error) => DAMAGED.test(stateOf(error)),
    // What VACUUM and its log keep, and for how long, is up to whoever runs it.
    scrub: async () => true,
    mend: async () => false,
    isConflict: (error) => CONFLICT.test(stateOf(error)),
    async announce(serverId) {
      // After the commit and by itself: some databases have no NOTIFY, and it is only a hint.
      await sql`select pg_notify(${CHANNEL}, ${serverId})`.execute(tables).catch(() => {});
    },
    async listen(heard) {
      if (listener) return;
      const client = new pg.Client(settings);
      listener = client;
      const leave = () => {
        if (listener === client) listener = undefined;
        client.end().catch(() => {});
      };
      client.on('error', leave);
      client.on('end', leave);
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      await client
        .connect()
        .then(() => client.query(`listen ${CHANNEL}`))
        .catch(leave);
    },
    async close() {
      await listener?.end().catch(() => {});
      await tables.destroy();
    },
  };
}

/**
 * What isn't PostgreSQL's own word comes from the network, as plain errors: refused, reset, timed out,
 * not found. Not so a password that is missing (SASL), nor a mistake of this program's (a TypeError).
 */
function isUnavailable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return UNAVAILABLE.test(stateOf(error));
  if (error instanceof AggregateError) return true;
  return error instanceof Error && error.constructor === Error && !/^SASL/.test(error.message);
}

function stateOf(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? '') : '';
}
