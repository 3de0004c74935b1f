import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Outline } from '../../../src/formats/outline.ts';
import { columnsOf } from '../../../src/formats/pdf/columns.ts';
import { outlineParagraphs } from '../../../src/formats/pdf/headings.ts';
import { lineOf, type Run, rowsOf } from '../../../src/formats/pdf/lines.ts';
import { joined, leadingOf, paragraphsOf } from '../../../src/formats/pdf/paragraphs.ts';
import { withoutRunning } from '../../../src/formats/pdf/running.ts';

/** Half a size a letter, as many fonts have it. */
function run(text: string, left: number, y: number, more: Partial<Run> = {}): Run {
  const size = more.size ?? 10;
  const right = left + text.length * size * 0.5;
  return { text, left, right, y, size, font: 'body', isRightToLeft: false, ...more };
}

/** A line of this many letters, in words. */
function words(letters: number, first = 'word'): string {
  return `${first} ${'abcd '.repeat(letters)}`.slice(0, letters - 1).concat('x');
}

/** Lines below each other, 12 points apart. */
function column(lines: readonly string[], left: number, top = 100): Run[] {
  return lines.map((text, i) => run(text, left, top + 12 * i));
}

const textsOf = (runs: readonly Run[]) =>
  columnsOf(runs).map(({ lines }) => lines.map(({ text }) => text));

function paragraphs(runs: readonly Run[]): string[][] {
  const columns = columnsOf(runs);
  const all = columns.flatMap((it) => paragraphsOf(it, 1, leadingOf(columns)));
  return joined(all).map(({ lines }) => lines.map(({ text }) => text));
}

describe('a line', () => {
  const line = (...runs: Run[]) => {
    const [row, another] = rowsOf(runs);
    if (!row || another) throw new Error('not one row');
    return lineOf(row).text;
  };

  it('puts its runs together in order, with a space where there is a gap or one is set', () => {
    expect(line(run('pie', 115, 50), run('mag', 100, 50))).toBe('magpie');
    expect(line(run('Two', 100, 50), run('words', 118, 50))).toBe('Two words');
    expect(line(run('Two', 100, 50), run(' ', 115, 50), run('words', 115, 50))).toBe('Two words');
  });

  it('is read from the right in scripts that are', () => {
    const more = { isRightToLeft: true };
    expect(line(run('עולם', 100, 50, more), run('שלום', 125, 50, more))).toBe('שלום עולם');
  });

  it('loses the raised mark of a note, and keeps an exponent', () => {
    const mark = { size: 6 };
    expect(line(run('earned.', 100, 50), run('1', 135, 46, mark))).toBe('earned.');
    expect(line(run('earned', 100, 50), run('12', 130, 46, mark))).toBe('earned');
    expect(line(run('m', 100, 50), run('2', 105, 46, mark))).toBe('m2');
    expect(line(run('10', 100, 50), run('6', 110, 46, mark))).toBe('106');
  });
});

