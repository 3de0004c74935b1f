import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../../fake-discord/index.ts';
import { listArticles } from '../../../src/store/articles.ts';
import { addFact } from '../../../src/store/facts.ts';
import { fileIn } from '../../../src/store/place.ts';
import { Store } from '../../../src/store/store.ts';
import { FACT, kept } from '../../store/samples.ts';
import { knowledgeFolder } from '../knowledge.ts';
import { labels, Manager } from './manager.ts';

const DREDGED = 'When was the harbour dredged?';
const HARBOUR = 'The harbour\n\nThe harbour was dredged in 1931.\n\nIt opens at nine.\n';

let discord: FakeDiscord;
let manager: Manager;
let dataDir: string;
let knowledge: ReturnType<typeof knowledgeFolder>;

beforeEach(async () => {
  discord = await startFakeDiscord();
  manager = new Manager(discord);
  dataDir = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
  knowledge = knowledgeFolder();
});
afterEach(async () => {
  await discord.stop();
  knowledge.remove();
  rmSync(dataDir, { recursive: true });
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRoutes).toEqual([]);
  expect(problemsOf(discord.requests)).toEqual([]);
});

async function start(env: Record<string, string> = {}): Promise<Bot> {
  const bot = startBot({ discord, knowledge: knowledge.path, env: { DATA_DIR: dataDir, ...env } });
  return bot.ready();
}

describe('a server’s article', () => {
  it('is there after a restart, in that server alone, and what waited is not', async () => {
    const first = await start();
    await manager.add(HARBOUR);
    const waiting = await manager.offer('Eels\n\nEels are long.', 'eels.txt');
    expect(await first.stop()).toBe(0);
    await start();
    const answer = await manager.ask(DREDGED);
    expect(answer.text).toContain('1931');
    const other = new Manager(discord);
    expect((await other.ask(DREDGED)).text).not.toContain('1931');
    expect((await other.press(answer, /context/)).text).toContain('no longer here');
    expect((await manager.press(answer, /context/)).text).toContain('It opens at nine.');
    const gone = await manager.press(waiting, /^1:add:/);
    expect(gone.text).toBe('That is no longer here. Add it again.');
    const choices = await discord.interactions.autocomplete({
      name: 'library',
      subcommand: 'replace',
      focused: 'article',
      in: manager.place,
      user: manager.user,
      permissions: manager.permissions,
    });
    expect(choices.choices.map(({ name }) => name)).toEqual(['The harbour']);
  });

  it('loses the facts that a new version has not the quotes of, which are named', async () => {
    const first = await start();
    await manager.add(HARBOUR);
    await first.stop();
    const store = new Store({ dataDir });
    const server = manager.place.guild?.id ?? '';
    const [{ id = '' } = {}] = await listArticles(store, server);
    kept(await addFact(store, server, id, FACT));
    const other = { ...FACT, question: 'When was it dredged?', also: [], answer: 'In 1931' };
    kept(await addFact(store, server, id, { ...other, quote: 'was dredged in 1931' }));
    await store.close();

    await start();
    const preview = await manager.offer(HARBOUR.replace('at nine', 'at ten'));
    expect(preview.text).toContain('would delete these facts');
    expect(preview.text).toContain('- When does it open?');
    expect(preview.text).not.toContain('- When was it dredged?');
    const replaced = await manager.press(preview, /^1:replace:/);
    expect(replaced.text).toContain('These facts were deleted');
    expect(replaced.text).toContain('- When does it open?');
    expect((await manager.ask('When was it dredged?')).text).toContain('In 1931');
  });
});

describe('a database that can’t be written to', () => {
  it('is said, known articles still answer, and what waits can be added afterwards', async () => {
    await start();
    await manager.add(HARBOUR);
    const preview = await manager.offer('Eels\n\nEels are long.', 'eels.txt');
    const other = new Libsql(fileIn(dataDir));
    other.exec('BEGIN IMMEDIATE');
    const failed = await manager.press(preview, /^1:add:/);
    expect(failed).toMatchObject({ kind: 'followup', ephemeral: true });
    expect(failed.text).toContain('can’t save');
    expect((await manager.ask(DREDGED)).text).toContain('1931');
    other.exec('ROLLBACK');
    other.close();
    expect((await manager.press(preview, /^1:add:/)).text).toContain('Added: **Eels**');
  });

  it('is said where it can’t be opened', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await start({ DATA_DIR: join(dataDir, 'file') });
    const preview = await manager.offer(HARBOUR);
    expect((await manager.press(preview, /^1:add:/)).text).toContain('can’t save');
    expect((await manager.ask('Who is the inspector?')).text).toContain('Clara Whitfield');
  });
});

