import type { Span } from '../../library/article.ts';
import { escapeMarkdown } from './escape.ts';

/** The part of `text` in `shown` as a block quote, with what lies in `bold` in bold. */
export function quote(text: string, shown: Span, bold?: Span): string {
  const start = clamp(bold?.start ?? shown.end, shown);
  const end = clamp(bold?.end ?? shown.end, shown);
  const marked =
    escapeMarkdown(text.slice(shown.start, start)) +
    embolden(text.slice(start, end)) +
    escapeMarkdown(text.slice(end, shown.end));
  return marked
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Bold line by line, since marks that span the lines of a quote are read in more than one way. */
function embolden(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const start = line.indexOf(words);
      const after = line.slice(start + words.length);
      return `${line.slice(0, start)}**${escapeMarkdown(words)}**${after}`;
    })
    .join('\n');
}

function clamp(at: number, { start, end }: Span): number {
  return Math.min(Math.max(at, start), end);
}
