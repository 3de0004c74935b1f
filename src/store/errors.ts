import { ProblemsError } from '../problems.ts';

/**
 * The database can't be reached, or can't be written to just now: nothing is known to be saved. What
 * was read before is still good, and the same may work later.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  /** @param cause what the driver said */
  constructor(cause: unknown) {
    super(`the database can't be used just now: ${reasonOf(cause)}`, { cause });
  }
}

/** The message of an error, or its code: one that gathers several has no message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** The code that a driver or the system gives with an error; empty where it gives none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // libsql doesn't name all of SQLite's extended codes; the lowest byte is that of the kind.
  const unnamed = /^UNKNOWN_SQLITE_ERROR_(\d{1,9})$/.exec(code);
  return unnamed ? (KINDS[Number(unnamed[1]) & 0xff] ?? code) : code;
}

/** https://www.sqlite.org/rescode.html */
const KINDS: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
};

/** Nothing can be kept in the folder of data: it can't be made, or written to. */
export class FolderUnusable extends ProblemsError {
  /** @param problem which folder, and why */
  constructor(problem: string) {
    super([problem]);
  }
}
