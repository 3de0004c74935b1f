import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Place } from '../../src/store/place.ts';
import type { Store } from '../../src/store/store.ts';
import {
  createDatabase,
  dropDatabase,
  type PostgresServer,
  programs,
  startPostgres,
} from './postgres-server.ts';

/** The same tests on both databases: `newPlace` gives each of them an empty one. */
export function describeOnEach(
  name: string,
  tests: (newPlace: () => Promise<Place>, kind: 'embedded' | 'postgres') => void,
): void {
  describe(`${name}, on the embedded file`, () => {
    tests(useFolders(), 'embedded');
  });
  describeOnPostgres(name, (newPlace) => tests(newPlace, 'postgres'));
}

/** Tests on the PostgreSQL that all share. */
export function describeOnPostgres(
  name: string,
  tests: (newPlace: () => Promise<Place>) => void,
): void {
  describeWherePostgresIs(name, () => {
    const folder = inject('postgres') ?? '';
    const urls: string[] = [];
    afterAll(async () => {
      for (const url of urls) await dropDatabase(folder, url);
    });
    tests(async () => {
      const databaseUrl = await createDatabase(folder);
      urls.push(databaseUrl);
      return { databaseUrl, dataDir: 'unused' };
    });
  });
}

/** Tests on a PostgreSQL of their own, which they may stop. */
export function describeOnOwnPostgres(
  name: string,
  tests: (server: () => PostgresServer, newPlace: () => Promise<Place>) => void,
): void {
  describeWherePostgresIs(name, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.delete());
    tests(
      () => server,
      async () => ({ databaseUrl: await createDatabase(server.folder), dataDir: 'unused' }),
    );
  });
}

function describeWherePostgresIs(name: string, tests: () => void): void {
  if (programs) {
    describe(`${name}, on PostgreSQL`, tests);
    return;
  }
  describe.skip(`${name}, on PostgreSQL: SKIPPED, its programs are not on this machine`, tests);
  console.warn(`${name}: not tried on PostgreSQL, whose programs are not on this machine`);
}

/**
 * Takes NOTIFY from a database, as some that speak PostgreSQL's language are without it. Connections
 * that are open already may keep it.
 */
export async function withoutNotify(store: Store): Promise<void> {
  await store.use(async (tables) => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(tables);
    const database = sql.id(rows[0]?.name ?? '');
    await sql`alter database ${database} set search_path = public, pg_catalog`.execute(tables);
    await sql`create function public.pg_notify(text, text) returns void language plpgsql
      as $$ begin raise exception 'there is no NOTIFY here'; end $$`.execute(tables);
  });
}

/** Folders for embedded files, gone with the tests of this `describe`. */
export function useFolders(): () => Promise<{ dataDir: string }> {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));
  return async () => ({ dataDir: mkdtempSync(join(root, 'data-')) });
}
