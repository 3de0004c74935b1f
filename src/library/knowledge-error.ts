/** What is wrong with the knowledge folder, or with one file of it: every problem, one line each. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => problem.replace(/[\s\p{Cc}]+/gu, ' ').trim());
    super(lines.join('\n'));
    this.problems = lines;
  }
}
