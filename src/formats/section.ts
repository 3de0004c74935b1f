import { MAX_HEADING_LENGTH } from './block.ts';

/** What the headings say that some place of a text stands under, and the level of each. */
export interface Section {
  /** The outermost first. */
  readonly headings: readonly string[];
  readonly levels: readonly number[];
}

/** Where no heading came before. */
export const TOP: Section = { headings: [], levels: [] };

/**
 * The section that a heading opens; one without text, or too long to be kept, only closes others.
 *
 * @param level 1 is the outermost.
 * @param heading On one line.
 */
export function below({ headings, levels }: Section, level: number, heading: string): Section {
  const kept = levels.filter((open) => open < level).length;
  const outer = { headings: headings.slice(0, kept), levels: levels.slice(0, kept) };
  if (heading === '' || heading.length > MAX_HEADING_LENGTH) return outer;
  return { headings: [...outer.headings, heading], levels: [...outer.levels, level] };
}
