import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/questions/csv.ts';

describe('toCsv', () => {
  it('quotes what stands in a cell', () => {
    expect(
      toCsv([
        ['question', 'times'],
        ['Who said "yes", and\nwhy?', 3],
      ]),
    ).toBe('\uFEFF"question","times"\r\n"Who said ""yes"", and\nwhy?","3"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (text) => {
    expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it('leaves numbers, and what stands within', () => {
    expect(toCsv([[-1, 'a=b', '']])).toBe('\uFEFF"-1","a=b",""\r\n');
  });

  it('can be read again, and no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 })), (rows) => {
        const read = [...toCsv(rows).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)].map(([, text = '']) =>
          text.replaceAll('""', '"'),
        );
        const cells = rows.flat();
        expect(read).toHaveLength(cells.length);
        for (const [i, text] of read.entries()) {
          expect(text).not.toMatch(/^[=+\-@\t\r]/);
          expect(text === cells[i] || text === `'${cells[i]}`).toBe(true);
        }
      }),
    );
  });
});
