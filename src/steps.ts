import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from './turns.ts';

/** Work that pauses from time to time, and comes to a value. */
export type Steps<T> = Generator<void, T>;

/** How long work may keep everything else waiting, in ms. */
const TURN = 10;

/** The turns of all work that is done in pieces: together they keep the event loop no longer than one. */
const PIECES = new Turns();

/** Does all the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does the work in turns with whatever else the process has to do.
 *
 * @param key Whose work it is, such as a server's: the work of each has as much time as another's.
 */
export async function inTurns<T>(steps: Steps<T>, key = ''): Promise<T> {
  for (;;) {
    const { done, value } = await inTurn(key, () => {
      const end = performance.now() + TURN;
      for (;;) {
        const next = steps.next();
        if (next.done || performance.now() >= end) return next;
      }
    });
    if (done) return value as T;
  }
}

/** Does one piece of work in turn: it should be a small one. */
export function inTurn<T>(key: string, work: () => T): Promise<T> {
  return PIECES.take([key], work);
}

/** The same for work that waits for promises: what it gives is called between two pieces of work. */
export function turns(key = ''): () => Promise<void> {
  let end = performance.now() + TURN;
  return async () => {
    if (performance.now() < end) return;
    await nextTurn();
    // The piece that begins now is counted as if it were done.
    await PIECES.take([key], () => {}, { cost: TURN });
    end = performance.now() + TURN;
  };
}
