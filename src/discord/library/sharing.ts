import { sharedPages } from '../../links/address.ts';
import { share, unshare } from '../../store/links.ts';
import { getServer } from '../../store/servers.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import type { ServerRequest } from '../request/request.ts';
import { wordRefusal } from './cards/refusals.ts';

/** The link to the server's pages, made where there is none. */
export async function shared({ services, serverId, texts }: ServerRequest): Promise<Card> {
  const { managing } = texts.own;
  const { publicUrl } = services;
  if (publicUrl === undefined) return noteCard(managing.noPages);
  const result = await share(services.store, serverId);
  if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
  return noteCard(managing.shared(`${sharedPages(publicUrl, result.link)}/`));
}

/** Revokes the link, whether pages are served or not. */
export async function unshared({ services, serverId, texts }: ServerRequest): Promise<Card> {
  const { managing } = texts.own;
  const { store } = services;
  if (!store.exists || !(await getServer(store, serverId)).link)
    return noteCard(managing.notShared);
  await unshare(store, serverId);
  return noteCard(managing.unshared);
}
