import * as fc from 'fast-check';
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Knowledge, prepare } from '../../src/answer/knowledge.ts';
import { BOUNDS } from '../../src/bounds.ts';
import { type Article, passageOf } from '../../src/library/article.ts';
import { articlePath, sentencePath } from '../../src/links/address.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { webApp } from '../../src/web/app.ts';
import { addPages, type PagesOptions } from '../../src/web/pages.ts';
import { anyArticle, articleOf } from '../discord/samples.ts';
import { parseArticle } from '../library/parse.ts';

const HARBOUR = `---
publisher: The Harbour Herald
url: https://herald.example/harbour
language: en
---
# The harbour

## Depth

The harbour was dredged in 1931. It took <script>alert("four")</script> months & a storm.

### Its light

The light of the harbour is 40 metres high.

\`\`\`
if (dark) {
  shine();
}
\`\`\`

## Fees

Guests pay nine crowns a night.
`;
const OWN = 'The ferry\n\nThe ferry leaves at seven.\n';

const KEY = 'k'.repeat(22);
const DREDGED = '/?q=When+was+the+harbour+dredged%3F';

const harbour = parseArticle('harbour.md', HARBOUR);
const host = prepare({ articles: [harbour] });
const own = prepare({ articles: [parseArticle('0123456789abcdef.txt', OWN)] });

let failures: unknown[];
let bands: string[];
let app: Hono;
beforeEach(() => {
  failures = [];
  bands = [];
  app = newApp();
});

function newApp(more: Partial<PagesOptions> = {}): Hono {
  return addPages(webApp(), {
    place: { port: 8080, host: '127.0.0.1' },
    host: () => [host],
    shared: async (key) => (key === KEY ? [host, own] : undefined),
    answered: (band) => bands.push(band),
    failed: (error) => failures.push(error),
    ...more,
  });
}

interface Asking {
  readonly to?: Hono;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly peer?: string;
}

/** What the app answers, as if over a connection from `peer`. */
async function get(
  path: string,
  { to = app, method = 'GET', headers = {}, peer = '127.0.0.1' }: Asking = {},
): Promise<Response> {
  const env = { incoming: { socket: { remoteAddress: peer } } };
  return to.request(path, { method, headers: { host: 'localhost', ...headers } }, env);
}

/** The document at a path that there is. */
async function read(path: string, asking?: Asking) {
  const response = await get(path, asking);
  expect(response.status).toBe(200);
  return parseHTML(await response.text()).document;
}

