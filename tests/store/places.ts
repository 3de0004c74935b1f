import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Place } from '../../src/store/place.ts';
import { type PostgresServer, programs, startPostgres } from './postgres-server.ts';

/** The same tests on both databases: `newPlace` gives each of them an empty one. */
export function describeOnEach(
  name: string,
  tests: (newPlace: () => Promise<Place>, kind: 'embedded' | 'postgres') => void,
): void {
  describe(`${name}, on the embedded file`, () => {
    tests(useFolders(), 'embedded');
  });
  describeOnPostgres(name, (_, newPlace) => tests(newPlace, 'postgres'));
}

export function describeOnPostgres(
  name: string,
  tests: (server: () => PostgresServer, newPlace: () => Promise<Place>) => void,
): void {
  if (!programs) {
    describe.skip(`${name}, on PostgreSQL: SKIPPED, its programs are not on this machine`, () => {
      tests(() => {
        throw new Error('not started');
      }, useFolders());
    });
    console.warn(`${name}: not tried on PostgreSQL, whose programs are not on this machine`);
    return;
  }
  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    }, 60_000);
    afterAll(() => server?.delete());
    tests(
      () => server,
      async () => ({ databaseUrl: await server.createDatabase(), dataDir: 'unused' }),
    );
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
