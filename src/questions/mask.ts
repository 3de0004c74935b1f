import { foldSpace } from '../formats/fold-space.ts';
import { GRAPHEMES } from '../language/segmenters.ts';

/** How much of a question is kept, in UTF-16 code units. */
export const MAX_KEPT = 300;

/** Endings of the names of sites that people write without `www.`; others count before a path. */
const ENDINGS =
  'com|org|net|edu|gov|info|biz|io|gg|me|dev|app|xyz|online|site|shop|link|page|tv|eu|uk|us|ca|au|at|ch|de|fr|es|it|nl|be|se|no|dk|pl|br|mx|jp|kr|cn|in|ru|co|be|gl|ly';

/** What may tell who somebody is, or where to find them, and what stands for it; in this order. */
const MASKS: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  // Custom emoji, and mentions of commands, keep their names.
  [/<a?:(\w{1,100}):\d{1,25}>/g, ':$1:'],
  [/<\/([^:<>]{1,100}):\d{1,25}>/g, '/$1'],
  [/<t:-?\d{1,25}(?::\w)?>/g, '[time]'],
  [/<(?:@[!&]?|#|id:)\w{1,100}>/g, '[mention]'],
  [/(?:https?|ftp|discord):\/\/\S+/gi, '[link]'],
  // Also one that is cut off at its end.
  [/(?<![^\s<>()@,;:])[^\s<>()@,;:]+@[^\s<>()@,;:]*[\p{L}\p{N}_]/gu, '[mail]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu, '[mention]'],
  [/(?<![\p{L}\p{N}])www\.\S+/giu, '[link]'],
  [
    new RegExp(
      `(?<![\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,9}(?:(?:${ENDINGS})(?![\\p{L}\\p{N}-])(?:[/?#]\\S*)?|\\p{L}{2,63}/\\S*)`,
      'giu',
    ),
    '[link]',
  ],
  // Digits in groups, as telephone numbers and those of cards and accounts are written.
  [/\+?\p{Nd}(?:[ ()./\u00a0\u2010-\u2015-]{0,3}\p{Nd}){6,}/gu, maskUnlessDate],
  [/\p{Nd}{5,}/gu, '[number]'],
];

/**
 * A question without what may tell who somebody is: mentions, addresses of mail and pages, telephone
 * and other long numbers are put as `[mention]` and so on; on one line, and cut. Years, dates and
 * numbers of up to four digits stay. Names that are written out can't be told, and stay too.
 */
export function masked(question: string): string {
  const line = MASKS.reduce(
    (text, [found, instead]) =>
      typeof instead === 'string' ? text.replace(found, instead) : text.replace(found, instead),
    foldSpace(question),
  );
  return cut(foldSpace(line));
}

/** `2019-05-04`, `4. 5. 2019` and `1939-1945` are no telephone numbers. */
function maskUnlessDate(found: string): string {
  const groups = found.match(/\p{Nd}+/gu) ?? [];
  const isYear = (group = '') => /^(?:1\d|20)\d\d$/.test(group);
  const isDay = (group = '') => group.length <= 2;
  const [first, second, third] = groups;
  const isDate =
    !found.startsWith('+') &&
    (groups.length === 2
      ? isYear(first) && isYear(second)
      : groups.length === 3 &&
        isDay(second) &&
        ((isYear(first) && isDay(third)) || (isDay(first) && isYear(third))));
  return isDate ? found : '[number]';
}

function cut(text: string): string {
  if (text.length <= MAX_KEPT) return text;
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (kept.length + segment.length >= MAX_KEPT) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
