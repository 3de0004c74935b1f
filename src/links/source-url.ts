import { BOUNDS } from '../bounds.ts';
import { wordsIn } from '../language/segmenters.ts';
import type { Article, Passage, Span } from '../library/article.ts';
import { memo } from '../memo.ts';

/** What every front opens: a button on Discord takes no longer URL. */
export const URL_LIMIT = 512;

/** A sentence of up to this many words is named whole, a longer one by its first and last words. */
const WHOLE_WORDS = 10;
const EDGE_WORDS = 5;
/** Words of context tried in turn until the text is found nowhere before its place. */
const CONTEXT_WORDS = [0, 3, 8];
/** How far words are looked for, in UTF-16 code units: as far as a sentence goes, and as a URL may. */
const SENTENCE_REACH = 1_000;
const CONTEXT_REACH = URL_LIMIT;
/** How much of some words is looked for on the page: of more, the search may take ages. */
const SOUGHT = 250;

/** The URLs made so far, by where the sentence starts and ends. */
const made = memo((_: Passage) => new Map<string, string | undefined>());

/**
 * The article's URL with a text fragment that makes a browser scroll to the sentence and highlight
 * it, by https://wicg.github.io/scroll-to-text-fragment/#syntax:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. The plain URL where that is too long for a button;
 * undefined where the article has no URL that a button can open.
 */
export function sourceUrl(article: Article, passage: Passage, sentence: Span): string | undefined {
  const urls = made(passage);
  const key = `${sentence.start}-${sentence.end}`;
  if (!urls.has(key)) urls.set(key, makeUrl(article, passage, sentence));
  return urls.get(key);
}

function makeUrl(article: Article, passage: Passage, sentence: Span): string | undefined {
  const url = plainUrl(article);
  if (url === undefined) return undefined;
  const linked = `${url}${url.includes('#') ? '' : '#'}:~:${fragment(article, passage, sentence)}`;
  return linked.length <= URL_LIMIT ? linked : url;
}

/** The article's URL as a browser writes it; undefined where a button cannot open it. */
export function plainUrl({ url = '' }: Article): string | undefined {
  if (url.length > BOUNDS.openedAddress.most || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  // A fragment directive of its own would stand in the way of ours.
  const [own = ''] = href.split(':~:', 1);
  const plain = own.replace(/#$/, '');
  return /^https?:$/.test(protocol) && plain.length <= URL_LIMIT ? plain : undefined;
}

/** A page as a browser looks for words on it, in any case, with where each passage starts. */
interface Page {
  readonly folded: string;
  readonly offsets: readonly number[];
}

/** The article's page; an empty one where it is too long to be looked through. */
const pageOf = memo(({ passages }: Article): Page => {
  const offsets: number[] = [];
  let offset = 0;
  for (const { text } of passages) {
    offsets.push(offset);
    offset += text.length + 1;
  }
  if (offset > BOUNDS.searchedPage.most) return { folded: '', offsets };
  return { folded: fold(passages.map(({ text }) => text).join('\n')), offsets };
});

/** In lower case, every character in its place: `İ` in lower case would be two, and `Σ` is told by its place. */
function fold(text: string): string {
  const lower = text.split('İ').map((piece) => piece.toLowerCase());
  return lower.join('İ').replaceAll('ς', 'σ');
}

function fragment(article: Article, { number, text }: Passage, { start, end }: Span): string {
  const { startEnd, endStart } = edgesOf(text, start, end);
  const { folded, offsets } = pageOf(article);
  const offset = offsets[number - 1] ?? 0;
  let context = { prefix: start, suffix: startEnd };
  for (const count of CONTEXT_WORDS) {
    context = {
      prefix: lastWordsStart(text, start, count),
      // After only the first words of a sentence nothing can be asked for.
      suffix: startEnd === end ? nextWordsEnd(text, end, count) : startEnd,
    };
    if (isFirstAt(folded, offset + context.prefix, offset + context.suffix)) break;
  }
  const parts = [
    context.prefix < start && `${encode(text.slice(context.prefix, start))}-`,
    encode(text.slice(start, startEnd)),
    startEnd < end && encode(text.slice(endStart, end)),
    context.suffix > end && `-${encode(text.slice(end, context.suffix))}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/** Where a sentence's first words end and its last ones start; both at its end where it is named whole. */
function edgesOf(
  text: string,
  start: number,
  end: number,
): { readonly startEnd: number; readonly endStart: number } {
  const isLong = end - start > SENTENCE_REACH;
  const words = wordSpans(text.slice(start, isLong ? start + SENTENCE_REACH : end), start);
  if (!isLong && words.length <= WHOLE_WORDS) return { startEnd: end, endStart: end };
  const from = end - SENTENCE_REACH;
  const last = isLong ? wordSpans(text.slice(from, end), from) : words;
  return {
    startEnd: words[EDGE_WORDS - 1]?.end ?? end,
    endStart: last.at(-EDGE_WORDS)?.start ?? end,
  };
}

/** Whether these words stand nowhere before, since a browser takes the first place. */
function isFirstAt(folded: string, start: number, end: number): boolean {
  const words = folded.slice(start, Math.min(end, start + SOUGHT));
  return folded.indexOf(words) === start;
}

/** Where the last `count` words before `at` start, within their line. */
function lastWordsStart(text: string, at: number, count: number): number {
  if (count === 0) return at;
  const from = Math.max(0, at - CONTEXT_REACH);
  const near = text.slice(from, at);
  const line = near.lastIndexOf('\n') + 1;
  const words = wordSpans(near.slice(line), from + line);
  return words.at(-count)?.start ?? words[0]?.start ?? at;
}

/** Where the next `count` words after `at` end, within their line. */
function nextWordsEnd(text: string, at: number, count: number): number {
  if (count === 0) return at;
  const [line = ''] = text.slice(at, at + CONTEXT_REACH).split('\n', 1);
  const words = wordSpans(line, at);
  return words[count - 1]?.end ?? words.at(-1)?.end ?? at;
}

function wordSpans(text: string, offset: number): Span[] {
  return Array.from(wordsIn(text), ({ word, start }) => ({
    start: offset + start,
    end: offset + start + word.length,
  }));
}

/** Percent-encoded for a directive, where `-`, `,` and `&` have a meaning of their own. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed().trim().replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
