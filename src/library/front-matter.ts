import * as v from 'valibot';
import { BOUNDS } from '../bounds.ts';
import { isLanguageTag } from '../language/tag.ts';
import { ProblemsError } from '../problems.ts';
import { mapping, readYaml, singleLine } from './yaml.ts';

const NO_ADDRESS = 'must be an address that starts with http:// or https://';

const fields = {
  title: v.exactOptional(singleLine(BOUNDS.claims.most)),
  publisher: v.exactOptional(singleLine(BOUNDS.claims.most)),
  author: v.exactOptional(singleLine(BOUNDS.claims.most)),
  /** Any form of date, kept as written. */
  published: v.exactOptional(singleLine(BOUNDS.claims.most)),
  url: v.exactOptional(
    v.pipe(
      v.string(NO_ADDRESS),
      v.regex(/^https?:\/\//i, NO_ADDRESS),
      v.url(NO_ADDRESS),
      v.maxLength(
        BOUNDS.addressLength.most,
        `is longer than ${BOUNDS.addressLength.most.toLocaleString('en')} characters`,
      ),
      v.transform((address) => new URL(address).href),
    ),
  ),
  language: v.exactOptional(
    v.pipe(
      v.string('must be text on one line'),
      v.check(isLanguageTag, 'must be a language tag such as en, pt-BR or zh-Hant'),
    ),
  ),
};
const schema = mapping(fields, 'must be lines of "key: value"');

/** Longer YAML is refused unread: all keys together need less. */
const MAX_LENGTH = BOUNDS.frontMatter.most;

/** What an article's front matter says of it. */
export type FrontMatter = v.InferOutput<typeof schema>;

const FRONT_MATTER = /^---[^\S\n]*\r?\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/m;
/** Where no second `---` line follows. */
const UNCLOSED = new RegExp(`^---[^\\S\\n]*\\r?\\n(?:${Object.keys(fields).join('|')})[^\\S\\n]*:`);

/**
 * Reads the YAML between `---` lines at the very top of a file, and says where the text begins.
 *
 * @throws {ProblemsError} Broken YAML, an unknown key, a value of the wrong kind.
 */
export function readFrontMatter(raw: string): { frontMatter: FrontMatter; end: number } {
  const match = raw.startsWith('---') ? FRONT_MATTER.exec(raw) : null;
  if (match?.index !== 0) {
    if (UNCLOSED.test(raw)) throw new ProblemsError(['front matter: no --- line ends it']);
    return { frontMatter: {}, end: 0 };
  }
  const yaml = match.groups?.yaml ?? '';
  if (yaml.trim() === '') return { frontMatter: {}, end: match[0].length };
  if (yaml.length > MAX_LENGTH) {
    throw new ProblemsError([
      `front matter: is longer than ${MAX_LENGTH.toLocaleString('en')} characters`,
    ]);
  }
  try {
    return { frontMatter: readYaml(yaml, schema, 2), end: match[0].length };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    throw new ProblemsError(error.problems.map((problem) => `front matter: ${problem}`));
  }
}
