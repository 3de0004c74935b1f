import { parseArgs } from 'node:util';
import { ProblemsError } from '../problems.ts';

export const USAGE = `Usage: npm run --silent ask -- [--knowledge DIR] [--json | --explain] [QUESTION | -]
       npm run --silent ask -- [--knowledge DIR] --passages

Answers one question, or with - every line of the standard input, in the articles' own words.

  --knowledge DIR  the folder of articles; else the setting KNOWLEDGE_DIR, else knowledge
  --json           one JSON object a line for each question
  --explain        how the answer came about: what was understood and matched, and all scores
  --passages       takes no question: one JSON object a line for each passage that was read
  -h, --help       this text

Exit status: 0 when the questions were processed, 1 on bad knowledge or a bad setting,
2 on wrong usage.
`;

/** What the command line asks for. */
export type Arguments = { readonly mode: 'help' } | (InFolder & (Listing | Asking));

interface InFolder {
  readonly knowledgeDir?: string;
}

/** Every passage as it was read. */
interface Listing {
  readonly mode: 'passages';
}

/** Answers, and in what form. */
interface Asking {
  readonly mode: 'text' | 'json' | 'explain';
  /** The question, or `-` for the lines of the standard input. */
  readonly question: string;
}

/** Of the process, on wrong usage. */
const WRONG_USAGE = 2;

/** The options of which only one can be given. */
const MODES = ['json', 'explain', 'passages'] as const;

/**
 * Reads the arguments that follow the program's name.
 *
 * @throws {ProblemsError} With one line and the exit status 2.
 */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  if (values.help) return { mode: 'help' };
  const [question, ...others] = positionals;
  const [mode = 'text', ...otherModes] = MODES.filter((mode) => values[mode]);
  if (otherModes.length > 0) refuse('--json, --explain and --passages exclude each other');
  if (values.knowledge === '') refuse('--knowledge needs the name of a folder');
  const folder = values.knowledge === undefined ? {} : { knowledgeDir: values.knowledge };
  if (mode === 'passages') {
    return question === undefined ? { mode, ...folder } : refuse('--passages takes no question');
  }
  if (others.length > 0) refuse('more than one question: put it in quotation marks');
  return question === undefined
    ? refuse('no question: give one, or - to read them')
    : { mode, question, ...folder };
}

function refuse(problem: string): never {
  throw new ProblemsError([problem], WRONG_USAGE);
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
        passages: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // `parseArgs` throws TypeErrors that say what is wrong.
    if (!(error instanceof TypeError)) throw error;
    return refuse(error.message);
  }
}
