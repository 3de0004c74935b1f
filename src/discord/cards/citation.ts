import type { Article, Passage } from '../../library/article.ts';
import type { Texts } from '../../texts/en.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { Part } from './parts.ts';

/** The most characters that a title takes in a heading or a source line. */
export const TITLE_LENGTH = 250;
const DETAIL_LENGTH = 120;

/** `Title · Publisher · Author · date`, as far as they are known. */
export function citation(article: Article): string {
  return [shortenEscaped(article.title, TITLE_LENGTH), ...details(article)].join(' · ');
}

/** Publisher, author and date, as far as they are known. */
export function details({ publisher, author, published }: Article): string[] {
  return [publisher, author, published]
    .filter((detail) => detail !== undefined)
    .map((detail) => shortenEscaped(detail, DETAIL_LENGTH));
}

/** `Fees › Guests · p. 12 · ¶ 3 of 8`: also which part of it, where it is in parts. */
export function place(article: Article, passage: Passage, part: Part, texts: Texts): string {
  const paragraph = texts.paragraph(passage.number, article.passages.length);
  const where =
    part.count === 1 ? paragraph : `${paragraph}, ${texts.part(part.number, part.count)}`;
  const { headings, page } = passage;
  return [
    headings && shortenEscaped(headings.join(' › '), DETAIL_LENGTH),
    page && texts.onPage(page),
    where,
  ]
    .filter((piece) => piece !== undefined)
    .join(' · ');
}
