import { BOUNDS } from '../bounds.ts';
import type { Passage } from '../library/article.ts';

/** What an article says of itself, as its citation needs it. */
export interface About {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  /** The date of publication, in any form. */
  readonly published?: string;
  readonly url?: string;
  /** A BCP 47 language tag. */
  readonly language?: string;
}

/** Where an article was taken from. */
export type Source =
  | { readonly kind: 'file'; readonly name: string }
  /** With what the server said of this version, for asking it later whether there is a newer one. */
  | {
      readonly kind: 'url';
      readonly url: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** All of it was taken, and not only what looked like the article. */
      readonly isWhole?: boolean;
    }
  | { readonly kind: 'text' }
  | { readonly kind: 'message'; readonly url: string };

/** An article to be kept. */
export interface NewArticle {
  readonly about: About;
  /** As they were read, and will be quoted: what a stranger gave is not parsed a second time. */
  readonly passages: readonly Passage[];
  readonly source: Source;
  /** Of the original's bytes, in hexadecimal. */
  readonly sha256: string;
  /** Of the original, in bytes. */
  readonly size: number;
  /** The id of the user who adds it. */
  readonly addedBy: string;
}

/** What a list shows of an article that is kept. */
export interface ArticleEntry extends Omit<NewArticle, 'passages'> {
  /** Random, in lower case; unique in its server. */
  readonly id: string;
  /** When it was added or replaced: ISO 8601, in UTC. */
  readonly addedAt: string;
  /** Of the text that is kept (`textSizeOf`). */
  readonly textSize: number;
  readonly passageCount: number;
  /** The server's revision that last changed this article or a fact of it. */
  readonly revision: number;
  /** What is stored of it is damaged: it can be removed, and answers nothing. */
  readonly isDamaged?: true;
}

/** An article that is kept, whole. */
export interface KeptArticle extends ArticleEntry {
  readonly passages: readonly Passage[];
  /** In the order in which they were added. */
  readonly facts: readonly KeptFact[];
}

/** A question with its short answer, and the quote of the article that supports it. */
export interface NewFact {
  readonly question: string;
  /** Other ways to ask the same. */
  readonly also: readonly string[];
  readonly answer: string;
  readonly quote: string;
  /** The id of the user who adds it. */
  readonly addedBy: string;
}

export interface KeptFact extends NewFact {
  /** Random; unique in its article. */
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly addedAt: string;
}

/** How much one server may keep. */
export interface StoreLimits {
  readonly articles: number;
  /** Of all its articles' texts, in bytes of UTF-8. */
  readonly textSize: number;
  /** Of all its articles, as are facts. */
  readonly passages: number;
  readonly facts: number;
}

/** Room for a club's library; all of it is held in memory while people ask. */
export const LIMITS: StoreLimits = {
  articles: BOUNDS.serverArticles.most,
  textSize: BOUNDS.serverText.most,
  passages: BOUNDS.serverPassages.most,
  facts: BOUNDS.serverFacts.most,
};

/** Why nothing was written. */
export type StoreRefusal =
  /** What was asked for would make `found` of what `limit` allows. */
  | { readonly refused: keyof StoreLimits; readonly limit: number; readonly found: number }
  /** An article made from the same bytes is there. */
  | { readonly refused: 'same bytes'; readonly as: ArticleEntry }
  | { readonly refused: 'no such article' | 'no such fact' };

/**
 * How much some passages say, in bytes of UTF-8: their texts, and the headings that each is found by. So
 * what is kept of an article, on the disk and in the indexes, grows with it.
 */
export function textSizeOf(
  passages: readonly { readonly text: string; readonly headings?: readonly string[] }[],
): number {
  let size = 0;
  for (const { text, headings = [] } of passages) {
    size += Buffer.byteLength(text);
    for (const heading of headings) size += Buffer.byteLength(heading);
  }
  return size;
}
