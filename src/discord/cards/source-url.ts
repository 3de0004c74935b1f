import { wordsIn } from '../../language/segmenters.ts';
import type { Article, Passage, Span } from '../../library/article.ts';
import { memo } from '../memory/memo.ts';
import { BUTTON_URL_LIMIT } from './limits.ts';

/** A sentence of up to this many words is named whole, a longer one by its first and last words. */
const WHOLE_WORDS = 10;
const EDGE_WORDS = 5;
/** Words of context tried in turn until the text is found nowhere before its place. */
const CONTEXT_WORDS = [0, 3, 8];

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
  return linked.length <= BUTTON_URL_LIMIT ? linked : url;
}

/** The article's URL as a browser writes it; undefined where a button cannot open it. */
export function plainUrl({ url = '' }: Article): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  // A fragment directive of its own would stand in the way of ours.
  const plain = href.replace(/:~:.*$/, '').replace(/#$/, '');
  return /^https?:$/.test(protocol) && plain.length <= BUTTON_URL_LIMIT ? plain : undefined;
}

/** An article's passages as one text, with where each starts. */
interface Whole {
  readonly text: string;
  readonly folded: string;
  readonly offsets: readonly number[];
}

const wholeOf = memo(({ passages }: Article): Whole => {
  const text = passages.map((passage) => passage.text).join('\n');
  const offsets: number[] = [];
  let offset = 0;
  for (const passage of passages) {
    offsets.push(offset);
    offset += passage.text.length + 1;
  }
  return { text, folded: fold(text), offsets };
});

/** In lower case, every character in its place: `İ` in lower case would be two. */
function fold(text: string): string {
  return text.replace(/\p{Changes_When_Lowercased}/gu, (upper) => {
    const lower = upper.toLowerCase();
    return lower.length === upper.length ? lower : upper;
  });
}

function fragment(article: Article, passage: Passage, sentence: Span): string {
  const whole = wholeOf(article);
  const offset = whole.offsets[passage.number - 1] ?? 0;
  const start = offset + sentence.start;
  const end = offset + sentence.end;

  const words = wordSpans(whole.text.slice(start, end), start);
  const startEnd = words.length > WHOLE_WORDS ? (words[EDGE_WORDS - 1]?.end ?? end) : end;
  const endStart = words.at(-EDGE_WORDS)?.start ?? end;

  let context = { prefix: start, suffix: startEnd };
  for (const count of CONTEXT_WORDS) {
    context = {
      prefix: lastWordsStart(whole.text, start, count),
      // After only the first words of a sentence nothing can be asked for.
      suffix: startEnd === end ? nextWordsEnd(whole.text, end, count) : startEnd,
    };
    if (foundFirstAt(whole, context.prefix, context.suffix)) break;
  }
  const parts = [
    context.prefix < start && `${encode(whole.text.slice(context.prefix, start))}-`,
    encode(whole.text.slice(start, startEnd)),
    startEnd < end && encode(whole.text.slice(endStart, end)),
    context.suffix > end && `-${encode(whole.text.slice(end, context.suffix))}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/** Whether these words stand nowhere before, in any case, since a browser takes the first place. */
function foundFirstAt({ folded }: Whole, start: number, end: number): boolean {
  return folded.indexOf(folded.slice(start, end)) === start;
}

/** Where the last `count` words before `at` start, within their passage. */
function lastWordsStart(page: string, at: number, count: number): number {
  if (count === 0) return at;
  const passageStart = page.lastIndexOf('\n', at - 1) + 1;
  const words = wordSpans(page.slice(passageStart, at), passageStart);
  return words.at(-count)?.start ?? words[0]?.start ?? at;
}

/** Where the next `count` words after `at` end, within their passage. */
function nextWordsEnd(page: string, at: number, count: number): number {
  if (count === 0) return at;
  const newline = page.indexOf('\n', at);
  const words = wordSpans(page.slice(at, newline === -1 ? page.length : newline), at);
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
  return encodeURIComponent(text.trim().replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