describe('a page', () => {
  let site: Server;
  let page: { status?: number; headers?: Record<string, string>; body: string };
  let address: string;
  beforeEach(async () => {
    page = { body: pageOf('The harbour was dredged in 1931.') };
    site = createServer(({ headers }, response) => {
      const { etag } = page.headers ?? {};
      if (etag && headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(page.status ?? 200, page.headers).end(page.body);
    });
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/harbour`;
  });
  afterEach(() => new Promise((closed) => site.close(closed)));

  /** Only a host that is named may be on this machine. */
  const open = () => start({ FETCH_ALLOW_HOSTS: new URL(address).host });
  const offer = (url: string) => manager.library('add', { options: { url } });
  const refresh = (article: string) => manager.library('refresh', { options: { article } });

  it('is added, refreshed where it has changed, and said to be unchanged where not', async () => {
    await open();
    const preview = await offer(`${address}#top`);
    expect(preview.text).toContain('**The harbour**');
    expect(preview.text).toContain(`From ${address.replaceAll(':', '\\:')}`);
    await manager.press(preview, /^1:add:/);
    const answer = await manager.ask(DREDGED);
    expect(answer.text).toContain('1931');
    expect(answer.buttons.some(({ url }) => String(url).startsWith(address))).toBe(true);

    expect((await refresh('The harbour')).text).toBe('**The harbour** is unchanged.');
    page = { body: pageOf('The harbour was dredged in 1933.'), headers: { etag: '"2"' } };
    const newer = await refresh('The harbour');
    expect(labels(newer)).toEqual(['Replace', 'Cancel']);
    expect((await manager.ask(DREDGED)).text).toContain('1931');
    await manager.press(newer, /^1:replace:/);
    expect((await manager.ask(DREDGED)).text).toContain('1933');
    expect((await refresh('The harbour')).text).toBe('**The harbour** is unchanged.');

    page = { body: pageOf('The harbour was dredged in 1935.', 'Another title') };
    expect(labels(await offer(address))).toEqual(['Replace', 'Keep both', 'Cancel']);
    page = { body: 'gone', status: 410 };
    expect((await refresh('The harbour')).text).toContain('answers 410');
    expect((await manager.ask(DREDGED)).text).toContain('1933');
  });

  it('stays whole when it is refreshed, where all of it was taken', async () => {
    const around = '<aside><p><a href="/eels">Eels are sold on Mondays.</a></p></aside>';
    page = { body: pageOf('The harbour was dredged in 1931.') + around };
    await open();
    const part = await offer(address);
    expect(labels(part)).toEqual(['Add', 'Take the whole page', 'Cancel']);
    await manager.press(await manager.press(part, /^1:whole:/), /^1:add:/);
    page = { body: pageOf('The harbour was dredged in 1933.') + around };
    const newer = await refresh('The harbour');
    expect(labels(newer)).toEqual(['Replace', 'Cancel']);
    await manager.press(newer, /^1:replace:/);
    expect((await manager.ask(DREDGED)).text).toContain('1933');
    expect((await manager.ask('When are eels sold?')).text).toContain('on Mondays');
  });

  it('is read whole in the place of the article that it replaces', async () => {
    const around = '<aside><p><a href="/eels">Eels are sold on Mondays.</a></p></aside>';
    await open();
    await manager.press(await offer(address), /^1:add:/);
    page = { body: pageOf('The harbour was dredged in 1933.') + around };
    const part = await refresh('The harbour');
    expect(labels(part)).toEqual(['Replace', 'Take the whole page', 'Cancel']);
    const whole = await manager.press(part, /^1:whole:/);
    expect(labels(whole)).toEqual(['Replace', 'Cancel']);
    expect(whole.text).toContain('take the place of “The harbour”');
  });

  it('is the only thing that can be refreshed', async () => {
    await open();
    await manager.add(HARBOUR);
    expect((await refresh('The harbour')).text).toContain('was not added by an address');
    expect((await refresh('nothing')).text).toContain('I know no article');
  });

  it('is refused where it is none, and on this machine', async () => {
    await start();
    expect((await offer(address)).text).toContain('can’t reach that page');
    expect((await offer('ftp://example.org')).text).toContain('no address of a web page');
    expect((await offer('http://a:b@example.org/')).text).toContain('no address of a web page');
  });
});

function pageOf(words: string, title = 'The harbour'): string {
  const rest = 'The quay is long, and many ships moor there every summer and every winter. '.repeat(
    9,
  );
  return `<!doctype html><title>${title}</title><body><article><h1>${title}</h1><p>${words}</p><p>${rest}</p></article>`;
}
