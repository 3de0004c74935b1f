import { createHash } from 'node:crypto';
import type { Article, Passage, Span } from './library/article.ts';

/** Where the pages begin that an article has one among, without a slash at the end; none has none. */
export type PagesOf = (article: Article) => string | undefined;

/** Where the pages begin that a link with this key lets see. */
export function sharedPages(publicUrl: string, key: string): string {
  return `${publicUrl}/s/${key}`;
}

const NAME_LENGTH = 8;

/** A sentence that begins further than so many characters into its passage may not be in view with it. */
const IN_VIEW = 500;

/** The path of an article's page, from where the pages begin. */
export function articlePath({ id }: Article): string {
  return `a/${encodeURIComponent(id)}`;
}

/** The path of the same page with a sentence of it marked and in view. */
export function sentencePath(article: Article, { number, text }: Passage, sentence: Span): string {
  const place = sentence.start < IN_VIEW ? passageMark(number) : SENTENCE_MARK;
  return `${articlePath(article)}/p/${number}?s=${nameOf(text, sentence)}#${place}`;
}

/** The sentence of a passage that is called so; undefined where it has none such, or has no more. */
export function sentenceNamed({ text, sentences }: Passage, name: string): Span | undefined {
  return sentences.find((sentence) => nameOf(text, sentence) === name);
}

/** What a page calls the place of a passage, and that of its marked sentence. */
export function passageMark(number: number): string {
  return `p${number}`;
}
export const SENTENCE_MARK = 's';

/** By its words, so that a link made before the article was edited marks no others. */
function nameOf(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return createHash('sha256').update(words).digest('hex').slice(0, NAME_LENGTH);
}
