import { createHash } from 'node:crypto';
import type { Document, Hints } from '../formats/document.ts';
import { readUntrusted } from '../formats/read-untrusted.ts';
import { type Refusal, Refused } from '../formats/refusal.ts';
import { ENGLISH } from '../language/dictionary.ts';
import type { Article } from '../library/article.ts';
import { articleFrom, MARKDOWN } from '../library/parse.ts';
import { ProblemsError } from '../problems.ts';
import type { NewArticle, Source } from '../store/article.ts';

/** An article as it was understood, which is not kept yet. */
export interface Candidate {
  /** With its passages, as it will be quoted from. */
  readonly read: Article;
  readonly article: NewArticle;
}

/** Why something can't be read, or not kept. */
export type Unreadable =
  | Refusal
  /** Its text, in bytes of UTF-8. */
  | { readonly code: 'too much text'; readonly most: number; readonly found: number }
  /** A text whose front matter is broken, or says too little. */
  | { readonly code: 'front matter' };

/** What is to be understood, and by whom it is given. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly source: Source;
  /** For a text that names none itself. */
  readonly title?: string | undefined;
  /** The id of the user. */
  readonly addedBy: string;
  /** How long a text may be, in bytes of UTF-8. */
  readonly mostText: number;
}

const NAMELESS = 'article';
const NAME_LENGTH = 200;

/** Understands what a stranger gives; says why where that can't be done. */
export async function understand(given: Given): Promise<Candidate | { notTaken: Unreadable }> {
  const { bytes, hints, mostText } = given;
  try {
    const document = await readUntrusted(bytes, hints);
    const found = sizeOf(document);
    if (found > mostText) return { notTaken: { code: 'too much text', most: mostText, found } };
    return candidateOf(document, given);
  } catch (error) {
    if (error instanceof Refused) return { notTaken: error.refusal };
    if (error instanceof ProblemsError) return { notTaken: textProblem(bytes) };
    throw error;
  }
}

function candidateOf(
  document: Document,
  { bytes, hints, source, title, addedBy }: Given,
): Candidate {
  const { name = '', mediaType } = hints;
  const isMarkdown = MARKDOWN.test(name) || /^text\/markdown\b/.test(mediaType ?? '');
  const base = name.replace(/\.[a-z\d]{1,8}$/i, '').slice(0, NAME_LENGTH) || NAMELESS;
  const parsed = articleFrom(`${base}.${isMarkdown ? 'md' : 'txt'}`, document, ENGLISH);
  const { id, passages, facts, warnings, ...claimed } = parsed;
  const about = {
    ...claimed,
    ...(title !== undefined && { title }),
    // Of a page, the address that it was found at rather than one that it claims for itself.
    ...('url' in source && { url: source.url }),
  };
  const article: NewArticle = {
    about,
    document:
      document.format === 'text'
        ? { format: isMarkdown ? 'markdown' : 'text', text: document.text }
        : { format: document.format, blocks: document.blocks },
    source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
    passages: passages.length,
    addedBy,
  };
  return { read: { ...parsed, ...about }, article };
}

function sizeOf(document: Document): number {
  const texts = document.format === 'text' ? [document] : document.blocks;
  return texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** What making an article of a text failed at: front matter, where there is any. */
function textProblem(bytes: Uint8Array): Unreadable {
  const start = Buffer.from(bytes.subarray(0, 10)).toString('latin1');
  return { code: /^(?:\xef\xbb\xbf)?---/.test(start) ? 'front matter' : 'no text' };
}
