/**
 * A failure that the user of the program can mend: all that is wrong, one line each, and the status
 * that the process exits with.
 */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  readonly problems: readonly string[];
  readonly exitStatus: number;

  constructor(problems: readonly string[], exitStatus = 1) {
    const lines = problems.map((problem) => problem.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    super(lines.join('\n'));
    this.problems = lines;
    this.exitStatus = exitStatus;
  }
}
