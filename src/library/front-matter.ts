import { z } from 'zod';
import { isLanguageTag } from '../language/tag.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { readYaml, singleLine, unknownKeys } from './yaml.ts';

const KEYS = ['title', 'publisher', 'author', 'published', 'url', 'language'];

const schema = z.strictObject(
  {
    title: singleLine(300).exactOptional(),
    publisher: singleLine(300).exactOptional(),
    author: singleLine(300).exactOptional(),
    /** Any form of date, kept as written. */
    published: singleLine(300).exactOptional(),
    url: z
      .url({
        protocol: /^https?$/,
        error: 'must be an address that starts with http:// or https://',
      })
      .max(2_000, 'is longer than 2,000 characters')
      .transform((address) => new URL(address).href)
      .exactOptional(),
    language: z
      .string('must be text on one line')
      .refine(isLanguageTag, 'must be a language tag such as en, pt-BR or zh-Hant')
      .exactOptional(),
  },
  {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, KEYS);
      return issue.code === 'invalid_type' ? 'must be lines of "key: value"' : undefined;
    },
  },
);

/** What an article's front matter says of it. */
export type FrontMatter = z.infer<typeof schema>;

const FRONT_MATTER = /^---[^\S\n]*\r?\n(?<yaml>[\s\S]*?)^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/m;
/** Where no second `---` line follows. */
const UNCLOSED = new RegExp(`^---[^\\S\\n]*\\r?\\n(?:${KEYS.join('|')})[^\\S\\n]*:`);

/**
 * Reads the YAML between `---` lines at the very top of a file, and says where the text begins.
 *
 * @throws {KnowledgeError} Broken YAML, an unknown key, a value of the wrong kind.
 */
export function readFrontMatter(raw: string): { frontMatter: FrontMatter; end: number } {
  const match = raw.startsWith('---') ? FRONT_MATTER.exec(raw) : null;
  if (match?.index !== 0) {
    if (UNCLOSED.test(raw)) throw new KnowledgeError(['front matter: no --- line ends it']);
    return { frontMatter: {}, end: 0 };
  }
  const yaml = match.groups?.yaml ?? '';
  if (yaml.trim() === '') return { frontMatter: {}, end: match[0].length };
  try {
    return { frontMatter: readYaml(yaml, schema, 2), end: match[0].length };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    throw new KnowledgeError(error.problems.map((problem) => `front matter: ${problem}`));
  }
}
