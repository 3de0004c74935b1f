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

/** Runs a program: what goes wrong is complained of, and told by the exit status. */
export async function run(program: () => Promise<void>): Promise<void> {
  exitWhenUnread(process.stdout);
  try {
    await program();
  } catch (error) {
    process.exitCode = error instanceof ProblemsError ? error.exitStatus : 1;
    complain(problemsOf(error));
  }
}

/** Ends the process quietly when nobody reads its output any more, as in `… | head -n 1`. */
function exitWhenUnread(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** How often to see whether npm's shell is still there, in ms. */
const PARENT_CHECK = 500;

/**
 * Calls back once npm's shell is gone, if this process is its `npm start`: npm ends the shell when it
 * is told to end, and the shell doesn't pass that on.
 */
export function onceOrphaned(callback: () => void): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, PARENT_CHECK);
  timer.unref();
}
