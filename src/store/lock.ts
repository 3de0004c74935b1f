import { mkdirSync } from 'node:fs';
import Libsql from 'libsql';
import { ProblemsError } from '../problems.ts';
import { codeOf, FolderUnusable, reasonOf } from './errors.ts';
import { fileIn } from './place.ts';

/** What one process holds of a folder, so that no other one uses it. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of a folder, and makes the folder: on a file beside the database, so that a backup can
 * read that meanwhile, and it can be taken before there is any. The system frees it however the process ends.
 *
 * @throws ProblemsError another process has it
 * @throws FolderUnusable the folder can't be made or written to
 */
export function takeLock(folder: string): Lock {
  const file = fileIn(folder);
  let held: Libsql.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new Libsql(`${file}.lock`);
    held = lock;
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    return { release: () => void lock.close() };
  } catch (error) {
    held?.close();
    if (!codeOf(error).startsWith('SQLITE_BUSY')) {
      throw new FolderUnusable(`${file}: cannot be opened (${reasonOf(error)})`);
    }
    throw new ProblemsError([
      `${file}: another process is using it; end that one, or give this one a DATA_DIR of its own`,
    ]);
  }
}
