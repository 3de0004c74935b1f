import { open, rm } from 'node:fs/promises';
import { type Counts, FIRST_LINE, formatLine } from './backup-lines.ts';
import { type Database, openDatabaseToRead, using } from './database.ts';
import { Everything } from './everything.ts';
import { failFile } from './files.ts';
import { requireCurrent } from './migrations.ts';
import type { Place } from './place.ts';

/** How much a backup holds, and what it was left without since it is damaged, in words. */
export interface BackedUp extends Counts {
  readonly leftOut: readonly string[];
}

/**
 * Writes all that a store keeps to a new file, as it is at one moment, but for facts that were removed and
 * what is damaged; others may use the store meanwhile.
 *
 * @throws ProblemsError the file is there already or can't be written, or the store can't be opened
 * @throws StoreUnavailable the database is out of reach; no file is left
 */
export async function backUp(place: Place, file: string): Promise<BackedUp> {
  const database = await openDatabaseToRead(place, requireCurrent);
  return using(database, async () => {
    // Whatever is there by that name, such as the database itself, is not written over.
    const handle = await open(file, 'wx', 0o600).catch((error: unknown) => failFile(file, error));
    const write = (line: string) =>
      handle.appendFile(line).catch((error: unknown) => failFile(file, error));
    try {
      await write(formatLine(FIRST_LINE));
      const { counts, leftOut } = await readEverything(database, write);
      await write(formatLine({ end: counts }));
      await handle.sync();
      return { ...counts, leftOut };
    } catch (error) {
      await rm(file);
      throw error;
    } finally {
      await handle.close();
    }
  });
}

/** Reads all that a database keeps, as it is at one moment, and calls back with each line of a backup of it. */
export async function readEverything(
  { tables, isDamage }: Pick<Database, 'tables' | 'isDamage'>,
  each: (line: string) => Promise<void> | void = () => {},
): Promise<Pick<Everything, 'counts' | 'leftOut'>> {
  return tables
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const everything = new Everything(snapshot, isDamage);
      for await (const line of everything.lines()) await each(line);
      return everything;
    });
}
