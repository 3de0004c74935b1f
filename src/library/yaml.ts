import * as v from 'valibot';
import { Composer, type ErrorCode, LineCounter, Parser } from 'yaml';
import { KnowledgeError } from './knowledge-error.ts';
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
  return v.pipe(
    v.string('must be text'),
    v.transform(foldSpace),
    v.minLength(1, 'is empty'),
    v.maxLength(max, `is longer than ${max} characters`),
  );
}

/** A mapping with these keys and no others. `wrong` is said of anything else than a mapping. */
export function mapping<const T extends v.ObjectEntries>(entries: T, wrong: string) {
  const known = Object.keys(entries);
  const isMapping = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return v.pipe(
    v.custom<object>(isMapping, wrong),
    v.strictObject(entries, (issue) => {
      if (!isUnknownKey(issue)) return 'is missing';
      const keys = Object.keys(Object(issue.path?.[0].input)).filter((key) => !known.includes(key));
      const named = keys.map((key) => `"${key}"`).join(', ');
      return `unknown key ${named}; the keys are ${known.join(', ')}`;
    }),
  );
}

/**
 * Reads YAML into what the schema describes. Every scalar comes out as the text that was written
 * (YAML's failsafe schema): a date stays `2021-10-01`, and `no` is a word.
 *
 * @param firstLine The number that the YAML's first line has in its file, for messages.
 * @throws {KnowledgeError} Broken YAML, with its line; or every way in which it misses the schema.
 */
export function readYaml<T>(source: string, schema: v.GenericSchema<unknown, T>, firstLine = 1): T {
  const value = parse(source, firstLine);
  const { success, output, issues } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (!success) throw new KnowledgeError(issues.map(wordIssue));
  return output;
}

function parse(source: string, firstLine: number): unknown {
  const lines = new LineCounter();
  const tokens = new ShallowParser(lines.addNewLine).parse(source);
  const composer = new Composer({ schema: 'failsafe' });
  const problem = (code: ErrorCode, message: string, position: number) => {
    const line = lines.linePos(position).line + firstLine - 1;
    return `line ${line}: ${COMMON_MISTAKES[code] ?? `broken YAML: ${message}`}`;
  };
  try {
    const [document, second] = composer.compose(tokens, true, source.length);
    const problems = document?.errors.map(({ code, message, pos }) =>
      problem(code, message, pos[0]),
    );
    if (second) problems?.push(problem('MULTIPLE_DOCS', '', second.range[0]));
    if (problems && problems.length > 0) throw new KnowledgeError(problems);
    return document?.toJS();
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    // Aliases that multiply.
    throw new KnowledgeError([`broken YAML: ${error instanceof Error ? error.message : error}`]);
  }
}

/**
 * Refuses collections that are nested too deep to follow. What reads its tokens recurses, and a stack
 * that overflows can't be counted on to throw: V8 ends the process where it has a regular expression
 * to compile.
 */
class ShallowParser extends Parser {
  override *next(lexeme: string) {
    yield* super.next(lexeme);
    if (this.stack.length > MAX_DEPTH) {
      throw new KnowledgeError(['broken YAML: nested too deep']);
    }
  }
}

/** `entry 2: quote: is missing`. */
function wordIssue(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `entry ${key + 1}` : String(key),
  );
  return [...(isUnknownKey(issue) ? keys.slice(0, -1) : keys), issue.message].join(': ');
}

/** The only value that a schema of this file expects never to be is that of an unknown key. */
function isUnknownKey({ expected }: v.BaseIssue<unknown>): boolean {
  return expected === 'never';
}
