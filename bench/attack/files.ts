/** Hostile files, by kind. */

import type { GivenFile } from '../../fake-discord/files.ts';
import { docx, epub, hiding, odt, overlapping, pdf, zip } from './archives.ts';
import { coined, coinedWords, fill, prose } from './words.ts';

/** The longest text that is taken, with room for a title; and the largest file. */
const TEXT = 990_000;
const FILE = 24_900_000;

export interface HostileFile {
  readonly name: string;
  /** Made when it is needed: it may be large. The number makes it another file of the same kind. */
  readonly make: (n?: number) => GivenFile;
}

export interface FileKind {
  readonly name: string;
  readonly files: readonly HostileFile[];
}

function made(name: string, ending: string, content: (n: number) => string | Buffer): HostileFile {
  return {
    name,
    make: (n = 0) => {
      const bytes = content(n);
      return {
        name: `file${n}.${ending}`,
        bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
      };
    },
  };
}

const md = (name: string, content: (n: number) => string) => made(name, 'md', content);
const html = (name: string, content: (n: number) => string) =>
  made(name, 'html', (n) => `<!doctype html><title>Page ${n}</title><body>${content(n)}`);

/** What Markdown begins something with, and characters that are costly to somebody. */
const TOKENS = [
  ...['[', '![', '[]()', '[a]: b\n', '[^1]: a\n', '**', '*a ', '_a_', '~', '`a', '```\n'],
  ...[
    '> ',
    '- ',
    '- a\n',
    '1) a\n',
    '# a\n',
    '|',
    '| a ',
    'a | b\n-|-\n',
    '---\n',
    'a\n===\n',
    '\\',
  ],
  ...['&', '&#1;', '<a ', '<!--', '<div>\n\n', '<![CDATA[', 'http://', 'a@b.', '\t', 'a\n', ' \n'],
  ...[
    'a',
    'ab ',
    'A! ',
    'a. ',
    '。',
    '漢',
    'ก',
    'ﷺ',
    'e\u0301',
    '👨‍👩‍👧‍👦',
    '\u200d',
    '\u0000',
    'a-\n',
    '“',
    '1,1',
  ],
];

function nameOf(token: string): string {
  return `${JSON.stringify(token)} …`;
}

export function fileKinds(): FileKind[] {
  return [
    {
      name: 'Markdown of one token',
      files: TOKENS.map((token) =>
        md(
          nameOf(token),
          (n) => `${n}\n\n${fill(token, (TEXT / Buffer.byteLength(token)) * token.length)}`,
        ),
      ),
    },
    {
      name: 'one token in a fence',
      files: ['\t', ' ', '`', 'a', 'ก', '漢', '\u0301', '👨‍👩‍👧‍👦', 'a\n', 'ab '].map((token) =>
        md(
          nameOf(token),
          (n) =>
            `${n}\n\n\`\`\`\`\n${fill(token, (400_000 / Buffer.byteLength(token)) * token.length)}|\n\`\`\`\`\n`,
        ),
      ),
    },
    { name: 'many headings', files: HEADINGS },
    { name: 'many passages and words', files: PASSAGES },
    { name: 'tables and lists', files: TABLES },
    { name: 'HTML', files: PAGES },
    { name: 'archives', files: ARCHIVES },
    { name: 'PDF', files: PDFS },
    { name: 'as large as a file may be', files: LARGE },
  ];
}

const LONG_HEADING = 'heading '.repeat(62);
const DEEP = (level: number, n: number) => `${'#'.repeat(level)} ${LONG_HEADING}${n}`;

const HEADINGS = [
  md(
    'six levels of 500 characters over one-word passages',
    (n) =>
      `${[1, 2, 3, 4, 5, 6].map((level) => DEEP(level, n)).join('\n\n')}\n\n${coinedWords(9_900, 4, n).join('\n\n')}`,
  ),
  md('a heading of 500 characters for each passage', (n) =>
    Array.from(
      { length: 1_900 },
      (_, at) => `${DEEP(1 + (at % 6), at)}\n\n${coined(at + n, 6)}`,
    ).join('\n\n'),
  ),
  md('a heading of 900,000 characters', (n) => `# ${fill('long ', 900_000)}\n\n${n}`),
  md('headings without text', (n) => `${fill('# a\n\n## b\n\n', TEXT)}${n}`),
  md('a title of 900,000 characters', (n) => `${fill('long ', 900_000)}\n===\n\n${n}`),
];

