import { ProblemsError } from '../problems.ts';

/** Why the store can't be opened, restored or backed up: a mistake that whoever runs it can mend. */
export class StoreError extends ProblemsError {}

/**
 * The database can't be reached, or can't be written to just now: nothing was saved. What was read
 * before is still good, and the same may work later. The cause is what the driver said.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
