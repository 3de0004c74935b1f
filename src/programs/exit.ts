import { readFileSync } from 'node:fs';
import { printable } from '../printable.ts';
import { ProblemsError } from '../problems.ts';

/** Says on standard error what went wrong, one line a problem. */
export function complain(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`verbatim: ${printable(problem)}\n`);
}

/** The problems of a failure that its user can mend. Any other failure is thrown again. */
export function problemsOf(error: unknown): readonly string[] {
  if (error instanceof ProblemsError) return error.problems;
  throw error;
}

/** Ends the process quietly when nobody reads its output any more, as in `… | head -n 1`. */
export function exitWhenUnread(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** How often to see whether npm is still there, in ms. */
const PARENT_CHECK = 500;

/**
 * Calls back once npm is gone, if this process is its `npm start`. There may be a shell between the
 * two: it ends with npm where npm is told to end, but it stays where npm is killed.
 */
export function onceOrphaned(callback: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const npm = behindShell(parent);
  const timer = setInterval(() => {
    const isThere = process.ppid === parent && isRunning(parent) && behindShell(parent) === npm;
    if (isThere) return;
    clearInterval(timer);
    callback();
  }, PARENT_CHECK);
  timer.unref();
}

/** The parent of a process that is npm's shell; undefined for others, and where there is no /proc. */
function behindShell(pid: number): string | undefined {
  try {
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: pid, name, state, parent.
    return /^\d+ \(sh\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