const PASSAGES = [
  md('10,000 passages of one word', (n) => coinedWords(10_000, 5, n * 10_000).join('\n\n')),
  md('330,000 sentences in one passage', (n) => `${n} ${fill('A! ', TEXT)}`),
  md('1,000 passages of 330 sentences', (n) =>
    Array.from({ length: 1_000 }, (_, at) => `${n + at} ${fill('A! ', 960)}`).join('\n\n'),
  ),
  md('140,000 other words', (n) => `${coinedWords(140_000, 6, n * 140_000).join(' ')}.`),
  md('140,000 other words in 1,400 passages', (n) =>
    lines(coinedWords(140_000, 6, n * 140_000), 100),
  ),
  md('70,000 words with one beginning', (n) =>
    lines(
      coinedWords(70_000, 5, n * 70_000).map((end) => `prefixa${end}`),
      100,
    ),
  ),
  // As much as is taken.
  md('49,000 other words', (n) => lines(coinedWords(49_000, 9, n * 49_000), 100)),
  md('99,000 sentences', (n) => `${n} ${fill('A! ', 297_000)}`),
  md('9,900 passages, each below a heading of its own', (n) =>
    coinedWords(9_900, 5, n * 9_900)
      .map((word) => `## ${fill(`${word} `, 80)}\n\n${word}`)
      .join('\n\n'),
  ),
  md('330,000 other Han', (n) =>
    lines(
      Array.from({ length: 300_000 }, (_, at) =>
        String.fromCodePoint(0x4e_00 + ((at * 7 + n) % 20_000)),
      ),
      300,
      '',
    ),
  ),
  md('distinct Hangul words', (n) =>
    lines(
      Array.from({ length: 110_000 }, (_, at) => hangul(at + n)),
      100,
    ),
  ),
  md('a word of 900,000 letters', (n) => `${n} ${'abcdefghij'.repeat(90_000)}`),
  md('ordinary prose', (n) => prose(900, `prose ${n}`).join('\n\n')),
  made('one line a paragraph', 'txt', (n) => coinedWords(9_900, 40, n).join('\n')),
  made(
    'front matter of 20,000 characters',
    'md',
    (n) => `---\ntitle: ${n}\n${fill('# a\n', 19_000)}\n---\n\ntext ${n}`,
  ),
];

const TABLES = [
  md('a table of 5,000 columns', (n) => table(5_000, 30, n)),
  md('a table of 9,000 rows', (n) => table(3, 9_000, n)),
  md(
    'a table with a head of 500 characters over 1,500 rows',
    (n) => `${table(1, 1_500, n, LONG_HEADING)}`,
  ),
  md(
    'lists 500 deep',
    (n) =>
      `${n}\n\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- item ${depth}`).join('\n')}`,
  ),
  md('60,000 items', (n) => `${n}\n\n${fill('- an item\n', 600_000)}`),
  md(
    'a lead-in of 500,000 characters over 5,000 items',
    (n) => `${n} ${fill('lead in ', 500_000)}:\n\n${fill('- an item\n', 50_000)}`,
  ),
  md('quotes 500 deep', (n) => `${n}\n\n${fill('>', 500)} deep`),
];

const PAGES = [
  html('nested 250 deep', (n) => `${'<div>'.repeat(250)}<p>${prose(20, `${n}`).join('</p><p>')}`),
  html('nested 100,000 deep', () => '<div>'.repeat(100_000)),
  html('49,000 elements', (n) => `${n} ${'<b>a</b> '.repeat(49_000)}`),
  html('24,000 paragraphs of a letter', () => '<p>a</p>'.repeat(24_000)),
  html(
    '9,900 paragraphs below six headings of 500 characters',
    (n) =>
      `${[1, 2, 3, 4, 5, 6].map((level) => `<h${level}>${LONG_HEADING}${n}</h${level}>`).join('')}${coinedWords(
        9_900,
        4,
      )
        .map((word) => `<p>${word}</p>`)
        .join('')}`,
  ),
  html(
    'an element with 1,000,000 attributes',
    () => `<p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}`).join(' ')}>text</p>`,
  ),
  ...[
    '<!--',
    '&',
    '&amp;',
    '<a ',
    '<a href="',
    '<![CDATA[',
    '</p>',
    '<br>',
    '<script>',
    '<svg>',
    '<table>',
    '<td>',
    '<select><option>',
    '<template>',
    '"',
    '\u0000',
  ].map((token) => html(nameOf(token), () => `<p>text</p>${fill(token, 900_000)}`)),
  html(
    'a title of 900,000 characters',
    (n) => `<h1>${fill('long ', 900_000)}</h1><p>text ${n}</p>`,
  ),
  html(
    'a table of 200 × 200',
    (n) => `${n}<table>${`<tr>${'<td>a b</td>'.repeat(200)}</tr>`.repeat(200)}</table>`,
  ),
];

