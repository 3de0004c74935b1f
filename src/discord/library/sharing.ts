import { sharedPages } from '../../links/address.ts';
import { linkOf, share, unshare } from '../../store/links.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import type { ServerRequest } from '../request/request.ts';
import { wordRefusal } from './cards/refusals.ts';

/** The link to the server's pages, made where there is none. */
export async function shared({ keeping, server, texts }: ServerRequest): Promise<Card> {
  const { managing } = texts.own;
  const { publicUrl } = keeping;
  if (publicUrl === undefined) return noteCard(managing.noPages);
  const result = await share(keeping.store, server);
  if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
  await keeping.servers.refresh(server);
  return noteCard(managing.shared(`${sharedPages(publicUrl, result.link)}/`));
}

/** Revokes the link, whether pages are served or not. */
export async function unshared({ keeping, server, texts }: ServerRequest): Promise<Card> {
  const { managing } = texts.own;
  const { store, servers } = keeping;
  if (!store.exists || !(await linkOf(store, server))) return noteCard(managing.notShared);
  await unshare(store, server);
  await servers.refresh(server);
  return noteCard(managing.unshared);
}
