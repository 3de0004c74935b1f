import { createHash } from 'node:crypto';
import type { Document, Hints } from '../formats/document.ts';
import { readDocument } from '../formats/read.ts';
import { type Refusal, Refused } from '../formats/refusal.ts';
import { ENGLISH } from '../language/dictionary.ts';
import { wordsIn } from '../language/segmenters.ts';
import type { Article } from '../library/article.ts';
import { articleFrom, MARKDOWN } from '../library/parse.ts';
import { ProblemsError } from '../problems.ts';
import { type NewArticle, type Source, textSizeOf } from '../store/article.ts';

/** An article as it was understood, which is not kept yet: plain values. */
export interface Candidate {
  /** With its passages, as it will be quoted from. */
  readonly read: Article;
  readonly article: NewArticle;
  /** How many words it has. */
  readonly words: number;
}

/** Why something can't be read, or not kept. */
export type Unreadable =
  | Refusal
  /** Its text, in bytes of UTF-8. */
  | { readonly code: 'too much text'; readonly most: number; readonly found: number }
  | { readonly code: 'too many passages'; readonly most: number; readonly found: number }
  /** A text whose front matter is broken, or says too little. */
  | { readonly code: 'front matter' };

export type Understood = Candidate | { readonly notTaken: Unreadable };

/** What is to be understood, and by whom it is given: plain values. */
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

/** Of one article: a megabyte of prose has 2,000, and more than this would be a burden to take over. */
const MOST_PASSAGES = 10_000;

/**
 * A thousand accents on one letter, which no language has: to compose what follows a letter
 * (`normalize`) takes time that grows with the square of their number.
 */
const MARKS = 1_000;
const MARKED = new RegExp(`\\p{M}{1,${MARKS}}`, 'gu');

const NAMELESS = 'article';
const NAME_LENGTH = 200;

/**
 * Understands what is given; says why where that can't be done. What a stranger gives goes through
 * `readUntrusted` instead, which ends what takes too long.
 */
export async function understand(given: Given): Promise<Understood> {
  const { bytes, hints, mostText } = given;
  try {
    const document = await readDocument(bytes, hints);
    const texts = document.format === 'text' ? [document] : document.blocks;
    const found = textSizeOf(texts);
    if (found > mostText) return { notTaken: { code: 'too much text', most: mostText, found } };
    if (texts.some(({ text }) => isOvermarked(text))) {
      return { notTaken: { code: 'broken', format: 'an article' } };
    }
    return candidateOf(document, given);
  } catch (error) {
    if (error instanceof Refused) return { notTaken: error.refusal };
    if (error instanceof ProblemsError) return { notTaken: textProblem(bytes) };
    throw error;
  }
}

function isOvermarked(text: string): boolean {
  for (const [marks] of text.matchAll(MARKED)) if (marks.length >= MARKS) return true;
  return false;
}

function candidateOf(
  document: Document,
  { bytes, hints, source, title, addedBy }: Given,
): Understood {
  const { name = '', mediaType } = hints;
  const isMarkdown = MARKDOWN.test(name) || /^text\/markdown\b/.test(mediaType ?? '');
  const base = name.replace(/\.[a-z\d]{1,8}$/i, '').slice(0, NAME_LENGTH) || NAMELESS;
  const parsed = articleFrom(`${base}.${isMarkdown ? 'md' : 'txt'}`, document, ENGLISH);
  const { id, passages, facts, warnings, ...claimed } = parsed;
  const found = passages.length;
  if (found > MOST_PASSAGES) {
    return { notTaken: { code: 'too many passages', most: MOST_PASSAGES, found } };
  }
  const about = {
    ...claimed,
    ...(title !== undefined && { title }),
    // Of a page, the address that it was found at rather than one that it claims for itself.
    ...('url' in source && { url: source.url }),
  };
  const article: NewArticle = {
    about,
    passages,
    source,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.byteLength,
    addedBy,
  };
  return { read: { ...parsed, ...about }, article, words: countWords(parsed) };
}

function countWords({ passages }: Article): number {
  let words = 0;
  for (const { text } of passages) {
    for (const _ of wordsIn(text)) words += 1;
  }
  return words;
}

/** What making an article of a text failed at: front matter, where there is any. */
function textProblem(bytes: Uint8Array): Unreadable {
  const start = Buffer.from(bytes.subarray(0, 10)).toString('latin1');
  return { code: /^(?:\xef\xbb\xbf)?---/.test(start) ? 'front matter' : 'no text' };
}
