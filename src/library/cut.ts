import { BOUNDS } from '../bounds.ts';
import type { Block } from '../formats/block.ts';
import type { Span } from './article.ts';
import { splitLines, splitSentences } from './sentences.ts';

/** Into how many passages a text has to be cut: one may have so many sentences, and be so long. */
export function partsOf(text: string, sentences: readonly Span[]): number {
  const { passageSentences, passageLength } = BOUNDS;
  return Math.ceil(
    Math.max(sentences.length / passageSentences.most, text.length / passageLength.most),
  );
}

/**
 * Cuts a paragraph, or code, between its sentences or lines, into about so many parts of about one length.
 * Where its text stands in the file as it is, each part has its own source; else all have the whole.
 *
 * @param language The text's language as a BCP 47 tag, where known.
 */
export function cutBlock(block: Block, parts: number, language: string | undefined): Block[] {
  const { text, isCode, source } = block;
  const sentences = isCode ? splitLines(text) : splitSentences(text, language);
  const most = { sentences: sentences.length / parts, length: text.length / parts };
  const stands = source.end - source.start === text.length;
  const cut: Block[] = [];
  const take = (start: number, end: number) => {
    const within = { start: source.start + start, end: source.start + end };
    cut.push({ ...block, text: text.slice(start, end), source: stands ? within : source });
  };
  let open: { start: number; end: number; sentences: number } | undefined;
  for (const { start, end } of sentences) {
    if (open && (open.sentences + 1 > most.sentences || end - open.start > most.length)) {
      take(open.start, open.end);
      open = undefined;
    }
    open = { start: open?.start ?? start, end, sentences: (open?.sentences ?? 0) + 1 };
  }
  if (open) take(open.start, open.end);
  return cut;
}
