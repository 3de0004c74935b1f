import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work that pauses from time to time, and comes to a value. */
export type Steps<T> = Generator<void, T>;

/** How long work may keep everything else waiting, in ms. */
const TURN = 10;

/** Does all the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in turns with whatever else the process has to do. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await nextTurn();
  }
}
