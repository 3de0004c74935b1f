import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordWarning } from '../../src/formats/warning.ts';
import { flat, PASSAGES, passagesOf, refusal, rich, understood } from './fixtures.ts';

const PARAGRAPH =
  'The council met on Tuesday and decided, after a long discussion, that the old bridge would be ' +
  'repaired before the winter, and that the work would be paid for out of the reserve. ';

/** A page as papers have it: an article, and much around it. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
  <title>Bridge to be repaired | The Daily Gazette</title>
  <meta property="og:title" content="Bridge to be repaired">
  <meta property="og:site_name" content="The Daily Gazette">
  <meta name="author" content="By Ann Reader">
  <meta property="article:published_time" content="2024-05-01T06:30:00+02:00">
  <link rel="canonical" href="/news/bridge">
  <script>var tracked = "<p>Never shown.</p>";</script>
</head>
<body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <div class="cookie-banner">We use cookies. <button>Accept all</button></div>
  <main><article>
    <h1>Bridge to be repaired</h1>
    <p>${PARAGRAPH.repeat(2)}</p>
    <h2>The cost<a href="#cost">#</a></h2>
    <p>The repair costs 40,000 pounds.<sup><a href="#note-1">[1]</a></sup> ${PARAGRAPH}</p>
    <h3>Who pays</h3>
    <ul><li>The town pays 30,000 pounds, ${PARAGRAPH}</li><li>The county pays the rest, ${PARAGRAPH}</li></ul>
    <h2>The plan</h2>
    <p>${PARAGRAPH}<br>${PARAGRAPH}</p>
    <table><thead><tr><th>Part</th><th>Month</th></tr></thead>
    <tbody><tr><td>Arches</td><td>May</td></tr><tr><td>Road</td><td>June</td></tr></tbody></table>
    <pre>first line
  second line</pre>
  </article></main>
  <aside><h2>Most read</h2><ul><li><a href="/1">Ten cats who cannot swim</a></li><li><a href="/2">Weather</a></li></ul></aside>
  <footer>© The Daily Gazette. All rights reserved.</footer>
</body>
</html>`;

it('keeps the headings of a wiki, without the links to edit them', async () => {
  const edit = '<span class="mw-editsection">[<a href="/edit">edit</a>]</span>';
  const page = `<!doctype html><html><body><h1>Bridge</h1>
    <div class="noprint">From the free encyclopedia</div><p>${PARAGRAPH.repeat(2)}</p>
    <div class="mw-heading"><h2>History</h2>${edit}</div><p>${PARAGRAPH}</p>
    <h2><span class="mw-headline">Use</span>${edit}</h2><p>${PARAGRAPH}</p></body></html>`;
  const { blocks } = await rich(Buffer.from(page));
  expect(blocks.map(({ headings }) => headings)).toEqual([undefined, ['History'], ['Use']]);
});

describe('a page of a newspaper', () => {
  const page = () => rich(Buffer.from(PAGE));

  it('is read without what stands around the article, and says how much was kept', async () => {
    const { blocks, warnings } = await page();
    const text = blocks.map(flat).join('\n');
    for (const other of ['Home', 'cookies', 'Most read', 'cats', 'rights', 'Never shown', '<']) {
      expect(text).not.toContain(other);
    }
    expect(blocks[0]?.text.startsWith('The council met on Tuesday')).toBe(true);
    const [kept] = warnings;
    expect(warnings).toHaveLength(1);
    if (kept?.code !== 'kept') throw new Error('nothing is said');
    expect(kept.percent).toBeGreaterThan(80);
    expect(kept.percent).toBeLessThan(100);
    expect(wordWarning({ code: 'kept', percent: 62 })).toMatch(/^kept 62 % of the page/);
  });

  it('is read whole where that is wanted, but for its navigation and what isn’t shown', async () => {
    const hints = { isWhole: true, url: 'https://gazette.example/' };
    const { readHtml } = await import('../../src/formats/html.ts');
    const hidden = PAGE.replace('<footer>', '<p hidden>Not yet shown</p><footer>');
    const { about, blocks, warnings } = readHtml(hidden, hints, []);
    const text = blocks.map(flat).join('\n');
    for (const other of ['Home', 'Sport', 'Never shown', 'Not yet shown', 'Accept all', '<']) {
      expect(text).not.toContain(other);
    }
    for (const other of ['cookies', 'Ten cats', 'rights reserved']) expect(text).toContain(other);
    expect(blocks.map(({ headings }) => headings?.join(' > '))).toContain('The cost > Who pays');
    expect(about).toEqual(readHtml(PAGE, { url: hints.url }, []).about);
    expect(warnings).toEqual([]);
  });

  it('has its headings as paths', async () => {
    const { blocks } = await page();
    const paths = blocks.map(({ text, headings = [] }) => [
      text.slice(0, 15),
      headings.join(' > '),
    ]);
    expect(paths).toEqual([
      ['The council met', ''],
      ['The repair cost', 'The cost'],
      ['The town pays 3', 'The cost > Who pays'],
      ['The county pays', 'The cost > Who pays'],
      ['The council met', 'The plan'],
      ['Part | Month', 'The plan'],
      ['Arches | May', 'The plan > Part | Month'],
      ['Road | June', 'The plan > Part | Month'],
      ['first line\n  se', 'The plan'],
    ]);
  });

  it('loses marks of notes, and keeps line breaks', async () => {
    const texts = (await page()).blocks.map(({ text }) => text);
    expect(texts[1]).toMatch(/^The repair costs 40,000 pounds\. The council/);
    expect(texts[4]).toMatch(/reserve\. ?\nThe council/);
  });

  it('tells what it says of itself', async () => {
    const { readHtml } = await import('../../src/formats/html.ts');
    expect(readHtml(PAGE, { url: 'https://gazette.example/x?from=here' }, []).about).toEqual({
      title: 'Bridge to be repaired',
      publisher: 'The Daily Gazette',
      author: 'Ann Reader',
      published: '2024-05-01',
      url: 'https://gazette.example/news/bridge',
      language: 'en',
    });
  });
});

describe('HTML', () => {
  it('has every passage of a page that pandoc wrote', async () => {
    const { about, blocks } = await understood('pandoc.html');
    expect(passagesOf(blocks)).toEqual(PASSAGES);
    expect(about.title).toBe('The Ferry at Marrow Point');
  });

  it('is read whole where no part of it looks like an article', async () => {
    const { blocks, about } = await rich(Buffer.from('<html><body><p>One.<p>Two.'));
    expect(blocks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(about).toEqual({});
  });

  it('is told from Markdown and text by how it begins, or by name', async () => {
    const { readDocument } = await import('../../src/formats/read.ts');
    const format = async (text: string, name?: string) =>
      (await readDocument(Buffer.from(text), name ? { name } : {})).format;
    expect(await format('\n<!-- x --><!DOCTYPE html><p>One.')).toBe('html');
    expect(await format('<p align="center">One</p>\n\n# Two')).toBe('text');
    expect(await format(`${'<!-- x -->\n'.repeat(1_000)}# One`)).toBe('text');
    expect(await format('<p>One</p>', 'a.htm')).toBe('html');
    expect(await format('No element.', 'a.html')).toBe('text');
  });

  it('is refused nested too deep, with too many elements, and without text', async () => {
    const page = (body: string) => rich(Buffer.from(`<html><body>${body}`));
    expect(await refusal(page('<div>'.repeat(20_000)))).toBe(
      'is nested too deep: more than 256 levels',
    );
    expect(await refusal(page('<p>One.</p>'.repeat(50_001)))).toBe(
      'is too large: more than 50,000 elements of HTML',
    );
    expect(await refusal(page('<img>'))).toBe('holds no paragraph of text');
  });

  it('names no address but of the web, and no language that is none', async () => {
    const page = `<html lang="no such"><head><link rel="canonical" href="javascript:alert(1)"></head><p>${PARAGRAPH}`;
    expect((await rich(Buffer.from(page))).about).toEqual({});
  });

  it('fails at no page but by refusing', async () => {
    const tag = fc
      .tuple(
        fc.constantFrom('', '/'),
        fc.constantFrom(
          'p',
          'div',
          'h1',
          'h3',
          'table',
          'tr',
          'td',
          'th',
          'a href="#"',
          'ul',
          'li',
          'br',
          'pre',
          'script',
          'article',
          'sup',
          'title',
          'svg',
        ),
      )
      .map(([slash, name]) => `<${slash}${name}>`);
    const markup = fc.array(
      fc.oneof(tag, fc.constantFrom('One. ', '&amp;', '\n', '1', '<', PARAGRAPH)),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(markup, async (pieces) => {
        const reading = rich(Buffer.from(`<html><body>${pieces.join('')}`));
        const document = await reading.catch(() => undefined);
        if (!document) expect(await refusal(reading)).toMatch(/^(?:holds|is) /);
        for (const { text, isCode } of document?.blocks ?? []) {
          expect(text.trim()).not.toBe('');
          if (!isCode) expect(text.trim()).toBe(text);
        }
      }),
    );
  });
});

it('refuses a file of another kind, by name where it is known', async () => {
  expect(await refusal(rich(Buffer.from('{\\rtf1 One.}')))).toMatch(
    /^is an RTF file; what can be read/,
  );
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  expect(await refusal(rich(old))).toMatch(/^is a file of an old Word, Excel or PowerPoint;/);
});
