import type { Block, Body } from '../formats/block.ts';
import type { About, Document } from '../formats/document.ts';
import { foldSpace } from '../formats/fold-space.ts';
import { lostHeadingsWarning, type Warning } from '../formats/warning.ts';
import type { Dictionary } from '../language/en/dictionary.ts';
import { ProblemsError } from '../problems.ts';
import type { Article, Passage } from './article.ts';
import { cutBlock, partsOf } from './cut.ts';
import { dehyphenator } from './dehyphenate.ts';
import { readFrontMatter } from './front-matter.ts';
import { readLineParagraphs } from './line-paragraphs.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { splitLines, splitSentences } from './sentences.ts';
import { sharedHeadings } from './shared-headings.ts';
import { trimCode, unwrap } from './white-space.ts';

/** The endings of the files that articles are in. */
export const ARTICLE = /\.(?:txt|md|markdown|html?|pdf|docx|odt|epub)$/i;
/** Those of text that is Markdown. */
export const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Makes an article, as yet without facts, of a file's name and text: front matter, title, passages.
 * Pure.
 *
 * @param file The file's name; the ending tells Markdown, the rest is the id.
 * @param dictionary Tells which hyphens break English words.
 * @throws {ProblemsError} Front matter that can't be read, or no passage.
 */
export function parseArticle(file: string, raw: string, dictionary: Dictionary): Article {
  const { frontMatter, end } = readFrontMatter(raw);
  if (MARKDOWN.test(file)) return toArticle(file, readMarkdown(raw, end), frontMatter, dictionary);
  const body = readPlainText(raw, end, frontMatter.title);
  const byLine = readLineParagraphs(body, frontMatter.title);
  const warnings: Warning[] = byLine ? [{ code: 'paragraph a line' }] : [];
  return toArticle(file, byLine ?? body, frontMatter, dictionary, warnings);
}

/**
 * Makes an article of a file's name and of what was understood of its bytes. Pure.
 *
 * @throws {ProblemsError} As `parseArticle`.
 */
export function articleFrom(file: string, document: Document, dictionary: Dictionary): Article {
  const { warnings } = document;
  if (document.format !== 'text') {
    return toArticle(file, document, document.about, dictionary, warnings);
  }
  const article = parseArticle(file, document.text, dictionary);
  const all = [...warnings, ...(article.warnings ?? [])];
  return all.length > 0 ? { ...article, warnings: all } : article;
}

function toArticle(
  file: string,
  body: Body,
  { title, ...about }: About,
  dictionary: Dictionary,
  warnings: readonly Warning[] = [],
): Article {
  const ownTitle = body.title === undefined ? '' : foldSpace(body.title);
  const id = articleId(file.replace(ARTICLE, ''));

  // A paragraph without a letter or digit is an ornament: `* * *`.
  const blocks = body.blocks.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (blocks.length === 0) throw new ProblemsError(['holds no paragraph of text']);
  const texts = blocks.map(tidy);
  const prose = texts.filter((_, index) => !blocks[index]?.isCode);
  const repair = dehyphenator(prose, dictionary, about.language);
  const shared = sharedHeadings();
  const passages: Passage[] = [];
  const add = (block: Block, tidied: string): void => {
    const { source, headings, page, isCode } = block;
    const text = isCode ? tidied : repair(tidied);
    const sentences = isCode ? splitLines(text) : splitSentences(text, about.language);
    const parts = partsOf(text, sentences);
    if (parts > 1) {
      const cut = cutBlock(block, parts, about.language);
      // What was put right may have ends of sentences that the file has not.
      const smaller = cut.length > 1 ? cut : cutBlock({ ...block, text }, parts, about.language);
      for (const part of smaller) add(part, tidy(part));
      return;
    }
    const place = { ...(headings && { headings: shared(headings) }), ...(page && { page }) };
    passages.push({ number: passages.length + 1, text, sentences, ...place, source });
  };
  let cut = 0;
  for (const [index, block] of blocks.entries()) {
    const before = passages.length;
    add(block, texts[index] ?? '');
    if (passages.length > before + 1) cut += 1;
  }
  const doubts: Warning[] = [
    ...warnings,
    ...lostHeadingsWarning(body.lostHeadings),
    ...(cut > 0 ? [{ code: 'cut paragraphs', count: cut } as const] : []),
  ];
  return {
    id,
    title: title ?? (ownTitle || readable(id)),
    ...about,
    passages,
    facts: [],
    ...(doubts.length > 0 && { warnings: doubts }),
  };
}

function tidy({ text, isCode }: Block): string {
  return isCode ? trimCode(text) : unwrap(text);
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
