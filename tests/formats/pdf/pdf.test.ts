import { describe, expect, it } from 'vitest';
import { fixture, flat, PASSAGES, passagesOf, refusal, rich, understood } from '../fixtures.ts';
import { pdf } from './make.ts';

const FILES = [
  'latex.pdf',
  'latex-columns.pdf',
  'groff.pdf',
  'office.pdf',
  'chromium.pdf',
  'chromium-columns.pdf',
];

describe.each(FILES)('%s', (file) => {
  it('has every passage in order, under its headings', async () => {
    const { blocks } = await understood(file);
    // groff sets headings of every level alike.
    const expected = PASSAGES.map(([start, headings]) =>
      file === 'groff.pdf' ? [start, headings.split(' > ').at(-1)] : [start, headings],
    );
    expect(passagesOf(blocks)).toEqual(expected);
  });

  it('has its passages whole, across columns and pages', async () => {
    const texts = (await understood(file)).blocks.map(flat);
    const first = texts.find((text) => text.startsWith('The first boat was'));
    expect(first).toMatch(/against the tide\. .* than a shepherd earned\.$/);
    const launch = texts.find((text) => text.startsWith('In 1868'));
    expect(launch).toMatch(/is now in the county museum\.$/);
    expect(texts).toContain('Dogs must be kept on a lead.');
  });

  it('knows the page of every passage', async () => {
    const pages = (await understood(file)).blocks.map(({ page = 0 }) => page);
    expect(pages[0]).toBe(1);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  it('tells its title', async () => {
    expect((await understood(file)).about.title).toBe('The Ferry at Marrow Point');
  });
});

describe('a paper in two columns', () => {
  it('is read column by column, without its running heads and page numbers', async () => {
    const { blocks } = await understood('latex-columns.pdf');
    const text = blocks.map(flat).join('\n');
    expect(text).not.toContain('Papers of the Marrow Point Society');
    expect(blocks.map(flat).filter((it) => /^\d+$/.test(it))).toEqual([]);
    const start = (words: string) => text.indexOf(words);
    expect(start('The harbour commissioners')).toBeLessThan(start('In 1868'));
    expect(start('In 1868')).toBeLessThan(start('The launch was'));
  });

  it('knows on which page each passage begins', async () => {
    const { blocks } = await understood('latex-columns.pdf');
    const pageOf = (start: string) => blocks.find((block) => flat(block).startsWith(start))?.page;
    expect(pageOf('The ferry at')).toBe(1);
    // It goes on over the page.
    expect(pageOf('The first boat was')).toBe(1);
    expect(pageOf('In 1868')).toBe(2);
    expect(pageOf('Dogs must')).toBe(3);
    expect(pageOf('Councillor Mbeki')).toBe(4);
  });

  it('has a note at the foot apart from the text', async () => {
    const texts = (await understood('latex-columns.pdf')).blocks.map(flat);
    expect(texts).toContain(
      'The account books of the commissioners are incomplete; the figure is for 1843.',
    );
  });
});

describe('a PDF', () => {
  it('keeps line breaks in its passages, for hyphens to be judged', async () => {
    const { blocks } = await understood('groff.pdf');
    expect(blocks.some(({ text }) => text.includes('bicy-\ncles'))).toBe(true);
  });

  it('has each row of a table', async () => {
    const texts = (await understood('office.pdf')).blocks.map(flat);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Single £2.50 £1.20',
        'Return £4.00 £2.00',
        'Ten journeys £18.00 £9.00',
      ]),
    );
  });

  it('is refused without text, encrypted, cut off, and too long', async () => {
    expect(await refusal(understood('scan.pdf'))).toBe(
      "is a scan: it has pictures of text but no text, and pictures can't be read",
    );
    expect(await refusal(understood('encrypted.pdf'))).toBe(
      'is encrypted; save it without a password',
    );
    const whole = fixture('latex.pdf');
    for (const length of [5, 100, 2_000]) {
      expect(await refusal(rich(whole.subarray(0, length)))).toBe(
        "can't be read as a PDF: it is damaged or cut off",
      );
    }
    expect(await refusal(rich(pdf(Array(301).fill('One.'))))).toBe(
      'is too long: 301 pages; at most 300 are read',
    );
  });

  it('names the pages that are pictures', async () => {
    const { blocks, warnings } = await rich(pdf(['One.', '', 'Three.']));
    expect(blocks.map(({ text, page }) => [text, page])).toEqual([
      ['One.', 1],
      ['Three.', 3],
    ]);
    expect(warnings).toEqual([{ code: 'pages without text', pages: [2] }]);
  });

  it('takes the name of a file for no title', async () => {
    const named = (title: string) => rich(pdf(['One.'], title));
    expect((await named('Microsoft Word - final v2.docx')).about).toEqual({});
    expect((await named('The fees')).about).toEqual({ title: 'The fees' });
  });
});
