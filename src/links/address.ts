import { createHash } from 'node:crypto';
import type { Article, Passage, Span } from '../library/article.ts';

/** Where the pages begin that an article has one among, without a slash at the end; undefined for none. */
export type PagesOf = (article: Article) => string | undefined;

/** What a page calls the place of its marked sentence. */
export const SENTENCE_PLACE = 's';

const NAME_LENGTH = 8;

/** A sentence that begins further than so many characters into its passage may not be in view with it. */
const IN_VIEW = 500;

/** Where the pages begin that a link with this key lets see. */
export function sharedPages(publicUrl: string, key: string): string {
  return `${publicUrl}/s/${key}`;
}

/** The path of an article's page, from where the pages begin. */
export function articlePath({ id }: Article): string {
  return `a/${encodeURIComponent(id)}`;
}

/** The path of the same page with a sentence of it marked and in view. */
export function sentencePath(article: Article, { number, text }: Passage, sentence: Span): string {
  const place = sentence.start < IN_VIEW ? passagePlace(number) : SENTENCE_PLACE;
  return `${articlePath(article)}/p/${number}?s=${nameOf(text, sentence)}#${place}`;
}

/** The sentence of a passage that is called so; undefined where it has none such, or has no more. */
export function sentenceNamed({ text, sentences }: Passage, name: string): Span | undefined {
  return sentences.find((sentence) => nameOf(text, sentence) === name);
}

/** What a page calls the place of the passage of this ¶ number. */
export function passagePlace(number: number): string {
  return `p${number}`;
}

/** By its words, so that a link made before the article was edited marks no others. */
function nameOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return createHash('sha256').update(words).digest('hex').slice(0, NAME_LENGTH);
}
