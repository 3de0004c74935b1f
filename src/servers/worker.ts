import { parentPort, workerData } from 'node:worker_threads';
import type { Document, Hints } from './document.ts';
import { readDocument } from './read.ts';
import { type Refusal, Refused } from './refusal.ts';

/** What the thread is given. */
export interface Task {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

/** What came of it. */
export type Outcome = { readonly document: Document } | { readonly refusal: Refusal };

/** Reads one file, in a thread of its own, for `readUntrusted`. */
async function outcomeOf({ bytes, hints }: Task): Promise<Outcome> {
  try {
    return { document: await readDocument(bytes, hints) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

parentPort?.postMessage(await outcomeOf(workerData as Task));
