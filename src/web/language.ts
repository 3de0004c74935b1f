import { parseAccept } from 'hono/utils/accept';
import { BOUNDS } from '../bounds.ts';

/** The languages of the texts, and Discord's names of them. */
const LOCALES = new Map([
  ['en', 'en-US'],
  ['de', 'de'],
  ['es', 'es-ES'],
  ['fr', 'fr'],
  ['ja', 'ja'],
  ['ko', 'ko'],
]);
const NO_LANGUAGE = 'en';

/**
 * The language to show a page in, as a BCP 47 tag: the first that there are texts in of those that a
 * browser lists. English where there is none, or the list is too long to be read.
 *
 * @param accepted The header `Accept-Language`
 */
export function languageOf(accepted = ''): string {
  if (accepted.length > BOUNDS.languagesLength.most) return NO_LANGUAGE;
  const primary = parseAccept(accepted).map(({ type }) => type.toLowerCase().split('-')[0] ?? '');
  return primary.find((tag) => LOCALES.has(tag)) ?? NO_LANGUAGE;
}

/** What Discord calls a language of the texts. */
export function localeOf(language: string): string {
  return LOCALES.get(language) ?? language;
}
