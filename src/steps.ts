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
  const pause = turns();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** The same for work that waits for promises: what it gives is called between two pieces of work. */
export function turns(): () => Promise<void> {
  let end = performance.now() + TURN;
  return async () => {
    if (performance.now() < end) return;
    await nextTurn();
    end = performance.now() + TURN;
  };
}
