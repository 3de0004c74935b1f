import { type Body, MAX_TITLE_LENGTH } from '../formats/block.ts';
import { foldSpace } from './white-space.ts';

/** What ends a sentence, and so a paragraph, with what may close after it. */
const ENDED = /[.!?…:;。！？؟।]["'”’»›」』)\]]*$/u;

/** The least share of lines that end a sentence: of wrapped lines about one in six does. */
const ENDED_SHARE = 0.6;

/** A longer line, in UTF-16 code units, isn't wrapped: it is a paragraph. */
const WRAPPED = 150;

/**
 * Reads a text that has no blank line between its paragraphs once more, as one paragraph a line,
 * where its lines look like that: most end a sentence, or are longer than any that is wrapped. A
 * first line that ends no sentence is then the title, unless another is known. Undefined where they
 * don't.
 */
export function readLineParagraphs(body: Body, known?: string): Body | undefined {
  const [only, another] = body.blocks;
  if (!only || another) return undefined;
  const lines = Array.from(only.text.matchAll(/\S.*/g), ({ 0: line, index }) => {
    const text = line.trimEnd();
    const start = only.source.start + index;
    return { text, source: { start, end: start + text.length } };
  });
  const [first, ...others] = lines;
  if (!first || !areParagraphs(others.map(({ text }) => text))) return undefined;
  if (body.title !== undefined) return { title: body.title, blocks: lines };
  const isTitle =
    known === undefined
      ? first.text.length <= MAX_TITLE_LENGTH && !ENDED.test(first.text)
      : foldSpace(first.text) === foldSpace(known);
  return isTitle ? { title: first.text, blocks: others } : { blocks: lines };
}

/** One line alone counts only by its length: two wrapped lines may be a paragraph. */
function areParagraphs(lines: readonly string[]): boolean {
  const ended = lines.filter((line) => ENDED.test(line)).length;
  const long = lines.filter((line) => line.length > WRAPPED).length;
  return (
    lines.length > 0 &&
    (long > lines.length / 2 || (lines.length > 1 && ended >= ENDED_SHARE * lines.length))
  );
}
