import { ENGLISH } from '../../src/language/en/dictionary.ts';
import type { Article } from '../../src/library/article.ts';
import * as parser from '../../src/library/parse.ts';

export const dictionary = ENGLISH;

/** Makes an article of a file's name and text, with the dictionary that the program has. */
export function parseArticle(file: string, raw: string): Article {
  return parser.parseArticle(file, raw, dictionary);
}
