import { Worker } from 'node:worker_threads';
import type { Refusal } from '../formats/refusal.ts';
import type { Given, Understood } from './candidate.ts';

/** What reading one file may take. */
export interface Limits {
  readonly seconds: number;
  /** Of the thread's heap; and of what the process grows by meanwhile, three times as many. */
  readonly megabytes: number;
}

const LIMITS: Limits = { seconds: 15, megabytes: 256 };

const MEGABYTE = 1024 * 1024;
/** How often to see what memory the process has, in ms: the heap's limit doesn't count buffers. */
const MEMORY_CHECK = 100;
const GROWTH = 3;

// Node 20 runs no TypeScript: where the source itself runs, in tests, the built thread does the work.
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/**
 * Understands what a stranger gives as `understand` does, in a thread of its own: everything else
 * goes on meanwhile, and what takes too long or too much memory, or makes the thread fail, is
 * refused. One file at a time is enough: the limits are of each.
 */
export function readUntrusted(given: Given, limits: Partial<Limits> = {}): Promise<Understood> {
  const { seconds, megabytes } = { ...LIMITS, ...limits };
  const worker = new Worker(WORKER, {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
    // The thread needs no setting, and no secret among them; what its libraries say is noise.
    env: {},
    stdout: true,
    stderr: true,
  });
  const most = process.memoryUsage.rss() + GROWTH * megabytes * MEGABYTE;
  return new Promise<Understood>((resolve) => {
    const refuse = (refusal: Refusal) => resolve({ notTaken: refusal });
    const timer = setTimeout(() => refuse({ code: 'too slow', seconds }), seconds * 1000);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) refuse({ code: 'too much memory' });
    }, MEMORY_CHECK);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      refuse(isMemory ? { code: 'too much memory' } : { code: 'broken', format: 'an article' });
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      clearInterval(watch);
      refuse({ code: 'broken', format: 'an article' });
    });
  }).finally(() => worker.terminate());
}
