import { describe, expect, it } from 'vitest';
import { fixture, flat, PASSAGES, passagesOf, refusal, rich, understood } from './fixtures.ts';
import { docx, wordXml, zip } from './zip.ts';

const FILES = ['pandoc.docx', 'office.docx', 'pandoc.odt', 'office.odt'];

describe.each(FILES)('%s', (file) => {
  it('has every passage in order, under its headings', async () => {
    const { blocks } = await understood(file);
    expect(passagesOf(blocks)).toEqual(PASSAGES);
  });

  it('tells what it says of itself', async () => {
    const { about } = await understood(file);
    expect(about).toEqual({
      title: 'The Ferry at Marrow Point',
      author: 'Ines Calloway',
      language: 'en-GB',
    });
  });

  it('has each row of a table, under its head, and each item of a list', async () => {
    const { blocks } = await understood(file);
    const table = blocks.filter(({ text }) => text.includes(' | '));
    expect(table.map(({ text, headings }) => [text, headings?.at(-1)])).toEqual([
      ['Ticket | Adult | Child', 'Fares'],
      ['Single | £2.50 | £1.20', 'Ticket | Adult | Child'],
      ['Return | £4.00 | £2.00', 'Ticket | Adult | Child'],
      ['Ten journeys | £18.00 | £9.00', 'Ticket | Adult | Child'],
    ]);
    expect(blocks.map(flat)).toContain('Nobody may stand on the ramp while the boat is moving.');
  });

  it('keeps notes apart from the text, and leaves out their marks', async () => {
    const texts = (await understood(file)).blocks.map(flat);
    expect(texts.filter((text) => text.endsWith('than a shepherd earned.'))).toHaveLength(1);
    expect(texts).toContain(
      'The account books of the commissioners are incomplete; the figure is for 1843.',
    );
  });

  it('tells where each passage stands in all of the text', async () => {
    const { blocks } = await understood(file);
    const text = blocks.map((block) => block.text).join('\n\n');
    expect(blocks.map(({ source }) => text.slice(source.start, source.end))).toEqual(
      blocks.map((block) => block.text),
    );
  });

  it('is refused cut off', async () => {
    const bytes = fixture(file);
    for (const length of [4, 100, bytes.length / 2, bytes.length - 1]) {
      expect(await refusal(rich(bytes.subarray(0, length)))).toBe(
        "can't be read as a Word, OpenDocument or EPUB file: it is damaged or cut off",
      );
    }
  });
});

describe('a Word document', () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('has its first heading for its title where nothing else names one', async () => {
    const heading =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Fees</w:t></w:r></w:p>';
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const others = [
      { name: 'word/styles.xml', content: styles },
      {
        name: 'word/_rels/document.xml.rels',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      },
    ];
    const document = await rich(docx(heading + paragraph('One.'), others));
    expect(document.about.title).toBe('Fees');
    expect(document.blocks).toEqual([{ text: 'One.', source: { start: 0, end: 4 } }]);
  });

  it('reads no file of the machine that a picture names', async () => {
    const picture =
      '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="x"/></w:drawing></w:r></w:p>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>';
    const others = [{ name: 'word/_rels/document.xml.rels', content: rels }];
    const { blocks } = await rich(docx(picture + paragraph('One.'), others));
    expect(blocks.map(({ text }) => text)).toEqual(['One.']);
  });

  it('may hold a chart, with its numbers as a file of Excel', async () => {
    const chart = {
      name: 'word/embeddings/numbers.xlsx',
      content: zip([]).fill('PK\x03\x04', 0, 4),
    };
    const { blocks } = await rich(docx(paragraph('One.'), [chart]));
    expect(blocks).toHaveLength(1);
  });

  it('is refused encrypted, by a ZIP’s means or by Office’s', async () => {
    const locked = 'is encrypted; save it without a password';
    expect(await refusal(rich(fixture('encrypted.docx')))).toBe(locked);
    const office = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await refusal(rich(office))).toBe(locked);
  });

  it('is read from the files that were counted while they were unpacked, and no others', async () => {
    const hidden = {
      name: 'word/document.xml',
      content: wordXml(paragraph('Hidden.')),
      isHidden: true,
    };
    const { blocks } = await rich(docx(paragraph('One.'), [hidden]));
    expect(blocks.map(flat)).toEqual(['One.']);
  });

  it('is refused nested too deep, without text, and broken', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(5_000);
    expect(await refusal(rich(docx(deep)))).toBe('is nested too deep: more than 256 levels');
    expect(await refusal(rich(docx('')))).toBe('holds no paragraph of text');
    expect(await refusal(rich(zip([{ name: 'word/document.xml', content: 'no XML' }])))).toBe(
      "can't be read as a Word document: it is damaged or cut off",
    );
  });
});

describe('an OpenDocument text', () => {
  const odt = (body: string, more: Parameters<typeof zip>[0] = []) =>
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'content.xml',
        content: `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      },
      ...more,
    ]);

  it('puts a note or a text box after the paragraph that it stands in', async () => {
    const body =
      '<text:p>Before<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The note.</text:p></text:note-body></text:note> and<text:s text:c="2"/>after<text:line-break/>it.</text:p>';
    expect((await rich(odt(body))).blocks.map(({ text }) => text)).toEqual([
      'Before and after\nit.',
      'The note.',
    ]);
  });

  it('leaves out comments, and what was deleted', async () => {
    const body =
      '<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>One<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p>';
    expect((await rich(odt(body))).blocks.map(({ text }) => text)).toEqual(['One.']);
  });

  it('is refused encrypted, broken, and without text', async () => {
    const manifest = {
      name: 'META-INF/manifest.xml',
      content: '<manifest:encryption-data/>',
    };
    expect(await refusal(rich(odt('<text:p>One.</text:p>', [manifest])))).toMatch('is encrypted');
    expect(await refusal(rich(odt('')))).toBe('holds no paragraph of text');
    const empty = zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]);
    expect(await refusal(rich(empty))).toMatch("can't be read as an OpenDocument text");
  });

  it('is read nested deep', async () => {
    const body = `${'<text:list><text:list-item>'.repeat(2_000)}<text:p>One.</text:p>`;
    expect((await rich(odt(body))).blocks.map(({ text }) => text)).toEqual(['One.']);
  });
});
