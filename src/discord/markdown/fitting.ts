import { ACTIVE } from './escape.ts';

/** What takes more than its own characters. */
const COSTLY = new RegExp(`${ACTIVE.source}|\\n`, ACTIVE.flags);

/**
 * As much of the start of a text as takes at most `most` characters when escaped, where each line break
 * takes `lineLength` more: where it ends, and how many it takes. No more of the text is looked at.
 */
export function fitting(
  text: string,
  most: number,
  lineLength = 0,
): { readonly end: number; readonly length: number } {
  const near = text.slice(0, most);
  let added = 0;
  let end = near.length;
  for (const { index, 0: found } of near.matchAll(COSTLY)) {
    const after = index + found.length;
    const more = found.endsWith('\n') ? lineLength : 1;
    if (after + added + more > most) {
      end = after - 1;
      break;
    }
    added += more;
  }
  end = Math.min(end, most - added);
  return { end, length: end + added };
}
