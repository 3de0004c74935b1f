import type { Dictionary } from '../language/dictionary.ts';
import { ProblemsError } from '../problems.ts';
import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { dehyphenator } from './dehyphenate.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { splitLines, splitSentences } from './sentences.ts';
import { foldSpace, trimCode, unwrap } from './white-space.ts';

/**
 * Makes an article, as yet without facts, of a file's name and text: front matter, title, passages.
 * Pure.
 *
 * @param file The file's name; its ending, `.txt` or `.md`, tells the format, the rest is the id.
 * @param dictionary Tells which hyphens break English words.
 * @throws {ProblemsError} Front matter that can't be read, or no passage.
 */
export function parseArticle(file: string, raw: string, dictionary: Dictionary): Article {
  const { frontMatter, end } = readFrontMatter(raw);
  const { title, ...about } = frontMatter;
  const body = /\.md$/i.test(file) ? readMarkdown(raw, end) : readPlainText(raw, end, title);
  const ownTitle = body.title === undefined ? '' : foldSpace(body.title);
  const id = articleId(file.replace(/\.(?:txt|md)$/i, ''));

  // A paragraph without a letter or digit is an ornament: `* * *`.
  const blocks = body.blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (blocks.length === 0) throw new ProblemsError(['holds no paragraph of text']);
  const texts = blocks.map(({ text, isCode }) => (isCode ? trimCode(text) : unwrap(text)));
  const prose = texts.filter((_, index) => !blocks[index]?.isCode);
  const repair = dehyphenator(prose, dictionary, about.language);
  const passages = blocks.map(({ source, headings, isCode }: Block, index) => {
    const found = texts[index] ?? '';
    const text = isCode ? found : repair(found);
    const sentences = isCode ? splitLines(text) : splitSentences(text, about.language);
    return { number: index + 1, text, sentences, ...(headings && { headings }), source };
  });
  return { id, title: title ?? (ownTitle || readable(id)), ...about, passages, facts: [] };
}

/** The id of the article whose file has this name, without its ending. */
export function articleId(name: string): string {
  return name.normalize('NFC');
}

/** `trilateral-defense_talks` -> `Trilateral defense talks`. */
function readable(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
