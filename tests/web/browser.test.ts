import { existsSync, readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../src/answer/knowledge.ts';
import { Health } from '../../src/health/health.ts';
import { passageOf } from '../../src/library/article.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { sentencePath } from '../../src/links/address.ts';
import { serveWeb } from '../../src/web/front.ts';
import type { Served } from '../../src/web/serve.ts';
import { freePort } from '../free-port.ts';
import { parseArticle } from '../library/parse.ts';

/** Chromium where `CHROMIUM` says or where Debian puts it; undefined without. */
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) {
  console.warn('pages: not tried in a browser, since Chromium is not on this machine');
}

/** The picture in README.md; `UPDATE_SCREENSHOT=1 npx vitest run tests/web/browser.test.ts` takes it anew. */
const PICTURE = 'docs/page.png';

const PHONE = { viewport: { width: 320, height: 568 } };
const DESK = { viewport: { width: 1_000, height: 700 } };

const HOSTILE = `The <b>gate</b> & <script>document.title = 'broken'</script>

A script: <script>document.title = 'broken'</script>, and <img src=x onerror="document.title = 'broken'">.
`;

const HANDBOOK = `---
language: en
---
# The handbook of the club

## ${'Averyveryverylongword'.repeat(10)}

${Array.from({ length: 60 }, (_, n) => `Rule ${n} is about boats.`).join('\n\n')}

## Fees

Guests write in the book. Then they pay nine crowns a night, at the gate.

\`\`\`
${'x'.repeat(400)}
  two();
\`\`\`
`;

const FEES = 'How much do guests pay a night?';

let browser: Browser;
let served: Served;
const handbook = parseArticle('handbook.md', HANDBOOK);
const hostile = parseArticle('hostile.txt', HOSTILE);
/** What is asked about. */
let knowledge = prepare({ articles: [handbook, hostile] });
/** What the console of any page has complained of. */
const complaints: string[] = [];

describe.skipIf(!executablePath)('in a browser', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    served = await serveWeb({
      place: { port: await freePort(), host: '127.0.0.1' },
      host: () => [knowledge],
      shared: async () => undefined,
      failed: (error) => complaints.push(String(error)),
      health: new Health(),
    });
    browser = await chromium.launch({ executablePath: executablePath as string });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = DESK): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      // That a page isn't there is told too, where a test wants it so.
      if (!message.text().includes('404 (Not Found)')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(served.url + path);
    return page;
  }

  /** Whether all of the marked sentence can be seen without scrolling. */
  async function isMarkInView(page: Page): Promise<boolean> {
    const box = await page.locator('mark').boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  }

  it.each([true, false])('answers what is asked, with scripts or without (%s)', async (on) => {
    const page = await open('/', { ...DESK, javaScriptEnabled: on });
    await page.getByLabel('Your question').fill(FEES);
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('heading', { name: FEES }).waitFor();
    expect(await page.locator('blockquote mark').first().textContent()).toContain(
      'Then they pay nine crowns a night, at the gate.',
    );
    await page.getByRole('link', { name: 'Context' }).first().click();
    await page.locator('.passage mark').waitFor();
    expect(await isMarkInView(page)).toBe(true);
  });

  it.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ])('has the sentence that a link names in view, %s', async (_, options) => {
    const passage = passageOf(handbook, 60);
    if (!passage?.sentences[0]) throw new Error('no such passage');
    const page = await open(`/${sentencePath(handbook, passage, passage.sentences[0])}`, options);
    expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
    expect(await page.locator('mark').textContent()).toBe('Rule 59 is about boats.');
    expect(await isMarkInView(page)).toBe(true);
    // The way there from the number of another passage.
    await page.locator('#p2 .number').click();
    expect(new URL(page.url()).pathname).toBe('/a/handbook');
    expect(await page.locator('#p2').evaluate((one) => one.matches(':target'))).toBe(true);
  });

  it('shows what looks like HTML in an article as text', async () => {
    const page = await open('/a/hostile');
    expect(hostile.title).toContain('<script>');
    expect(await page.title()).toBe(hostile.title);
    expect(await page.locator('h1').textContent()).toBe(hostile.title);
    expect(await page.locator('.text').allTextContents()).toEqual(
      hostile.passages.map(({ text }) => text),
    );
    expect(await page.locator('script, img, b').count()).toBe(0);
  });

  it('can be used by the keyboard alone', async () => {
    const page = await open('/');
    const focused = () => page.locator(':focus').textContent();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    await page.keyboard.type(FEES);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: FEES }).waitFor();
    const stops: (string | null)[] = [];
    while (stops.at(-1) !== 'Context' && stops.length < 10) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual(['', 'Ask', 'Context']);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe(
      'solid',
    );
    // On to what opens the other passages, and open them.
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Other passages');
    await page.keyboard.press('Enter');
    expect(await page.locator('details').evaluate((one) => one.hasAttribute('open'))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.passage mark').waitFor();
    expect(await isMarkInView(page)).toBe(true);
  });

  it.each([
    '/',
    `/?q=${encodeURIComponent(FEES)}`,
    '/?q=What+is+the+capital+of+Peru%3F',
    '/a/handbook',
    '/a/handbook/p/3?s=00000000',
    '/nowhere',
  ])('fits a screen 320 pixels wide, and axe finds nothing serious, at %s', async (path) => {
    const page = await open(path, PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
      expect({ colorScheme, found }).toEqual({ colorScheme, found: [] });
    }
  });

  it('shows the words that README.md tells of its picture', async () => {
    knowledge = prepare(await loadLibrary('knowledge'));
    const options = { viewport: { width: 760, height: 540 }, deviceScaleFactor: 1.5 };
    const page = await open('/?q=when+did+the+call+take+place%3F', options);
    if (process.env.UPDATE_SCREENSHOT) await page.screenshot({ path: PICTURE });
    const [, told = ''] =
      /!\[([^\]]*)\]\(docs\/page\.png\)/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const words = [...told.matchAll(/“([^”]+)”/g)].map(([, quoted]) => quoted);
    expect(words.length).toBeGreaterThan(3);
    const shown = await page.locator('body').innerText();
    expect(words.filter((one = '') => !shown.includes(one))).toEqual([]);
  });
});