const PARAGRAPH = '<w:p><w:r><w:t>A paragraph.</w:t></w:r></w:p>';
const ZEROS = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);

const ARCHIVES = [
  made('60 MB of nothing beside a document', 'docx', () =>
    docx(PARAGRAPH, [{ name: 'word/more.xml', content: ZEROS(60) }]),
  ),
  made('45 MB of random beside a document', 'docx', () =>
    docx(PARAGRAPH.repeat(5_000), [{ name: 'word/more.xml', content: ZEROS(45) }]),
  ),
  made('3,000 entries', 'docx', () =>
    docx(
      PARAGRAPH,
      Array.from({ length: 3_000 }, (_, n) => ({ name: `word/${n}.xml`, content: 'a' })),
    ),
  ),
  made('an entry behind a short end record', 'docx', () =>
    hiding([...entriesOf(PARAGRAPH), { name: 'word/styles.xml', content: ZEROS(200) }], 1),
  ),
  made('a document behind a short end record', 'docx', () =>
    hiding(
      [
        ...entriesOf(PARAGRAPH),
        { name: 'word/document.xml', content: wordDocument(PARAGRAPH.repeat(1_000_000)) },
      ],
      1,
    ),
  ),
  made('1,900 overlapping entries', 'docx', () =>
    overlapping(
      Array.from({ length: 1_900 }, (_, n) => ({
        name: `word/${n}.xml`,
        content: ZEROS(n === 1_899 ? 1 : 0),
      })),
    ),
  ),
  made('an entry that lies of its size', 'docx', () =>
    docx(PARAGRAPH, [{ name: 'word/more.xml', content: ZEROS(60), claimedSize: 10 }]),
  ),
  made('an archive within', 'docx', () =>
    docx(PARAGRAPH, [{ name: 'word/more.zip', content: zip([{ name: 'a', content: ZEROS(10) }]) }]),
  ),
  made('100,000 empty paragraphs', 'docx', () => docx('<w:p/>'.repeat(100_000) + PARAGRAPH)),
  made('40,000 paragraphs', 'docx', () => docx(PARAGRAPH.repeat(40_000))),
  made('200,000 runs', 'docx', () =>
    docx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(200_000)}</w:p>`),
  ),
  made('nested 250 deep', 'docx', () =>
    docx(
      `${'<w:sdt><w:sdtContent>'.repeat(120)}${PARAGRAPH}${'</w:sdtContent></w:sdt>'.repeat(120)}`,
    ),
  ),
  made('tables in tables', 'docx', () =>
    docx(`${'<w:tbl><w:tr><w:tc>'.repeat(60)}${PARAGRAPH}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`),
  ),
  made('100,000 paragraphs', 'odt', () => odt('<text:p>A paragraph.</text:p>'.repeat(100_000))),
  made('10,000 passages below headings', 'odt', (n) =>
    odt(
      `${[1, 2, 3, 4, 5, 6, 7, 8].map((level) => `<text:h text:outline-level="${level}">${LONG_HEADING}</text:h>`).join('')}${coinedWords(
        9_900,
        4,
        n,
      )
        .map((word) => `<text:p>${word}</text:p>`)
        .join('')}`,
    ),
  ),
  made('spaces that are counted', 'odt', () =>
    odt(`<text:p>a<text:s text:c="2000000000"/>b</text:p>`),
  ),
  made('50 MB of nothing', 'odt', () =>
    odt('<text:p>a</text:p>', [{ name: 'more', content: ZEROS(60) }]),
  ),
  made('1,900 chapters', 'epub', () =>
    epub(Array.from({ length: 1_900 }, (_, n) => `<p>Chapter ${n}.</p>`)),
  ),
  made('chapters of 40 MB', 'epub', () =>
    epub(Array.from({ length: 40 }, () => `<p>text</p>${' '.repeat(1_000_000)}`)),
  ),
  made('one chapter of 49,000 elements', 'epub', () => epub(['<i>a</i> '.repeat(49_000)])),
  made('100 chapters of 40,000 elements', 'epub', () =>
    epub(Array.from({ length: 100 }, () => '<br/>'.repeat(40_000))),
  ),
];

/** Lines of text, each in a size of its own. */
const SIZES = (count: number, n: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `BT /F ${60 - (at * 50) / count} Tf 50 ${790 - (at % 70) * 11} Td (Line ${at} of ${n} in its size) Tj ET`,
  );

const PDFS = [
  made('300 sizes of letters', 'pdf', (n) =>
    pdf(
      30,
      Array.from({ length: 30 }, (_, page) =>
        SIZES(300, n)
          .slice(page * 10, page * 10 + 10)
          .join('\n'),
      ),
    ),
  ),
  made('300 sizes of letters, long lines', 'pdf', (n) =>
    pdf(
      300,
      Array.from(
        { length: 300 },
        (_, page) =>
          `BT /F ${60 - page / 6} Tf 5 700 Td (${fill('long heading ', 400)} ${n}) Tj ET BT /F 5 Tf 5 500 Td (${fill('some text ', 200)}) Tj ET`,
      ),
    ),
  ),
  made('packed twice, 200 MB', 'pdf', () => pdf(1, [' '.repeat(200_000_000)], 'flate twice')),
  made('packed once, 100 MB', 'pdf', () => pdf(1, [' '.repeat(100_000_000)], 'flate')),
  made('5,000 pages of one content', 'pdf', () => pdf(5_000, [SIZES(100, 0).join('\n')], 'flate')),
  made('100,000 pages', 'pdf', () => pdf(100_000, ['BT /F 9 Tf 9 9 Td (a) Tj ET'])),
  made('200,000 letters, each in its place', 'pdf', () =>
    pdf(
      1,
      [
        Array.from(
          { length: 200_000 },
          (_, n) => `BT /F 3 Tf ${(n * 7) % 600} ${(n * 13) % 800} Td (a) Tj ET`,
        ).join('\n'),
      ],
      'flate',
    ),
  ),
  made('4,000 columns', 'pdf', () =>
    pdf(
      20,
      [
        Array.from(
          { length: 4_000 },
          (_, n) => `BT /F 2 Tf ${(n % 60) * 10} ${Math.floor(n / 60) * 12} Td (a b) Tj ET`,
        ).join('\n'),
      ],
      'flate',
    ),
  ),
];

const LARGE = [
  made('25 MB of white space', 'txt', () => `text${' '.repeat(FILE)}`),
  made('25 MB of empty lines', 'md', () => `text${'\n'.repeat(FILE)}`),
  made('25 MB of nothing', 'txt', () => Buffer.alloc(FILE)),
  html('25 MB of a comment', () => `<p>text</p><!--${'-'.repeat(FILE - 100)}`),
  html('25 MB of a script', () => `<p>text</p><script>${'a'.repeat(FILE - 100)}</script>`),
  html('25 MB of attributes', () => `<p title="${'a'.repeat(FILE - 200)}">text</p>`),
  html('25 MB of end tags', () => `<p>text</p>${fill('</a>', FILE - 200)}`),
  made('25 MB of a stored picture', 'docx', () =>
    docx(PARAGRAPH, [{ name: 'word/media/a.png', content: noise(FILE - 100_000) }]),
  ),
  made('25 MB in front matter', 'md', () => `---\n${fill('# a\n', FILE - 100)}---\n\ntext`),
];

function entriesOf(body: string) {
  return [
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: wordDocument(body) },
  ];
}

function wordDocument(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
}

function table(columns: number, rows: number, n: number, head = 'head'): string {
  const row = (cell: string) => `| ${Array.from({ length: columns }, () => cell).join(' | ')} |`;
  return `${n}\n\n${[row(head), row('---'), ...Array.from({ length: rows }, () => row('a b'))].join('\n')}`;
}

function lines(words: readonly string[], size: number, between = ' '): string {
  const made: string[] = [];
  for (let at = 0; at < words.length; at += size)
    made.push(words.slice(at, at + size).join(between));
  return made.join('.\n\n');
}

function hangul(n: number): string {
  return String.fromCodePoint(0xac_00 + (n % 11_000), 0xac_00 + (Math.floor(n / 11_000) % 11_000));
}

/** Bytes that nothing makes shorter. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
