import { writeFileSync } from 'node:fs';
import { BenchError } from './data.ts';
import { type Options, readOptions, USAGE } from './options.ts';

/** What a benchmark has to say: a text in Markdown for standard output, numbers for a file. */
export interface Result {
  readonly markdown: string;
  readonly numbers: unknown;
}

/** Where a command writes. */
type Out = Pick<NodeJS.WriteStream, 'write'>;

/** Runs a benchmark as a command, and gives its exit status: 1 for what the user can mend. */
export async function command(
  run: (options: Options) => Result | Promise<Result>,
  args: readonly string[] = process.argv.slice(2),
  { stdout, stderr }: { stdout: Out; stderr: Out } = process,
): Promise<0 | 1> {
  try {
    const options = readOptions(args);
    if (options === undefined) {
      stdout.write(USAGE);
      return 0;
    }
    const { markdown, numbers } = await run(options);
    stdout.write(`${markdown}\n`);
    if (options.json !== undefined) {
      writeFileSync(options.json, `${JSON.stringify(numbers, null, 2)}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BenchError)) {
      throw error;
    }
    stderr.write(`${error.message}\n`);
    return 1;
  }
}
