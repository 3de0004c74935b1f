import type { ButtonInteraction } from 'discord.js';
import { lostFacts } from '../../servers/kept-article.ts';
import { inTurns } from '../../steps.ts';
import type { KeptFact } from '../../store/article.ts';
import { addArticle, getArticle, replaceArticle } from '../../store/articles.ts';
import { TITLE_LENGTH } from '../cards/citation.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { PendingImport } from '../memory/waiting.ts';
import { isPrivate } from '../pieces/room.ts';
import type { ServerRequest } from '../request/request.ts';
import { type ButtonReply, later, note } from '../transport/reply.ts';
import { factLines } from './cards/preview-card.ts';
import { wordRefusal } from './cards/refusals.ts';
import { offer } from './offer.ts';

type Pressed = { readonly key: string };

/** Does that with what waits, as its finder decided, and shows what came of it in the place of the buttons. */
export function decide(decided: (pending: PendingImport, request: ServerRequest) => Promise<Card>) {
  return (pressed: Pressed, interaction: ButtonInteraction, request: ServerRequest): ButtonReply =>
    withPending(pressed, interaction, request, (pending) =>
      later(async () => {
        try {
          return await decided(pending, request);
        } catch (error) {
          // It can be tried again: the buttons are still there.
          request.services.pendingImports.putBack(pressed.key, pending);
          throw error;
        }
      }),
    );
}

/** Lets what waits go. */
export function cancel(
  pressed: Pressed,
  interaction: ButtonInteraction,
  request: ServerRequest,
): ButtonReply {
  const card = noteCard(request.texts.own.library.cancelled);
  return withPending(pressed, interaction, request, () => ({ kind: 'replacement', card }));
}

function withPending(
  { key }: Pressed,
  interaction: ButtonInteraction,
  { services, texts, userId, serverId }: ServerRequest,
  reply: (pending: PendingImport) => ButtonReply,
): ButtonReply {
  const { library } = texts.own;
  // What waits was shown to one person; a message that others see has such a button only by forgery.
  if (!isPrivate(interaction)) return note(library.gone);
  const pending = services.pendingImports.take(key, { userId, serverId });
  return pending ? reply(pending) : { kind: 'replacement', card: noteCard(library.gone) };
}

/** Reads what was offered again, all of it, which then waits in its place. */
export function whole(
  { offered, inPlaceOf }: PendingImport,
  request: ServerRequest,
): Promise<Card> {
  return offer({ ...offered, isWhole: true }, request, inPlaceOf);
}

/** Adds what waits. */
export async function add({ candidate }: PendingImport, request: ServerRequest): Promise<Card> {
  const { services, texts, serverId } = request;
  const { own } = texts;
  const result = await addArticle(services.store, serverId, candidate.article);
  if ('refused' in result) return noteCard(wordRefusal(result, own));
  return noteCard(own.library.added(titleOf(candidate.read.title)));
}

/** Puts what waits in the place of the article that it was found to replace. */
export async function replace(pending: PendingImport, request: ServerRequest): Promise<Card> {
  const { candidate, other } = pending;
  const { services, texts, serverId } = request;
  const { own } = texts;
  if (!other) return add(pending, request);
  const before = await getArticle(services.store, serverId, other.id);
  const lost = await inTurns(lostFacts(before?.facts ?? [], candidate.read));
  const ids = lost.map(({ id }) => id);
  const result = await replaceArticle(services.store, serverId, other.id, candidate.article, ids);
  if ('refused' in result) return noteCard(wordRefusal(result, own));
  return replacedCard(candidate.read.title, lost, request);
}

function replacedCard(
  title: string,
  lost: readonly KeptFact[],
  { texts: { own } }: ServerRequest,
): Card {
  const gone = lost.length > 0 ? [own.library.factsGone, ...factLines(lost)] : [];
  return noteCard([own.library.replaced(titleOf(title)), ...gone].join('\n'));
}

function titleOf(title: string): string {
  return shortenEscaped(title, TITLE_LENGTH);
}
