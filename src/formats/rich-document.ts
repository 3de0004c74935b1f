import { aboutOf } from './about.ts';
import type { About, RichDocument } from './document.ts';
import type { Outline } from './outline.ts';
import { Refused } from './refusal.ts';
import { lostHeadingsWarning, type Warning } from './warning.ts';

/**
 * What was read of a file: its title is the outline's.
 *
 * @throws {Refused} No paragraph was found.
 */
export function richDocument(
  format: RichDocument['format'],
  about: About,
  { title, blocks, lostHeadings }: Outline,
  warnings: readonly Warning[] = [],
): RichDocument {
  if (blocks.length === 0) throw new Refused({ code: 'no text' });
  const all = [...warnings, ...lostHeadingsWarning(lostHeadings)];
  return { format, about: { ...about, ...aboutOf({ title }) }, blocks, warnings: all };
}
