import { createHash } from 'node:crypto';
import { BOUNDS } from '../bounds.ts';
import type { Document, Hints } from '../formats/document.ts';
import { readDocument } from '../formats/read.ts';
import { type Refusal, Refused } from '../formats/refusal.ts';
import { ENGLISH } from '../language/en/dictionary.ts';
import { wordsIn } from '../language/segmenters.ts';
import type { Article } from '../library/article.ts';
import { articleFrom, MARKDOWN } from '../library/parse.ts';
import { ProblemsError } from '../problems.ts';
import { type NewArticle, type Source, textSizeOf } from '../store/article.ts';

/** An article as it was understood, which is not kept yet: plain values. */
export interface ImportCandidate {
  /** With its passages, as it will be quoted from. */
  readonly read: Article;
  readonly article: NewArticle;
  /** How many words it has. */
  readonly words: number;
}

/** Why something can't be read, or not kept. */
export type Unreadable =
  | Refusal
  /** Its text, with the headings of each passage (`textSizeOf`). */
  | { readonly code: 'too much text'; readonly most: number; readonly found: number }
  | { readonly code: 'too many sentences'; readonly most: number; readonly found: number }
  /** Different ones. */
  | { readonly code: 'too many words'; readonly most: number; readonly found: number }
  /** A text whose front matter is broken, or says too little. */
  | { readonly code: 'front matter' };

export type Understood = ImportCandidate | { readonly notTaken: Unreadable };

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

/** Accents on one letter that are too many: no language has them. */
const MARKS = BOUNDS.accents.most + 1;
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
    if (error instanceof Refused) return { notTaken: ofServer(error.refusal) };
    if (error instanceof ProblemsError) return { notTaken: textProblem(bytes) };
    throw error;
  }
}

/** What is more than the host may have is more than a server may. */
function ofServer(refusal: Refusal): Refusal {
  if (refusal.code !== 'too many passages') return refusal;
  return { ...refusal, most: BOUNDS.passages.most };
}

function isOvermarked(text: string): boolean {
  for (const [marks] of text.matchAll(MARKED)) if (marks.length >= MARKS) return true;
  return false;
}

function candidateOf(
  document: Document,
  { bytes, hints, source, title, addedBy, mostText }: Given,
): Understood {
  const { name = '', mediaType } = hints;
  const isMarkdown = MARKDOWN.test(name) || /^text\/markdown\b/.test(mediaType ?? '');
  const base = name.replace(/\.[a-z\d]{1,8}$/i, '').slice(0, NAME_LENGTH) || NAMELESS;
  const parsed = articleFrom(`${base}.${isMarkdown ? 'md' : 'txt'}`, document, ENGLISH);
  const { id, passages, facts, warnings, ...claimed } = parsed;
  const counts = countWords(parsed);
  const found = {
    'too many passages': [passages.length, BOUNDS.passages.most],
    'too much text': [textSizeOf(passages), mostText],
    'too many sentences': [
      passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
      BOUNDS.sentences.most,
    ],
    'too many words': [counts.different, BOUNDS.differentWords.most],
  } as const;
  for (const code of Object.keys(found) as (keyof typeof found)[]) {
    const [count, most] = found[code];
    if (count > most) return { notTaken: { code, most, found: count } };
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
  return { read: { ...parsed, ...about }, article, words: counts.all };
}

/** How many words a text has, and how many different ones, headings too, it makes an index hold. */
function countWords({ passages }: Article): { readonly all: number; readonly different: number } {
  const different = new Set<string>();
  const headings = new Set(passages.flatMap((passage) => passage.headings ?? []));
  let all = 0;
  for (const heading of headings) {
    for (const { word } of wordsIn(heading)) different.add(word.toLowerCase());
  }
  for (const { text } of passages) {
    for (const { word } of wordsIn(text)) {
      all += 1;
      different.add(word.toLowerCase());
    }
  }
  return { all, different: different.size };
}

/** What making an article of a text failed at: front matter, where there is any. */
function textProblem(bytes: Uint8Array): Unreadable {
  const start = Buffer.from(bytes.subarray(0, 10)).toString('latin1');
  return { code: /^(?:\xef\xbb\xbf)?---/.test(start) ? 'front matter' : 'no text' };
}
