import { parseArgs } from 'node:util';
import { ProblemsError } from '../problems.ts';

export const USAGE = `Usage: npm run --silent ask -- [--knowledge DIR] [--json | --explain] [QUESTION | -]

Answers one question, or with - every line of the standard input, in the articles' own words.

  --knowledge DIR  the folder of articles; else the setting KNOWLEDGE_DIR, else knowledge
  --json           one JSON object a line for each question
  --explain        how the answer came about: what was understood and matched, and all scores
  -h, --help       this text

Exit status: 0 when the questions were processed, 1 on bad knowledge or a bad setting,
2 on wrong usage.
`;

/** What the command line asks for. */
export type Request =
  | { readonly help: true }
  | {
      readonly help: false;
      readonly knowledgeDir?: string;
      readonly json: boolean;
      readonly explain: boolean;
      /** The question, or `-` for the lines of the standard input. */
      readonly question: string;
    };

/** Of the process, on wrong usage. */
const WRONG_USAGE = 2;

/**
 * Reads the arguments that follow the program's name.
 *
 * @throws {ProblemsError} With one line and the exit status 2.
 */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) return { help: true };
  const [question, ...others] = positionals;
  if (question === undefined)
    throw new ProblemsError(['no question: give one, or - to read them'], WRONG_USAGE);
  if (others.length > 0)
    throw new ProblemsError(['more than one question: put it in quotation marks'], WRONG_USAGE);
  if (values.knowledge === '')
    throw new ProblemsError(['--knowledge needs the name of a folder'], WRONG_USAGE);
  if (values.json && values.explain)
    throw new ProblemsError(['--json and --explain exclude each other'], WRONG_USAGE);
  return {
    help: false,
    json: values.json,
    explain: values.explain,
    question,
    ...(values.knowledge !== undefined && { knowledgeDir: values.knowledge }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        knowledge: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // `parseArgs` throws TypeErrors that say what is wrong.
    if (!(error instanceof TypeError)) throw error;
    throw new ProblemsError([error.message], WRONG_USAGE);
  }
}
