import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/library/article.ts';
import { packer, unpacker } from '../../src/store/passages.ts';
import { documentOf } from '../../src/store/tables.ts';

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
