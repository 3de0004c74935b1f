import { dump } from 'js-yaml';
import { MAX_TITLE_LENGTH } from '../formats/block.ts';
import { isBoilerplate } from '../language/boilerplate.ts';
import type { Dictionary } from '../language/en/dictionary.ts';
import type { Steps } from '../steps.ts';
import type { Article } from './article.ts';
import { dehyphenator } from './dehyphenate.ts';
import { isTooHard } from './markdown-pieces.ts';
import { unwrap } from './white-space.ts';

/** Passages that are written before the work may pause. */
const STEP = 50;

/** The title has level 1. What is nested deeper than there are levels shares the last. */
const TOP_LEVEL = 2;
const LEVELS = 5;

/**
 * An article as a Markdown file with front matter, from which `parseArticle` makes the same title,
 * source, headings and passages again, in steps. Its facts go beside it (`toFactsYaml`); pages are lost. Pure.
 *
 * @param dictionary That which the file will be read with.
 */
export function* toMarkdown(article: Article, dictionary: Dictionary): Steps<string> {
  const { title, publisher, author, published, url, language, passages } = article;
  const about = { title, publisher, author, published, url, language };
  const prose = yield* proseOf(article, dictionary);
  const blocks = title.length <= MAX_TITLE_LENGTH ? [heading(1, title)] : [];
  let open: readonly string[] = [];
  for (const { text, headings = [] } of passages) {
    const wanted = fitted(headings);
    blocks.push(...headingsBetween(open, wanted));
    blocks.push(prose.has(text) ? paragraph(text) : code(text));
    open = wanted;
    if (blocks.length % STEP === 0) yield;
  }
  return `---\n${yaml(about)}---\n\n${blocks.join('\n\n')}\n`;
}

/** An article's facts as a facts file has them; undefined where it has none. */
export function toFactsYaml({ facts, passages }: Article): string | undefined {
  if (facts.length === 0) return undefined;
  const entries = facts.map(({ question, also, answer, passage, quote }) => ({
    question,
    also: also.length > 0 ? also : undefined,
    answer,
    quote: passages[passage - 1]?.text.slice(quote.start, quote.end),
  }));
  return yaml(entries);
}

/** Lines are not folded: one that begins with `---` would end the front matter. */
function yaml(value: object): string {
  return dump(value, { lineWidth: -1, skipInvalid: true });
}

/**
 * The texts that are read as they stand from a paragraph. All others have lines or white space of
 * their own, are too long to be parsed, or would be taken for broken by columns: these go as code,
 * which is left as it is.
 */
function* proseOf(
  { passages, language }: Article,
  dictionary: Dictionary,
): Steps<ReadonlySet<string>> {
  let prose: string[] = [];
  for (const [at, { text }] of passages.entries()) {
    if (unwrap(text) === text && !isTooHard(paragraph(text))) prose.push(text);
    if (at % STEP === 0) yield;
  }
  for (;;) {
    const repair = dehyphenator(prose, dictionary, language);
    yield;
    const kept = prose.filter((text) => repair(text) === text);
    yield;
    if (kept.length === prose.length) return new Set(prose);
    // Fewer texts, another judgement.
    prose = kept;
  }
}

/** The headings, in as many as there are levels. */
function fitted(headings: readonly string[]): readonly string[] {
  if (headings.length <= LEVELS) return headings;
  return [...headings.slice(0, LEVELS - 1), headings.slice(LEVELS - 1).join(' · ')];
}

/** What closes some headings and opens others; a heading without text only closes. */
function headingsBetween(open: readonly string[], wanted: readonly string[]): string[] {
  const differs = open.findIndex((text, index) => text !== wanted[index]);
  const shared = differs < 0 ? open.length : differs;
  if (shared === wanted.length) {
    return shared < open.length ? [heading(TOP_LEVEL + shared, '')] : [];
  }
  return wanted.slice(shared).map((text, index) => heading(TOP_LEVEL + shared + index, text));
}

function heading(level: number, text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '#') end -= 1;
  const closing = '\\#'.repeat(text.length - end);
  return `${'#'.repeat(level)} ${escaped(text.slice(0, end))}${closing}`.trimEnd();
}

function paragraph(text: string): string {
  const marked = escaped(text)
    .replace(/^[#>+\-~]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
  // What looks like no part of the article is left out at its ends; a soft hyphen is read as nothing.
  return isBoilerplate(text) ? marked.replace(/[\p{L}\p{N}]/u, '$&&shy;') : marked;
}

function code(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return [fence, text, fence].join('\n');
}

/** A text on one line whose signs mean themselves, wherever it stands in a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]]|<(?=[a-z/!?])|&(?=[#a-z])/gi, '\\$&');
}
