import { statSync } from 'node:fs';
import { ProblemsError } from '../problems.ts';
import { readEverything } from './backup.ts';
import { openDatabaseToRead, using } from './database.ts';
import { requireNoNewer, type Schema, schemaOf } from './migrations.ts';
import { isThere, type Place } from './place.ts';

/** What is at a place of a store. */
export type Inspection =
  /** Nothing yet, which is as good as an empty store. */
  | 'none'
  /** Its tables, and how much is in them where they are this version's. */
  | {
      readonly schema: Schema;
      readonly kept?: {
        readonly servers: number;
        readonly articles: number;
        /** What is damaged, in words. */
        readonly damaged: readonly string[];
      };
    };

/**
 * Looks at the place of a store, and reads all that is in it, also while others use it. Makes nothing and
 * changes nothing.
 *
 * @throws ProblemsError it can't be used, or a newer program wrote it
 * @throws StoreUnavailable PostgreSQL is out of reach
 */
export async function inspect(place: Place): Promise<Inspection> {
  if (place.databaseUrl === undefined) requireFolder(place.dataDir);
  if (!isThere(place)) return 'none';
  const database = await openDatabaseToRead(place, requireNoNewer);
  return using(database, async (tables) => {
    const schema = await schemaOf(tables);
    if (schema.age !== 'current') return { schema };
    const { servers, articles } = await tables
      .selectNoFrom(({ selectFrom, fn }) => [
        selectFrom('servers').select(fn.countAll().as('n')).as('servers'),
        selectFrom('articles')
          .select(fn.countAll().as('n'))
          .where('removed_at', 'is', null)
          .as('articles'),
      ])
      .executeTakeFirstOrThrow();
    const { leftOut: damaged } = await readEverything(database);
    return { schema, kept: { servers: Number(servers), articles: Number(articles), damaged } };
  });
}

/** @throws ProblemsError when something else is where a folder is, or would be made */
function requireFolder(path: string): void {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== false) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ProblemsError([`${path}: cannot be used (${code})`]);
  }
  throw new ProblemsError([`${path}: is not a folder; give another DATA_DIR`]);
}
