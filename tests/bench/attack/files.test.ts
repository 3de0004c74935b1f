import { describe, expect, it } from 'vitest';
import { docx, epub, hiding, odt, overlapping, pdf, zip } from '../../../bench/attack/archives.ts';
import { fileKinds } from '../../../bench/attack/files.ts';
import { WANTED } from '../../../bench/attack/sets.ts';
import { readDocument } from '../../../src/formats/read.ts';

const kinds = fileKinds();

async function textsOf(bytes: Buffer): Promise<string[]> {
  const document = await readDocument(bytes, {});
  return document.format === 'text' ? [] : document.blocks.map(({ text }) => text);
}

describe('archives', () => {
  it('are read where nothing is wrong with them', async () => {
    const paragraph = '<w:p><w:r><w:t>One paragraph.</w:t></w:r></w:p>';
    expect(await textsOf(docx(paragraph))).toEqual(['One paragraph.']);
    expect(await textsOf(odt('<text:p>One paragraph.</text:p>'))).toEqual(['One paragraph.']);
    expect(await textsOf(epub(['<p>One.</p>', '<p>Two.</p>']))).toEqual(['One.', 'Two.']);
  });

  it.each(['plain', 'flate', 'flate twice'] as const)('make a PDF, %s', async (packing) => {
    const content = 'BT /F 10 Tf 50 700 Td (A line of text in it) Tj ET';
    const texts = await textsOf(pdf(2, [content, content.replace('A', 'Another')], packing));
    expect(texts.join('\n')).toBe('A line of text in it\nAnother line of text in it');
  });

  it('hide entries behind an end record that admits fewer', () => {
    const entries = ['a', 'b', 'c', 'd'].map((name) => ({ name, content: name }));
    const [hid, plain] = [hiding(entries, 1), zip(entries)];
    expect(hid.readUInt16LE(hid.length - 12)).toBe(3);
    expect(hid.length).toBe(plain.length);
  });

  it('lead all entries to the last one', () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: name.repeat(3) }));
    const bytes = overlapping(entries);
    const last = bytes.lastIndexOf('PK\x03\x04', undefined, 'latin1');
    const directory = bytes.readUInt32LE(bytes.length - 6);
    const offsets = [0, 1, 2].map((n) => bytes.readUInt32LE(directory + n * 47 + 42));
    expect(offsets).toEqual([last, last, last]);
  });
});

describe('hostile files', () => {
  it('go by names that differ', () => {
    for (const { files } of kinds) {
      const names = files.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it.each(kinds.slice(0, 5))(
    '$name: within the limit of a text, and each number another',
    ({ files }) => {
      for (const { make } of files) {
        const { bytes, name } = make(1);
        expect(bytes.byteLength).toBeLessThanOrEqual(1_000_000);
        expect(make(2).name).not.toBe(name);
      }
    },
  );

  it('has those that ten are made of', () => {
    const names = kinds.flatMap(({ files }) => files.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining([...WANTED]));
  });
});
