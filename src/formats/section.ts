import { BOUNDS } from '../bounds.ts';

/** What the headings say that some place of a text stands under, and the level of each. */
export interface Section {
  /** The outermost first. */
  readonly headings: readonly string[];
  readonly levels: readonly number[];
  /** How many headings were left out so far. */
  readonly lost: number;
}

/** Where no heading came before. */
export const TOP: Section = { headings: [], levels: [], lost: 0 };

/**
 * The section that a heading opens; one without text, or too long to be kept, only closes others. Where
 * as many are open as may be, it takes the place of the innermost.
 *
 * @param level 1 is the outermost.
 * @param heading On one line.
 */
export function below(
  { headings, levels, lost }: Section,
  level: number,
  heading: string,
): Section {
  const open = levels.filter((one) => one < level).length;
  const says = heading !== '' && isHeading(heading);
  const kept = says ? Math.min(open, BOUNDS.headingLevels.most - 1) : open;
  const outer = { headings: headings.slice(0, kept), levels: levels.slice(0, kept) };
  if (!says) return { ...outer, lost: lost + (heading === '' ? 0 : 1) };
  return {
    headings: [...outer.headings, heading],
    levels: [...outer.levels, level],
    lost: lost + open - kept,
  };
}

/** Whether a heading, or a table's head, is short enough to be kept with all that stands below it. */
export function isHeading({ length }: string): boolean {
  return length <= BOUNDS.headingLength.most;
}
