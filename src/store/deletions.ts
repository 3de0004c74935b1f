import { deleteRemoved, UNDO_FOR } from './articles.ts';
import type { Store } from './store.ts';

/** When a deletion that failed is tried again, in ms. */
const AGAIN = 60_000;

/** Deletes what was removed as soon as it can't be had back, also what was removed before a restart. */
export interface Deletions {
  stop(): Promise<void>;
}

/** @param failed hears why something can't be deleted just now */
export function followDeletions(store: Store, failed: (error: unknown) => void): Deletions {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const run = async () => {
    // Nothing that is removed from now on goes before that.
    let wait: number = UNDO_FOR;
    try {
      const next = store.exists ? await deleteRemoved(store) : undefined;
      if (next) wait = Math.min(wait, Math.max(next.valueOf() - Date.now(), 0));
    } catch (error) {
      failed(error);
      wait = AGAIN;
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      running = run();
    }, wait).unref();
  };
  let running = run();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
