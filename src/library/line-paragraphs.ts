import { BOUNDS } from '../bounds.ts';
import { type Block, type Body, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { foldSpace } from '../formats/fold-space.ts';
import { checkCount } from '../formats/outline.ts';

/** What ends a sentence, and so a paragraph, with what may close after it. */
const ENDED = /[.!?…:;。！？؟।]["'”’»›」』)\]]*$/u;

/** The least share of lines that end a sentence: of wrapped lines about one in six does. */
const ENDED_SHARE = 0.6;

/** What a line begins with that goes on in the middle of a sentence. */
const GOES_ON = /^[\p{Ll}\p{Pe}\p{Pf},.;:!?，。、；：！？]/u;

/** The most share of lines that go on: of wrapped lines most do. */
const GOES_ON_SHARE = 0.1;

/** Shorter lines in the mean, in UTF-16 code units, are verse or a list. */
const MIN_LENGTH = 20;

/** A longer line, in UTF-16 code units, isn't wrapped: it is a paragraph. */
const WRAPPED = 150;

/**
 * Reads a text that has no blank line between its paragraphs once more, as one paragraph a line,
 * where its lines look like that: most end a sentence, or are longer than any that is wrapped, and
 * hardly any goes on in the middle of one. A first line that ends no sentence is then the title,
 * unless another is known. Undefined where they don't.
 */
export function readLineParagraphs(body: Body, known?: string): Body | undefined {
  const [only, another] = body.blocks;
  if (!only || another) return undefined;
  const lines: Block[] = [];
  for (const { 0: line, index } of only.text.matchAll(/\S.*/g)) {
    const text = line.trimEnd();
    const start = only.source.start + index;
    lines.push({ text, source: { start, end: start + text.length } });
    // As many tell whether they are paragraphs, which are then too many.
    if (lines.length > BOUNDS.hostPassages.most) break;
  }
  const [first, ...others] = lines;
  if (!first || !areParagraphs(others.map(({ text }) => text))) return undefined;
  checkCount(lines);
  if (body.title !== undefined) return { title: body.title, blocks: lines };
  const isTitle =
    known === undefined
      ? first.text.length <= MAX_TITLE_LENGTH && !ENDED.test(first.text)
      : foldSpace(first.text) === foldSpace(known);
  return isTitle ? { title: first.text, blocks: others } : { blocks: lines };
}

/** One line alone counts only by its length: two wrapped lines may be a paragraph. */
function areParagraphs(lines: readonly string[]): boolean {
  const count = (is: (line: string) => boolean) => lines.filter(is).length;
  const isWrapped =
    count((line) => GOES_ON.test(line)) > GOES_ON_SHARE * lines.length ||
    count((line) => /\p{L}[-\u2010\u00ad]$/u.test(line)) > 0;
  if (lines.length === 0 || isWrapped) return false;
  if (count(({ length }) => length > WRAPPED) > lines.length / 2) return true;
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  const ended = count((line) => ENDED.test(line));
  return (
    lines.length > 1 && length >= MIN_LENGTH * lines.length && ended >= ENDED_SHARE * lines.length
  );
}