const textOf = (element: { readonly textContent: string | null } | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim();
const texts = (elements: Iterable<{ readonly textContent: string | null }>) =>
  [...elements].map(textOf);

/** Where a link on a page leads. */
function target(
  page: string,
  link: { getAttribute(name: string): string | null } | null | undefined,
): string {
  const { pathname, search, hash } = new URL(
    link?.getAttribute('href') ?? 'none:',
    `http://localhost${page}`,
  );
  return pathname + search + hash;
}

describe('turns', () => {
  /** Pages whose questions take so long that no two are answered in one turn of the event loop. */
  const slow = () =>
    newApp({
      answered: () => {
        const end = performance.now() + 12;
        while (performance.now() < end);
      },
    });

  it('let a client with many questions wait for itself, and no other', async () => {
    const to = slow();
    const order: string[] = [];
    const ask = async (peer: string) => {
      const { status } = await get(DREDGED, { to, peer });
      order.push(`${peer}: ${status}`);
    };
    const script = Array.from({ length: 15 }, () => ask('9.9.9.9'));
    await ask('8.8.8.8');
    expect(order.length).toBeLessThan(5);
    await Promise.all(script);
    expect(new Set(order)).toEqual(new Set(['9.9.9.9: 200', '8.8.8.8: 200']));
  });

  it('are refused with when to come again to a client that waits for many, and to no other', async () => {
    const to = slow();
    const pages = [...Array(2).fill(DREDGED), ...Array(58).fill('/')];
    const own = pages.map((path) => get(path, { to, peer: '9.9.9.9' }));
    const other = get('/', { to, peer: '8.8.8.8' });
    const refused = (await Promise.all(own)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(60 - BOUNDS.requestsOfClient.most - 1);
    for (const { headers } of refused) expect(headers.get('retry-after')).toBe('2');
    expect((await other).status).toBe(200);
  });
});

describe('the page to ask on', () => {
  it('has a box, and the articles', async () => {
    const page = await read('/');
    expect(page.querySelector('form')?.getAttribute('method')).toBe('get');
    expect(page.querySelector('label[for=q]')?.textContent).toBe('Your question');
    const [article] = page.querySelectorAll('li a');
    expect(textOf(article)).toBe('The harbour');
    expect(target('/', article)).toBe('/a/harbour');
    expect(page.querySelector('.card')).toBeNull();
  });

  it('answers with the quote, the sentence marked, and where it stands', async () => {
    const page = await read(DREDGED);
    expect(textOf(page.querySelector('h2'))).toBe('When was the harbour dredged?');
    expect(page.querySelector('#q')?.getAttribute('value')).toBe('When was the harbour dredged?');
    expect(bands).toEqual(['answers']);
    expect(page.querySelector('.card')?.textContent).toContain('The article says:');
    const quote = page.querySelector('blockquote');
    expect(quote?.textContent).toBe(passageOf(harbour, 1)?.text);
    expect(quote?.getAttribute('lang')).toBe('en');
    expect(quote?.querySelector('mark')?.textContent).toBe('The harbour was dredged in 1931.');
    expect(textOf(page.querySelector('figcaption'))).toMatch(
      /^The harbour · The Harbour Herald · Depth · ¶ 1 of 4 /,
    );
    const [context, source] = page.querySelectorAll('figcaption a');
    expect(target('/', context)).toMatch(/^\/a\/harbour\/p\/1\?s=\w{8}#p1$/);
    expect(source?.getAttribute('href')).toMatch(/^https:\/\/herald\.example\/harbour#:~:text=/);
  });

  it('gives the short answer of a fact above it, and offers its question', async () => {
    const fact = { question: 'How high is the light?', also: [], answer: '40 <b>metres</b>' };
    const facts = [{ ...fact, passage: 2, quote: { start: 0, end: 10 } }];
    const to = newApp({ host: () => [prepare({ articles: [{ ...harbour, facts }] })] });
    const [link] = (await read('/', { to })).querySelectorAll('main li a');
    expect(textOf(link)).toBe('How high is the light?');
    const page = await read(target('/', link), { to });
    expect(textOf(page.querySelector('.short'))).toBe('40 <b>metres</b>');
  });

  it.each([
    ['What is the capital of Peru?', 'Nothing about that in the article.'],
    ['When does the harbour close?', 'The article doesn’t seem to say.'],
    ['Is the light of the harbour red?', 'This passage may answer it:'],
    ['', 'That says too little to look for.'],
    ['   ', 'That says too little to look for.'],
    ['hello!', 'Hello! Ask me anything about the articles.'],
    ['thanks', 'You’re welcome.'],
    ['what is this article about?', 'This is how it begins:'],
    ['harbour '.repeat(251), 'That is too long for a question. Ask it in at most 2000 characters.'],
    [`When was it dredged? ${'a '.repeat(500)}`, 'so I only looked at a part.'],
    [`What is the capital of Peru? ${'a '.repeat(500)}`, 'so I only looked at a part.'],
  ])('speaks of %j as Discord’s card does', async (question, words) => {
    const page = await read(`/?${new URLSearchParams({ q: question })}`);
    expect(page.querySelector('.card')?.textContent).toContain(words);
  });

  it('shows whatever was asked as text', async () => {
    const question = '"><script>alert(1)</script><h1 onclick=x>';
    const page = await read(`/?${new URLSearchParams({ q: question })}`);
    expect(page.querySelectorAll('script, [onclick]')).toHaveLength(0);
    expect(page.querySelector('#q')?.getAttribute('value')).toBe(question);
    expect(textOf(page.querySelector('h2'))).toBe(question);
  });

  it.each([
    ['de-AT,en;q=0.5', 'de', 'Deine Frage'],
    ['fr', 'fr', 'Votre question'],
    ['es-MX', 'es', 'Tu pregunta'],
    ['ja,en', 'ja', '質問'],
    ['ko-KR', 'ko', '질문'],
    ['nl, en-GB;q=0.9', 'en', 'Your question'],
    ['*', 'en', 'Your question'],
    [';;;,q=', 'en', 'Your question'],
  ])('is in the reader’s language: %s', async (accepted, language, words) => {
    const page = await read('/', { headers: { 'accept-language': accepted } });
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(textOf(page.querySelector('label'))).toBe(words);
  });
});

describe('an article’s page', () => {
  it('has every passage by its number, under its headings', async () => {
    const page = await read('/a/harbour');
    expect(texts(page.querySelectorAll('h1, h2, h3, .number'))).toEqual([
      'The harbour',
      'Depth',
      '¶ 1',
      'Its light',
      '¶ 2',
      '¶ 3',
      'Fees',
      '¶ 4',
    ]);
    const shown = [...page.querySelectorAll('.passage')].map((one) => ({
      id: one.id,
      text: one.querySelector('.text')?.textContent,
      link: target('/a/harbour', one.querySelector('.number')),
    }));
    expect(shown).toEqual(
      harbour.passages.map(({ number, text }) => ({
        id: `p${number}`,
        text,
        link: `/a/harbour#p${number}`,
      })),
    );
    expect(page.querySelectorAll('script, mark')).toHaveLength(0);
    expect(target('/a/harbour', page.querySelector('nav a'))).toBe('/');
  });

  it('says which page of its file a passage is on', async () => {
    const passages = harbour.passages.map((passage) => ({ ...passage, page: 12 }));
    const to = newApp({ host: () => [prepare({ articles: [{ ...harbour, passages }] })] });
    expect(textOf((await read('/a/harbour', { to })).querySelector('.passage .soft'))).toBe(
      'p. 12',
    );
  });

  it('marks the sentence that a link names, and no other once that has changed', async () => {
    const passage = passageOf(harbour, 1);
    const sentence = passage?.sentences[1];
    if (!passage || !sentence) throw new Error('no such sentence');
    const path = `/${sentencePath(harbour, passage, sentence)}`;
    const page = await read(path);
    const words = passage.text.slice(sentence.start, sentence.end);
    expect(page.querySelector('#p1 mark')?.textContent).toBe(words);
    expect(page.querySelector('#p1 .text')?.textContent).toBe(passage.text);
    expect(page.querySelector('[role=note]')).toBeNull();
    // The number leads to the passage without the mark.
    expect(target(path, page.querySelector('#p2 .number'))).toBe('/a/harbour#p2');

    const changed = parseArticle('harbour.md', HARBOUR.replace('months', 'years'));
    const to = newApp({ host: () => [prepare({ articles: [changed] })] });
    const later = await read(path, { to });
    expect(later.querySelector('mark')).toBeNull();
    expect(textOf(later.querySelector('[role=note]'))).toContain('the article has changed');
  });

  it.each(['', 'x', '0', '<script>', '%00', '../..'])('marks nothing by %j', async (name) => {
    const page = await read(`/a/harbour/p/1?s=${name}`);
    expect(page.querySelectorAll('mark, script')).toHaveLength(0);
  });

  it('is found by the article’s name in any case, whatever letters that has', async () => {
    for (const id of ['Ärger & Recht 100%', 'a/b', '..x', '?q#', '日本', "it's", '(1)']) {
      const to = newApp({ host: () => [prepare({ articles: [articleOf({ id })] })] });
      expect((await get(`/${articlePath({ ...harbour, id })}`, { to })).status).toBe(200);
      expect((await get(`/a/${encodeURIComponent(id.toUpperCase())}/p/1`, { to })).status).toBe(
        200,
      );
    }
  });

  it('shows any article as text, character for character', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (one) => {
        const article: Article = { ...one, id: 'any' };
        // Of what a passage holds here only this is looked at.
        const knowledge = { library: { articles: [article] } } as unknown as Knowledge;
        const to = newApp({ host: () => [knowledge] });
        const page = await read('/a/any', { to });
        const shown = [...page.querySelectorAll('.text')].map((element) => element.textContent);
        expect(shown).toEqual(article.passages.map(({ text }) => text));
        expect(page.querySelectorAll('script, img, b, iframe')).toHaveLength(0);
        for (const link of page.querySelectorAll('a')) {
          expect(link.getAttribute('href')).toMatch(/^(?:\.\.\/|https?:)/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    '/a/',
    '/a/no-such',
    '/a/harbour/',
    '/a/harbour/p',
    '/a/harbour/p/0',
    '/a/harbour/p/5',
    '/a/harbour/p/1e0',
    '/a/harbour/p/-1',
    '/a/harbour/p/1/x',
    '/a/%',
    '/a/%E0%A4%A',
    '/a/%00',
    '/a/../package.json',
    '/favicon.ico',
    '/index.html',
    '/s/',
    '//',
  ])('is not at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    const page = parseHTML(await response.text()).document;
    expect(textOf(page.querySelector('h1'))).toBe('There is no such page here, or not any more.');
  });
});

describe('what a server shares', () => {
  it('is seen by its link alone, beside the host’s', async () => {
    expect((await get('/a/0123456789abcdef')).status).toBe(404);
    expect(texts((await read('/')).querySelectorAll('li a'))).toEqual(['The harbour']);
    const page = await read(`/s/${KEY}/`);
    expect(texts(page.querySelectorAll('li a'))).toEqual(['The harbour', 'The ferry']);
    expect((await get(`/s/${KEY}/a/harbour`)).status).toBe(200);
  });

  it('is asked about there, and every link stays there', async () => {
    const root = `/s/${KEY}/`;
    const page = await read(`${root}?q=when+does+the+ferry+leave`);
    expect(page.querySelector('mark')?.textContent).toBe('The ferry leaves at seven.');
    const action = page.querySelector('form')?.getAttribute('action') ?? '';
    expect(new URL(action, `http://localhost${root}`).pathname).toBe(root);
    const context = target(root, page.querySelector('figcaption a'));
    expect(context).toMatch(new RegExp(`^${root}a/0123456789abcdef/p/1\\?s=`));
    const article = await read(context);
    expect(article.querySelector('#p1 mark')?.textContent).toBe('The ferry leaves at seven.');
    expect(target(context, article.querySelector('nav a'))).toBe(root);
    expect(target(context, article.querySelector('.number'))).toBe(`${root}a/0123456789abcdef#p1`);
  });

  it('is found without the slash too, wherever that leads', async () => {
    const response = await get(`/s/${KEY}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`./${KEY}/`);
    const away = await get(`/s/${encodeURIComponent('https://evil.example')}`);
    expect(new URL(away.headers.get('location') ?? '', 'http://localhost/s/x').host).toBe(
      'localhost',
    );
  });

  it('is gone with its link, and no search engine keeps it', async () => {
    let isShared = true;
    const to = newApp({ shared: async () => (isShared ? [host, own] : undefined) });
    const path = `/s/${KEY}/a/0123456789abcdef`;
    const before = await get(path, { to });
    expect(before.status).toBe(200);
    expect(before.headers.get('x-robots-tag')).toBe('noindex');
    expect(before.headers.get('referrer-policy')).toBe('no-referrer');
    expect(before.headers.get('cache-control')).toBe('no-store');
    isShared = false;
    expect((await get(path, { to })).status).toBe(404);
  });

  it('may have to be read first, or be out of reach', async () => {
    const reading = await get(`/s/${KEY}/`, { to: newApp({ shared: async () => 'reading' }) });
    expect(reading.status).toBe(503);
    expect(reading.headers.get('retry-after')).toBe('2');
    const broken = new StoreUnavailable(new Error('x'));
    const to = newApp({ shared: () => Promise.reject(broken) });
    const unavailable = await get(`/s/${KEY}/`, { to });
    expect(unavailable.status).toBe(503);
    expect(await unavailable.text()).toContain('can’t be looked up just now');
    expect(failures).toEqual([broken]);
  });
});

describe('every answer', () => {
  it.each(['/', DREDGED, '/a/harbour', '/nowhere', `/s/${KEY}/`])(
    'at %s allows nothing but its style and icon',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toBe('text/html; charset=UTF-8');
      expect(headers.has('set-cookie')).toBe(false);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE-ME'])(
    'to %s is that only GET and HEAD are taken',
    async (method) => {
      for (const path of ['/', '/a/harbour', '/nowhere']) {
        const response = await get(path, { method });
        expect(response.status).toBe(405);
        expect(response.headers.get('allow')).toBe('GET, HEAD');
      }
    },
  );

  it('to HEAD has no body', async () => {
    const response = await get('/a/harbour', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['evil.example', 'evil.example:8080', ''])('is none by the name %j', async (name) => {
    const response = await get(DREDGED, { headers: { host: name } });
    expect(response.status).toBe(421);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).not.toContain('1931');
  });

  it('apologises for a failure, which is told without the question', async () => {
    const to = newApp({
      host: () => {
        throw new Error('it broke');
      },
    });
    const response = await get(DREDGED, { to });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('it broke');
    expect(failures).toEqual([new Error('it broke')]);
  });
});

describe('too much', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    app = newApp();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const statuses = async (count: number, path: string, asking: Asking = {}) => {
    const all: number[] = [];
    for (let i = 0; i < count; i++) all.push((await get(path, asking)).status);
    return all;
  };

  it('of a client’s questions is refused for a while, and others are answered', async () => {
    const all = await statuses(22, '/?q=', { peer: '203.0.113.7' });
    expect(all).toEqual([...Array(20).fill(200), 429, 429]);
    const refused = await get('/?q=', { peer: '203.0.113.7' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.text()).toContain('you have asked a lot at once');
    expect((await get('/?q=', { peer: '203.0.113.8' })).status).toBe(200);
    // Reading on is another matter.
    expect((await get('/a/harbour', { peer: '203.0.113.7' })).status).toBe(200);
    vi.advanceTimersByTime(2_000);
    expect(await statuses(2, '/?q=', { peer: '203.0.113.7' })).toEqual([200, 429]);
  });

  it('of a client’s pages is refused too, so that nobody tries keys', async () => {
    const all = await statuses(61, `/s/${'x'.repeat(22)}/`);
    expect(all).toEqual([...Array(60).fill(404), 429]);
  });

  it('of a network that has very many addresses is refused, and others are answered', async () => {
    const all: number[] = [];
    for (let i = 0; i < 61; i++)
      all.push((await get('/?q=', { peer: `2001:db8:1:${i}::1` })).status);
    expect(all).toEqual([...Array(60).fill(200), 429]);
    expect((await get('/?q=', { peer: '2001:db8:2::1' })).status).toBe(200);
  });

  it('of all clients’ questions together is refused', async () => {
    const all: number[] = [];
    for (let i = 0; i < 101; i++) {
      all.push((await get('/?q=', { peer: `203.0.113.${i}` })).status);
    }
    expect(all).toEqual([...Array(100).fill(200), 429]);
  });

  it('is counted by what the proxy says where there is one', async () => {
    const place = { port: 8080, host: '127.0.0.1', publicUrl: 'https://ask.example' };
    const to = newApp({ place });
    const from = (client: string) => ({
      to,
      headers: { host: 'ask.example', 'x-forwarded-for': `made up, ${client}` },
    });
    expect((await statuses(21, '/?q=', from('203.0.113.7'))).at(-1)).toBe(429);
    expect((await get('/?q=', from('203.0.113.8'))).status).toBe(200);
  });
});
