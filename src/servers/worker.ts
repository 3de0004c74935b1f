import { parentPort, workerData } from 'node:worker_threads';
import { type Given, understand } from './candidate.ts';

// Reads one file, in a thread of its own, for `readUntrusted`.
parentPort?.postMessage(await understand(workerData as Given));
