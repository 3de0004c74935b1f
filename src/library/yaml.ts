import { type ErrorCode, Lexer, LineCounter, Parser, parseDocument } from 'yaml';
import { z } from 'zod';
import { ProblemsError } from '../problems.ts';
import { foldSpace } from './white-space.ts';

/** Deeper nesting is refused, in the parser's tokens: what is read here has no more than a dozen. */
const MAX_DEPTH = 100;

/** What to do about the mistakes that people make most, by the parser's code. */
const COMMON_MISTAKES: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it must be put in quotation marks',
  MULTIPLE_DOCS: 'a second YAML document starts here; leave out the line --- before it',
};

/** A text of one to `max` UTF-16 code units, its white space folded. */
export function singleLine(max: number) {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
    .transform(foldSpace)
    .pipe(z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`));
}

/**
 * Reads YAML into what the schema describes. Every scalar comes out as the text that was written
 * (YAML's failsafe schema): a date stays `2021-10-01`, and `no` is a word.
 *
 * @param firstLine The number that the YAML's first line has in its file, for messages.
 * @throws {ProblemsError} Broken YAML, with its line; or every way in which it misses the schema.
 */
export function readYaml<T>(source: string, schema: z.ZodType<T>, firstLine = 1): T {
  const result = schema.safeParse(parse(source, firstLine));
  if (!result.success) throw new ProblemsError(result.error.issues.map(wordIssue));
  return result.data;
}

/** What to say of keys that no one reads. */
export function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const named = keys.map((key) => `"${key}"`).join(', ');
  return `unknown key ${named}; the keys are ${known.join(', ')}`;
}

function parse(source: string, firstLine: number): unknown {
  if (isTooDeep(source)) throw new ProblemsError(['broken YAML: nested too deep']);
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, schema: 'failsafe' } as const;
  try {
    const document = parseDocument(source, options);
    if (document.errors.length === 0) return document.toJS();
    throw new ProblemsError(
      document.errors.map(({ code, message, pos: [position] }) => {
        const line = lineCounter.linePos(position).line + firstLine - 1;
        return `line ${line}: ${COMMON_MISTAKES[code] ?? `broken YAML: ${message}`}`;
      }),
    );
  } catch (error) {
    if (error instanceof ProblemsError) throw error;
    // Aliases that multiply.
    throw new ProblemsError([`broken YAML: ${error instanceof Error ? error.message : error}`]);
  }
}

/**
 * Whether collections are nested too deep to follow. The reader recurses, and a stack that overflows
 * can't be counted on to throw: V8 ends the process where it has a regular expression to compile.
 */
function isTooDeep(source: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) return true;
  }
  return false;
}

/** `entry 2: quote: is missing`. */
function wordIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((key) =>
    typeof key === 'number' ? `entry ${key + 1}` : String(key),
  );
  return [...path, issue.message].join(': ');
}
