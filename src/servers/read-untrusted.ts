import { fork } from 'node:child_process';
import { BOUNDS } from '../bounds.ts';
import type { Refusal } from '../formats/refusal.ts';
import type { Passage } from '../library/article.ts';
import { type Packed, unpacker } from '../store/passages.ts';
import type { Given, Understood } from './candidate.ts';

/** What reading one file may take. */
export interface Limits {
  readonly seconds: number;
  /** Of memory, all that the process takes that reads it. */
  readonly megabytes: number;
}

/** What the process is sent; the bytes come by its standard input. */
export interface Untrusted {
  readonly given: Omit<Given, 'bytes'>;
  /** How many bytes there are. */
  readonly size: number;
  readonly parentPid: number;
  /** In bytes. */
  readonly mostMemory: number;
}

/** What comes back: some of the passages, or at last what was understood, without them. */
export type Part = { readonly packed: Packed } | { readonly understood: Understood };

const LIMITS: Limits = {
  seconds: BOUNDS.readingSeconds.most,
  megabytes: BOUNDS.readingMemory.most,
};

const MEGABYTE = 1024 * 1024;
/** What of the memory may be V8's heap: most of the rest is Node.js itself, and buffers. */
const HEAP_SHARE = 0.6;

// Node 20 runs no TypeScript: where the source itself runs, in tests, the built program does the work.
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/**
 * Understands what a stranger gives as `understand` does, in a process of its own: everything else goes
 * on meanwhile, and what takes too long or too much memory, or makes the process fail, is refused. All
 * that it took is free afterwards. One file at a time is enough: the limits are of each.
 */
export async function readUntrusted(
  { bytes, ...given }: Given,
  limits: Partial<Limits> = {},
): Promise<Understood> {
  const { seconds, megabytes } = { ...LIMITS, ...limits };
  const child = fork(WORKER, {
    // It needs no setting, and no secret among them; what its libraries say is noise.
    env: {},
    execArgv: [`--max-old-space-size=${Math.round(HEAP_SHARE * megabytes)}`, '--stack-size=3900'],
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const understood = new Promise<Understood>((resolve, reject) => {
    const refuse = (refusal: Refusal) => resolve({ notTaken: refusal });
    const timer = setTimeout(() => refuse({ code: 'too slow', seconds }), seconds * 1000);
    const passages: Passage[] = [];
    const unpack = unpacker();
    child.on('message', (part: Part) => {
      if ('packed' in part) for (const passage of unpack(part.packed)) passages.push(passage);
      else resolve(withPassages(part.understood, passages));
    });
    child.on('error', reject);
    child.once('close', (_, signal) => {
      clearTimeout(timer);
      // Whoever ended it did so for its memory: itself, V8 or the system.
      const isMemory = signal !== null && signal !== 'SIGSEGV';
      refuse(isMemory ? { code: 'too much memory' } : { code: 'broken', format: 'an article' });
    });
  });
  // Of one that ends before it has read everything there is word already.
  child.stdin?.on('error', () => {});
  child.stdin?.end(bytes);
  const mostMemory = megabytes * MEGABYTE;
  child.send({ given, size: bytes.byteLength, parentPid: process.pid, mostMemory }, () => {});
  return understood.finally(() => {
    child.kill('SIGKILL');
    return gone;
  });
}

function withPassages(understood: Understood, passages: readonly Passage[]): Understood {
  if ('notTaken' in understood) return understood;
  const { read, article, words } = understood;
  return { read: { ...read, passages }, article: { ...article, passages }, words };
}
