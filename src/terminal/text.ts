import type { Span } from '../library/article.ts';

/** How the output can show things. */
export interface Look {
  /** Whether bold and the like are understood. */
  readonly styled: boolean;
  /** Columns to wrap at; none for output that another program reads. */
  readonly width?: number;
}

/** Bold and underlined where the output understands it. */
export function emphasise(text: string, look: Look): string {
  return look.styled && text ? `\u001b[1;4m${text}\u001b[0m` : text;
}

/**
 * What is kept on one line: a line break, a character that may stand alone, a word. A word of
 * megabytes, which would overflow the stack of the expression, comes in pieces.
 */
const UNIT =
  /\n|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{Pe}\p{Pf}\p{Po}\p{Lm}]{0,99}|(?:[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\u00a0\u202f]){1,999}/gu;

/**
 * The lines of a text wrapped at white space, or between the characters of scripts that have
 * none. All but white space is in a line, and so is what indents a line of code. A word wider than
 * a line, with its indent, is left whole: the terminal breaks it.
 */
export function wrap(text: string, width = Number.POSITIVE_INFINITY): Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  let used = 0;
  let broken: number | undefined;
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const end = index + unit.length;
    const grown = line && used + columns(text.slice(line.end, end));
    if (unit === '\n') {
      lines.push(line ?? { start: index, end: index });
      line = undefined;
      broken = end;
    } else if (line && grown !== undefined && grown <= width) {
      line = { start: line.start, end };
      used = grown;
    } else {
      if (line) lines.push(line);
      line = { start: (!line && broken) || index, end };
      used = columns(text.slice(line.start, end));
    }
  }
  if (line) lines.push(line);
  return lines;
}

const NO_COLUMN = /[\p{M}\p{Cf}\p{Cc}]/u;
/** East Asian Wide and Fullwidth of Unicode's UAX #11, by block. */
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes up. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (TWO_COLUMNS.test(character)) sum += 2;
    else if (!NO_COLUMN.test(character)) sum += 1;
  }
  return sum;
}
