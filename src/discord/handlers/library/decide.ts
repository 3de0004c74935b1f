import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { lostFacts } from '../../../servers/kept-article.ts';
import { inTurns } from '../../../steps.ts';
import type { KeptFact } from '../../../store/article.ts';
import { addArticle, getArticle, replaceArticle } from '../../../store/articles.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import type { Card } from '../../cards/components.ts';
import type { Press } from '../../cards/custom-id.ts';
import { factLines } from '../../cards/library/preview-card.ts';
import { wordRefusal } from '../../cards/library/refusals.ts';
import { noteCard } from '../../cards/note-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import type { Pending } from '../../memory/waiting.ts';
import type { ServerRequest } from '../../request/request.ts';
import { type ButtonReply, later, note } from '../../transport/reply.ts';
import { offer } from './offer.ts';

type Decision = Extract<Press, { readonly act: 'add' | 'replace' | 'whole' | 'cancel' }>;

/** Does with what waits what its finder decided, and shows what came of it in the place of the buttons. */
export function decide(
  { act, key }: Decision,
  { message }: ButtonInteraction,
  request: ServerRequest,
): ButtonReply {
  const { keeping, texts, asker, server } = request;
  const { library } = texts.own;
  // What waits was shown to one person; a message that others see has such a button only by forgery.
  if (!message.flags.has(MessageFlags.Ephemeral)) return note(library.gone);
  const pending = keeping.waiting.take(key, { asker, server });
  if (!pending) return { kind: 'replacement', card: noteCard(library.gone) };
  if (act === 'cancel') return { kind: 'replacement', card: noteCard(library.cancelled) };
  return later(async () => {
    try {
      return await DECIDED[act](pending, request);
    } catch (error) {
      // It can be tried again: the buttons are still there.
      keeping.waiting.putBack(key, pending);
      throw error;
    }
  });
}

const DECIDED = { add, replace, whole };

/** Reads what was offered again, all of it, which then waits in its place. */
function whole({ offered, inPlaceOf }: Pending, request: ServerRequest): Promise<Card> {
  return offer({ ...offered, isWhole: true }, request, inPlaceOf);
}

async function add({ candidate }: Pending, request: ServerRequest): Promise<Card> {
  const { keeping, texts, server } = request;
  const { own } = texts;
  const result = await addArticle(keeping.store, server, candidate.article);
  if ('refused' in result) return noteCard(wordRefusal(result, own));
  await keeping.servers.refresh(server);
  return noteCard(own.library.added(titleOf(candidate.read.title)));
}

async function replace(pending: Pending, request: ServerRequest): Promise<Card> {
  const { candidate, other } = pending;
  const { keeping, texts, server } = request;
  const { own } = texts;
  if (!other) return add(pending, request);
  const before = await getArticle(keeping.store, server, other.id);
  const lost = await inTurns(lostFacts(before?.facts ?? [], candidate.read));
  const ids = lost.map(({ id }) => id);
  const result = await replaceArticle(keeping.store, server, other.id, candidate.article, ids);
  if ('refused' in result) return noteCard(wordRefusal(result, own));
  await keeping.servers.refresh(server);
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
