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
