import { FAILSAFE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import * as v from 'valibot';
import { foldSpace } from '../formats/fold-space.ts';
import { ProblemsError } from '../problems.ts';

/**
 * Nothing that is read here is nested deeper than a few levels or repeats itself. Each alias brings
 * all it stands for to whoever reads on.
 */
const LIMITS = { maxDepth: 100, maxAliases: 100 };

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
 * @throws {ProblemsError} Broken YAML, with its line; or every way in which it misses the schema.
 */
export function readYaml<T>(source: string, schema: v.GenericSchema<unknown, T>, firstLine = 1): T {
  const value = parse(source, firstLine);
  const { success, output, issues } = v.safeParse(schema, value, { abortPipeEarly: true });
  if (!success) throw new ProblemsError(issues.map(wordIssue));
  return output;
}

/** The one document in the source; null where there is none. */
function parse(source: string, firstLine: number): unknown {
  try {
    const [document = null, ...others] = loadAll(source, { ...LIMITS, schema: FAILSAFE_SCHEMA });
    if (others.length === 0) return document;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new ProblemsError([wordMistake(error, source, firstLine)]);
  }
  throw new ProblemsError(['holds two YAML documents; leave out the line --- between them']);
}

/** `line 2: broken YAML: duplicated mapping key`, or what to do about it where that is known. */
function wordMistake({ reason, mark }: YAMLException, source: string, firstLine: number): string {
  if (!mark) return `broken YAML: ${reason}`;
  const [before = ''] = source.slice(0, mark.position).split('\n').slice(-1);
  const isInText = reason === 'bad indentation of a mapping entry' && before.trim() !== '';
  const what = isInText
    ? 'a text with ": " in it must be put in quotation marks'
    : `broken YAML: ${reason}`;
  return `line ${mark.line + firstLine}: ${what}`;
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