describe('columns', () => {
  const left = Array.from({ length: 10 }, (_, i) => words(40, `L${i}`));
  const right = Array.from({ length: 10 }, (_, i) => words(40, `R${i}`));

  it('are read one after the other', () => {
    expect(textsOf([...column(left, 50), ...column(right, 265)])).toEqual([left, right]);
    // Also where their lines don't stand at the same heights.
    expect(textsOf([...column(left, 50), ...column(right, 265, 105)])).toEqual([left, right]);
  });

  it('may be three', () => {
    const third = right.map((text) => text.replace('R', 'T'));
    const runs = [...column(left, 50), ...column(right, 265), ...column(third, 480)];
    expect(textsOf(runs)).toEqual([left, right, third]);
  });

  it('end at a line that goes across', () => {
    const title = run(words(80, 'Title'), 50, 80);
    const across = run(words(80, 'Across'), 50, 230);
    const runs = [
      title,
      ...column(left, 50),
      ...column(right, 265),
      across,
      ...column(left, 50, 250),
      ...column(right, 265, 250),
    ];
    expect(textsOf(runs)).toEqual([[title.text], left, right, [across.text], left, right]);
  });

  it('may end in a short one', () => {
    for (const lines of [1, 2, 4]) {
      const short = right.slice(0, lines);
      expect(textsOf([...column(left, 50), ...column(short, 265)])).toEqual([left, short]);
      expect(textsOf([...column(left, 50), ...column(short, 265, 105)])).toEqual([left, short]);
    }
    // A remark far down stands beside its line, and a number beside its formula.
    const remark = column(right.slice(0, 2), 265, 160);
    expect(textsOf([...column(left, 50), ...remark])).toHaveLength(1);
    expect(textsOf([...column(left, 50), run('(1)', 450, 100)])).toHaveLength(1);
  });

  it('are none in a page of prose, or a table', () => {
    const prose = Array.from({ length: 20 }, (_, i) => words(85, `P${i}`));
    expect(textsOf(column(prose, 50))).toEqual([prose]);
    const cells = Array.from({ length: 12 }, (_, i) => [
      run('name '.repeat(1 + (i % 5)), 50, 100 + 12 * i),
      run('1'.repeat(1 + (i % 6)), 300, 100 + 12 * i),
    ]);
    expect(textsOf(cells.flat())).toHaveLength(1);
  });

  it('have every word of the page, once', () => {
    const runs = fc.array(
      fc.tuple(
        fc.stringMatching(/^[a-z]{1,9}$/),
        fc.nat(500),
        fc.nat(60),
        fc.constantFrom(8, 10, 14),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(runs, (drawn) => {
        const all = drawn.map(([text, x, y, size]) => run(text, x, 10 * y, { size }));
        const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
        const read = textsOf(all).flat().join('');
        expect(letters(read)).toBe(letters(drawn.map(([text]) => text).join('')));
      }),
    );
  });
});

describe('paragraphs', () => {
  it('are parted by gaps', () => {
    const runs = [
      ...column([words(60), words(60), 'The end.'], 50),
      ...column([words(60, 'New'), 'More.'], 50, 155),
    ];
    expect(paragraphs(runs).map((lines) => lines.length)).toEqual([3, 2]);
  });

  it('are parted by indents', () => {
    const lines = [words(60), words(60, 'and'), words(60, 'Indented'), words(60, 'and')];
    const runs = lines.map((text, i) => run(text, i === 2 ? 62 : 50, 100 + 12 * i));
    expect(paragraphs(runs).map(([first]) => first?.split(' ')[0])).toEqual(['word', 'Indented']);
  });

  it('are parted by the size of the font', () => {
    const runs = [
      run('A heading', 50, 90, { size: 14 }),
      ...column([words(60), words(60)], 50, 106),
    ];
    expect(paragraphs(runs).map((lines) => lines.length)).toEqual([1, 2]);
  });

  it('are the items of a list, each with the lines under its text', () => {
    const runs = [
      run('• First item', 50, 100),
      run('goes on', 60, 112),
      run('• Second item', 50, 124),
      run('Then text.', 50, 142),
    ];
    expect(paragraphs(runs)).toEqual([
      ['• First item', 'goes on'],
      ['• Second item'],
      ['Then text.'],
    ]);
  });

  it('are the rows of a table, whose numbers may end below each other', () => {
    const row = (name: string, number: string, y: number) => [
      run(name, 50, y),
      run(number, 300 - 5 * number.length, y),
    ];
    const runs = [...row('mud snail', '12,400', 100), ...row('whelk', '9', 112)];
    expect(paragraphs(runs)).toEqual([['mud snail 12,400'], ['whelk 9']]);
  });

  it('go on in the next column, over a note at the foot', () => {
    const left = Array.from({ length: 10 }, (_, i) => words(40, `L${i}`));
    const right = [
      'in the middle of it.',
      ...Array.from({ length: 8 }, (_, i) => words(40, `R${i}`)),
    ];
    const note = run('A note that is small', 50, 235, { size: 7 });
    const read = paragraphs([...column(left, 50), note, ...column(right, 265)]);
    expect(read.map(([first]) => first?.slice(0, 6))).toEqual([
      left[0]?.slice(0, 6),
      'A note',
      right[1]?.slice(0, 6),
    ]);
    expect(read[0]?.at(-1)).toBe('in the middle of it.');
  });
});

describe('what runs from page to page', () => {
  const page = (number: number, head = 'The Society', foot = `Page ${number} of 9`) => [
    run(head, 50, 20),
    run(`Text ${'abcdefghi'.charAt(number)} alone`, 50, 100),
    run(`More ${'abcdefghi'.charAt(number)}`, 50, 112),
    run(foot, 250, 780),
  ];
  const left = (pages: Run[][]) =>
    withoutRunning(pages).map((runs) => runs.map(({ text }) => text));

  it('is left out, whatever numbers are in it', () => {
    expect(left([page(1), page(2), page(3)])).toEqual([
      ['Text b alone', 'More b'],
      ['Text c alone', 'More c'],
      ['Text d alone', 'More d'],
    ]);
  });

  it('is left out where a short chapter has a head of its own', () => {
    const pages = [page(1), page(2), page(3, 'Preface'), page(4), page(5)];
    expect(left(pages).flat()).not.toContain('Preface');
  });

  it('is not what only one page says, in that place', () => {
    const [one, two] = [page(1, 'First title', 'End'), page(2, 'Second title', 'Source')];
    expect(left([one, two])).toEqual([one, two].map((runs) => runs.map(({ text }) => text)));
    const once = page(1, 'The Society', '12');
    expect(left([once])).toEqual([['The Society', 'Text b alone', 'More b']]);
  });
});

describe('headings', () => {
  it.each(['P. Marsh', 'P. Marsh, B. Heron and D. Teal'])(
    'are neither the authors nor the date in the middle under the title',
    (authors) => {
      const centred = (text: string, y: number, size: number) =>
        run(text, 250 - (text.length * size) / 4, y, { size });
      const runs = [
        centred('Snails of the estuary', 40, 18),
        centred(authors, 66, 13),
        centred('May 2019', 92, 13),
        run('Introduction', 50, 125, { size: 14 }),
        ...column(
          Array.from({ length: 8 }, () => words(80)),
          50,
          150,
        ),
      ];
      const columns = columnsOf(runs);
      const outline = new Outline();
      outlineParagraphs(
        columns.flatMap((it) => paragraphsOf(it, 1, leadingOf(columns))),
        outline,
      );
      expect(outline.title).toBe('Snails of the estuary');
      expect(outline.blocks.map(({ headings = [] }) => headings)).toEqual([
        [],
        [],
        ['Introduction'],
      ]);
    },
  );
});
