/** A failure that the user of the program can mend: all that is wrong, one line each. */
export class ProblemsError extends Error {
  override readonly name: string = 'ProblemsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => problem.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    super(lines.join('\n'));
    this.problems = lines;
  }
}
