import { createHash } from 'node:crypto';
import type { Hints } from '../formats/document.ts';
import { readUntrusted } from '../formats/read-untrusted.ts';
import { ENGLISH } from '../language/dictionary.ts';
import type { Article } from '../library/article.ts';
import { articleFrom } from '../library/parse.ts';
import type { NewArticle, Source } from '../store/article.ts';

/** What somebody gives to be kept. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly source: Source;
}

/** An article as it was understood, which is not kept yet. */
export interface Candidate {
  /** With its passages, as it will be quoted from. */
  readonly read: Article;
  readonly article: NewArticle;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const UNNAMED = 'article';

/**
 * Understands what a stranger gives.
 *
 * @param addedBy The id of the user who gives it.
 * @throws {Refused} Why it can't be read.
 * @throws {ProblemsError} Front matter that can't be read, or no passage.
 */
export async function understand(
  { bytes, hints, source }: Given,
  addedBy: string,
): Promise<Candidate> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = await readUntrusted(bytes, hints);
  const isMarkdown = MARKDOWN.test(hints.name ?? '') || hints.mediaType === 'text/markdown';
  const name = hints.name?.replace(/\.[a-z\d]{1,8}$/i, '') || UNNAMED;
  const read = articleFrom(`${name}.${isMarkdown ? 'md' : 'txt'}`, document, ENGLISH);
  const { id: _, passages, facts: _none, warnings: _said, ...about } = read;
  const kept: NewArticle['document'] =
    document.format === 'text'
      ? { format: isMarkdown ? 'markdown' : 'text', text: document.text }
      : { format: document.format, blocks: document.blocks };
  return {
    read,
    article: {
      about,
      document: kept,
      source,
      sha256,
      size: bytes.byteLength,
      passages: passages.length,
      addedBy,
    },
  };
}
