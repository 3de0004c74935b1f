import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../fake-discord/index.ts';
import { freePort } from '../../free-port.ts';
import { Scene } from '../scene.ts';
import { Manager } from './manager.ts';

const port = await freePort();
const PUBLIC_URL = `http://localhost:${port}`;
const HARBOUR = 'The harbour\n\nThe harbour was dredged in 1931.\n\nIt opens at nine.\n';
const DREDGED = 'When was the harbour dredged?';

/** Where the button **Open source** of a reply leads. */
const sourceOf = ({ buttons }: Reply) =>
  buttons.find(({ label }) => label === 'Open source')?.url as string | undefined;

const linkIn = ({ text }: Reply) => /<(http[^>]+\/s\/[\w-]{22}\/)>/.exec(text)?.[1] ?? '';

const status = async (url: string) => (await fetch(url)).status;

describe('with pages', () => {
  const scene = new Scene({ WEB_PORT: String(port), PUBLIC_URL });
  let manager: Manager;
  beforeEach(() => {
    manager = new Manager(scene.discord);
  });

  it('Open source leads to the sentence in the host’s article', async () => {
    const reply = await scene.ask('How much honey was harvested?');
    const source = sourceOf(reply) ?? '';
    expect(source).toMatch(new RegExp(`^${PUBLIC_URL}/a/honey/p/1\\?s=\\w{8}#p1$`));
    expect(await (await fetch(source)).text()).toMatch(
      /<mark id="s">Beekeepers .* before\.<\/mark>/,
    );
    const context = await scene.press(reply, /context/);
    expect(sourceOf(context)).toContain(`${PUBLIC_URL}/a/honey/p/1`);
  });

  it('Open source leads to the article’s own address where it has one', async () => {
    const reply = await scene.ask('When was the bridge closed?');
    expect(sourceOf(reply)).toMatch(/^https:\/\/gazette\.example\/bridge#:~:text=/);
  });

  it('a server’s own article is on none until its managers make a link, and after they revoke it', async () => {
    await manager.add(HARBOUR);
    expect(sourceOf(await manager.ask(DREDGED))).toBeUndefined();

    const reply = await manager.library('share');
    expect(reply.ephemeral).toBe(true);
    const link = linkIn(reply);
    expect(link).toMatch(new RegExp(`^${PUBLIC_URL}/s/`));
    expect(linkIn(await manager.library('share'))).toBe(link);
    const asked = await fetch(`${link}?q=${encodeURIComponent(DREDGED)}`);
    expect(await asked.text()).toContain('<mark>The harbour was dredged in 1931.</mark>');

    const source = sourceOf(await manager.ask(DREDGED)) ?? '';
    expect(source).toMatch(new RegExp(`^${link}a/[0-9a-f]{16}/p/1\\?s=\\w{8}#p1$`));
    expect(await status(source)).toBe(200);
    // The same article by the public address, or by another server's link, is none.
    expect(await status(source.replace(/\/s\/[^/]+/, ''))).toBe(404);
    const other = new Manager(scene.discord);
    const othersLink = linkIn(await other.library('share'));
    expect(await status(source.replace(link, othersLink))).toBe(404);

    expect((await manager.library('unshare')).text).toContain('leads nowhere any more');
    expect(await status(source)).toBe(404);
    expect(await status(link)).toBe(404);
    expect(sourceOf(await manager.ask(DREDGED))).toBeUndefined();
    expect((await manager.library('unshare')).text).toContain('There is no link');
    expect(linkIn(await manager.library('share'))).not.toBe(link);
  });

  it('logs neither questions nor keys', async () => {
    const link = linkIn(await manager.library('share'));
    await fetch(`${link}?q=xyzzy`);
    await fetch(`${PUBLIC_URL}/?q=xyzzy`);
    const { stdout, stderr } = scene.bot.output;
    expect(stdout + stderr).not.toContain('xyzzy');
    expect(stdout + stderr).not.toContain(/\/s\/([^/]+)/.exec(link)?.[1]);
    expect(scene.bot.logs).toContainEqual(
      expect.objectContaining({ msg: 'pages are served', url: PUBLIC_URL }),
    );
  });
});

describe('without pages', () => {
  const scene = new Scene();

  it('there is no link, and no Open source for what has no address', async () => {
    const manager = new Manager(scene.discord);
    expect((await manager.library('share')).text).toContain('shows no pages');
    expect((await manager.library('unshare')).text).toContain('There is no link');
    expect(sourceOf(await scene.ask('How much honey was harvested?'))).toBeUndefined();
  });
});
