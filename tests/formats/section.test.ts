import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { Outline } from '../../src/formats/outline.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import { parseArticle } from '../library/parse.ts';

const { headingLevels, headingLength } = BOUNDS;
const LONG = 'h'.repeat(headingLength.most + 1);

describe('the headings of a paragraph', () => {
  it('are as many as may be, however many levels there are; the innermost stays', () => {
    const outline = new Outline('T');
    for (let level = 1; level <= 300; level += 1) outline.heading(level, `H${level}`);
    outline.paragraph('One.');
    const [block] = outline.blocks;
    expect(block?.headings).toHaveLength(headingLevels.most);
    expect(block?.headings?.at(-1)).toBe('H300');
    expect(outline.lostHeadings).toBe(300 - headingLevels.most);
  });

  it('are left out where they are too long, and so are heads of tables', () => {
    const table = `| ${LONG} |\n|---|\n| a |\n| b |\n`;
    const { blocks, lostHeadings } = readMarkdown(`# T\n\n## A\n\n### ${LONG}\n\nOne.\n\n${table}`);
    expect(blocks.map(({ headings }) => headings)).toEqual([['A'], ['A'], ['A'], ['A']]);
    expect(lostHeadings).toBe(2);
  });

  it('are told of in a warning where any is left out', () => {
    const { warnings } = parseArticle('a.md', `# T\n\n## ${LONG}\n\nOne.`);
    expect(warnings).toEqual([{ code: 'headings left out', count: 1 }]);
  });
});
