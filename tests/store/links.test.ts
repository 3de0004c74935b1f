import { afterEach, beforeEach, expect, it } from 'vitest';
import { addArticle, purge } from '../../src/store/articles.ts';
import { serverWithLink, share, unshare } from '../../src/store/links.ts';
import { getServer, markLeft, markReturned } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach } from './places.ts';
import { kept, newArticle, OTHER, SERVER } from './samples.ts';

describeOnEach('links', (newPlace) => {
  let store: Store;
  beforeEach(async () => {
    store = new Store(await newPlace());
  });
  afterEach(() => store.close());

  it('have keys that can’t be guessed, one a server for as long as it is shared', async () => {
    const { link } = kept(await share(store, SERVER));
    expect(Buffer.from(link, 'base64url')).toHaveLength(16);
    expect(kept(await share(store, SERVER)).link).toBe(link);
    expect(kept(await share(store, OTHER)).link).not.toBe(link);
    expect((await getServer(store, SERVER)).link).toBe(link);
    expect(await serverWithLink(store, link)).toBe(SERVER);
  });

  it('lead nowhere once they are revoked, and never again', async () => {
    const { link } = kept(await share(store, SERVER));
    await unshare(store, SERVER);
    expect((await getServer(store, SERVER)).link).toBeUndefined();
    expect(await serverWithLink(store, link)).toBeUndefined();
    expect(kept(await share(store, SERVER)).link).not.toBe(link);
    expect(await serverWithLink(store, link)).toBeUndefined();
  });

  it('go with all else that is purged', async () => {
    kept(await addArticle(store, SERVER, newArticle()));
    const { link } = kept(await share(store, SERVER));
    await purge(store, SERVER);
    expect(await serverWithLink(store, link)).toBeUndefined();
  });

  it('lead nowhere while nobody could revoke them', async () => {
    const { link } = kept(await share(store, SERVER));
    await markLeft(store, SERVER);
    expect(await serverWithLink(store, link)).toBeUndefined();
    await markReturned(store, SERVER);
    expect(await serverWithLink(store, link)).toBe(SERVER);
  });

  it('are changes of their server, of which other processes hear', async () => {
    const revision = async () => (await getServer(store, SERVER)).revision;
    await share(store, SERVER);
    expect(await revision()).toBe(1);
    await unshare(store, SERVER);
    expect(await revision()).toBe(2);
  });

  it.each([
    '',
    'x',
    '\0'.repeat(22),
    `${'x'.repeat(22)}\n`,
    "' or 1=1 --' or 1=1 --",
    'ü'.repeat(22),
  ])('are not %j', async (key) => {
    await share(store, SERVER);
    expect(await serverWithLink(store, key)).toBeUndefined();
  });
});
