import { describe, expect, it } from 'vitest';
import { wordWarning } from '../../src/formats/warning.ts';
import { parseArticle } from './parse.ts';

function read(raw: string) {
  const { title, passages, warnings = [] } = parseArticle('the-file.txt', raw);
  return { title, texts: passages.map(({ text }) => text), warnings: warnings.map(wordWarning) };
}

const WARNED = ['has no blank lines: each line is taken for a paragraph'];

describe('a text with one paragraph a line', () => {
  it('has its headline for its title, and a passage a line', () => {
    expect(
      read(
        'The headline\nOne paragraph is here.\nTwo is, they say, “there.”\nIs this the third one?\n',
      ),
    ).toEqual({
      title: 'The headline',
      texts: ['One paragraph is here.', 'Two is, they say, “there.”', 'Is this the third one?'],
      warnings: WARNED,
    });
  });

  it('is known by long lines too', () => {
    const long = `Every ${'word '.repeat(40)}and so on`;
    expect(read(`The headline\n${long}`)).toEqual({
      title: 'The headline',
      texts: [long],
      warnings: WARNED,
    });
  });

  it('has no title where its first line is a sentence', () => {
    expect(
      read('One paragraph is here.\nTwo paragraphs are there.\nThe third one is this.').texts,
    ).toHaveLength(3);
    expect(
      read(`${'会议在首尔举行。'.repeat(4)}\n${'我们同意。'.repeat(5)}\n${'他说。'.repeat(8)}`)
        .texts,
    ).toHaveLength(3);
  });

  it('may have its title above a blank line', () => {
    expect(
      read(
        'The title\n\nOne paragraph is here.\nTwo paragraphs are there.\nThe third one is this.',
      ),
    ).toEqual({
      title: 'The title',
      texts: ['One paragraph is here.', 'Two paragraphs are there.', 'The third one is this.'],
      warnings: WARNED,
    });
  });

  it('keeps its first line where the title is known and another', () => {
    const text = 'The headline\nOne paragraph is here.\nTwo paragraphs are there.\n';
    expect(read(`---\ntitle: Mine\n---\n${text}`).texts[0]).toBe('The headline');
    expect(read(`---\ntitle: The  headline\n---\n${text}`).texts[0]).toBe('One paragraph is here.');
  });

  it('traces its passages to the file', () => {
    const raw =
      'The headline\r\n  One paragraph is here. \r\nTwo paragraphs are there.\r\nThe third one is this.';
    for (const { source, text } of parseArticle('a.txt', raw).passages) {
      expect(raw.slice(source.start, source.end)).toBe(text);
    }
  });

  it.each([
    'A paragraph that is\nwrapped at some\nwidth, and ends here. And\ngoes on.',
    'Roses are red\nviolets are blue\nsugar is sweet',
    'One sentence ends in this line.\nAnother one is a little longer and\nso it goes on.',
    'Die lange Sitzung der Regie-\nrung fand heute statt.\nDas Ergebnis ist offen.',
    'One.\nTwo.\nThree.',
    'One line.',
    'Title\nOne line.',
    'One.\nTwo.\nThe third one is this.\n\nFour.\nFive.\nSix.',
  ])('is not %j', (raw) => {
    expect(read(raw).warnings).toEqual([]);
  });
});
