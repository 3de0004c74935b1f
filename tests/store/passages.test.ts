import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/library/article.ts';
import { packer, unpacker } from '../../src/store/passages.ts';
import { documentOf, passagesOf } from '../../src/store/tables.ts';

const span = fc.record({ start: fc.nat(), end: fc.nat() });
const passages = fc
  .array(
    fc.record(
      {
        text: fc.string(),
        sentences: fc.array(span),
        headings: fc.array(fc.constantFrom('A', 'B', 'C', '0 A'), { minLength: 1, maxLength: 6 }),
        page: fc.integer({ min: 1, max: 300 }),
        source: span,
      },
      { requiredKeys: ['text', 'sentences', 'source'] },
    ),
  )
  .map((all): Passage[] => all.map((one, index) => ({ number: index + 1, ...one })));

describe('packed passages', () => {
  it('are the same again, packed at once or in portions', () => {
    fc.assert(
      fc.property(passages, fc.nat({ max: 10 }), (all, at) => {
        const pack = packer();
        const unpack = unpacker();
        const portions = [all.slice(0, at), all.slice(at)].map((portion) =>
          JSON.parse(JSON.stringify(pack(portion))),
        );
        expect(portions.flatMap(unpack)).toEqual(all);
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['a text that is none', { passages: [{ text: 1, sentences: [0, 1], source: [0, 1] }] }],
    [
      'a sentence beyond the text',
      { passages: [{ text: 'a', sentences: [0, 2], source: [0, 1] }] },
    ],
    ['a sentence without an end', { passages: [{ text: 'ab', sentences: [0], source: [0, 1] }] }],
    [
      'a sentence before another',
      { passages: [{ text: 'ab', sentences: [1, 0], source: [0, 1] }] },
    ],
    [
      'a section that isn’t there',
      { passages: [{ text: 'a', sentences: [0, 1], section: 1, source: [0, 1] }] },
    ],
    ['a section within itself', { sections: [[0, 'A']], passages: [] }],
    ['half a page', { passages: [{ text: 'a', sentences: [0, 1], page: 0.5, source: [0, 1] }] }],
  ])('are damaged where they have %s', (_, row) => {
    const document =
      typeof row === 'string' ? row : JSON.stringify({ sections: [[null, 'A']], ...row });
    expect(passagesOf({ document })).toBeUndefined();
  });

  it('are read as they were kept', () => {
    const all: Passage[] = [
      {
        number: 1,
        text: 'One. Two.',
        sentences: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
        headings: ['A', 'B'],
        source: { start: 0, end: 9 },
      },
      {
        number: 2,
        text: 'Three.',
        sentences: [{ start: 0, end: 6 }],
        page: 2,
        source: { start: 11, end: 17 },
      },
    ];
    expect(passagesOf({ document: documentOf(all) })).toEqual(all);
  });

  it('have each heading once, and share it', () => {
    const headings = Array.from({ length: 6 }, (_, level) => `${level}`.repeat(500));
    const all = Array.from({ length: 10_000 }, (_, index) => ({
      number: index + 1,
      text: 'a',
      sentences: [{ start: 0, end: 1 }],
      headings,
      source: { start: 3 * index, end: 3 * index + 1 },
    }));
    const row = documentOf(all);
    expect(row.length).toBeLessThan(1_000_000);
    const [first, second] = unpacker()(JSON.parse(row));
    expect(first?.headings).toEqual(headings);
    expect(second?.headings).toBe(first?.headings);
  });
});
