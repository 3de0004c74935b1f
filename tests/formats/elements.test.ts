import { describe, expect, it } from 'vitest';
import { readElements } from '../../src/formats/elements.ts';
import { Outline } from '../../src/formats/outline.ts';

function read(html: string, title?: string) {
  const outline = new Outline(title);
  readElements(html, outline);
  return outline;
}

const texts = (html: string) => read(html).blocks.map(({ text }) => text);

describe('readElements', () => {
  it('reads each paragraph, item and line of a definition', () => {
    const html =
      '<div>Loose <b>text</b><p>One\n  and more.</p><ul><li>Two<ul><li>Inner</li></ul></li></ul><dl><dt>Word</dt><dd>What it means</dd></dl><blockquote>Quoted</blockquote></div>';
    expect(texts(html)).toEqual([
      'Loose text',
      'One and more.',
      'Two',
      'Inner',
      'Word',
      'What it means',
      'Quoted',
    ]);
  });

  it('keeps a line break, and takes two for the end of a paragraph', () => {
    expect(texts('<p>One<br>line<br> <br/>Two')).toEqual(['One\nline', 'Two']);
  });

  it('reads text that is set as it stands, parted by its blank lines', () => {
    const { blocks } = read('<p>Code:</p><pre>\n  a  b\n   c\n \n\nd</pre>');
    expect(blocks.map(({ text, isCode }) => [text, isCode])).toEqual([
      ['Code:', undefined],
      ['\n  a  b\n   c', true],
      ['d', true],
    ]);
  });

  it('leaves out what isn’t shown, and how ruby is read', () => {
    expect(texts('<p>One<script>x</script><style>y</style> <ruby>漢<rt>kan</rt></ruby>')).toEqual([
      'One 漢',
    ]);
    // A closing tag too many hides nothing.
    expect(texts('</script></pre></table>One')).toEqual(['One']);
  });

  it.each([
    ['A fact.<sup><a href="#n1">1</a></sup> Next.', 'A fact. Next.'],
    ['A fact.<a href="n.html#n1"><sup>[12]</sup></a> Next.', 'A fact. Next.'],
    ['A note. <a href="#r1">↩︎</a>', 'A note.'],
    ['See <a href="#three">chapter 3</a>.', 'See chapter 3.'],
    ['In <a href="/2024">2024</a>', 'In 2024'],
    ['m<sup>2</sup>', 'm2'],
  ])('leaves out marks of notes, and nothing else: %s', (html, text) => {
    expect(texts(`<p>${html}</p>`)).toEqual([text]);
  });

  it('reads a row of a table as a paragraph, under the head', () => {
    const table =
      '<table><tr><th>Name<th>Age</tr><tr><td>Kim<td>50</tr><tr><th>Ely</th><td>51</td></tr></table>';
    expect(
      read(`<h2>People</h2>${table}`).blocks.map(({ text, headings }) => [text, headings]),
    ).toEqual([
      ['Name | Age', ['People']],
      ['Kim | 50', ['People', 'Name | Age']],
      ['Ely | 51', ['People', 'Name | Age']],
    ]);
  });

  it('reads a table that only lays out a page as what is in it', () => {
    const long = 'word '.repeat(50).trim();
    const table = `<table><tr><td><h2>Left</h2><p>${long}</p><p>${long}</p></td><td><p>Right</p></td></tr></table>`;
    expect(read(table).blocks.map(({ text, headings }) => [text, headings])).toEqual([
      [long, ['Left']],
      [long, ['Left']],
      ['Right', ['Left']],
    ]);
    expect(texts('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toEqual(['One', 'Two']);
    expect(
      texts(
        '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['a | b | c']);
  });

  it('has its headings as paths, and a title in the first of level 1', () => {
    const { title, blocks } = read(
      '<h1>T</h1><h2>A</h2><h4>B</h4><p>1</p><h3>C</h3><p>2</p><h1>D</h1><p>3</p>',
    );
    expect(title).toBe('T');
    expect(blocks.map(({ headings }) => headings)).toEqual([['A', 'B'], ['A', 'C'], ['D']]);
  });

  it('says a title or a heading once', () => {
    expect(read('<p>T</p><h1>T</h1><h2>A</h2><p>A</p><p>A</p>', 'T').blocks).toEqual([
      { text: 'A', source: { start: 0, end: 1 }, headings: ['A'] },
    ]);
  });
});
