import { ProblemsError } from './problems.ts';
import { printable } from './terminal/text.ts';

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
