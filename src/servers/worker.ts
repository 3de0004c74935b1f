import { once } from 'node:events';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { Untrusted } from './read-untrusted.ts';

/**
 * How often to see what memory the process takes, and whether its parent is there, in ms. Nothing fills
 * much memory in as little time.
 */
const CHECK = 10;

// Reads one file, in a process of its own, for `readUntrusted`. A thread beside it watches: the reading
// gives nothing else a turn.
if (isMainThread) {
  const [given] = (await once(process, 'message')) as [Untrusted];
  const { parentPid: parent, mostMemory: most } = given;
  new Worker(new URL(import.meta.url), { workerData: { parent, most }, stdout: true }).unref();
  await (await import('./handing-over.ts')).handOver(given);
  process.exit();
} else {
  const { parent, most } = workerData as { readonly parent: number; readonly most: number };
  setInterval(() => {
    if (process.memoryUsage.rss() > most || process.ppid !== parent) {
      process.kill(process.pid, 'SIGKILL');
    }
  }, CHECK);
}
