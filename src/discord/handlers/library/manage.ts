import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Press } from '../../cards/custom-id.ts';
import { factModal } from '../../cards/library/fact-modal.ts';
import { noteCard } from '../../cards/note-card.ts';
import { questionOf } from '../../cards/question.ts';
import type { GivenBy } from '../../memory/grants.ts';
import { isOfServer, type Request, type ServerRequest } from '../../request/request.ts';
import { type ButtonReply, later, note } from '../../transport/reply.ts';
import { factsPage, listPage, withFactAgain, withoutFact } from './lists.ts';
import { mayUse } from './may-use.ts';
import { purged, removed, restored } from './removal.ts';
import { articleStoredAs, storedId } from './stored-articles.ts';

const ACTS = [
  'library',
  'kept',
  'remove',
  'leave',
  'restore',
  'purge',
  'unfact',
  'refact',
  'draft',
] as const;

/** A press of a button that `/library` gave. */
export type Managing = Extract<Press, { readonly act: (typeof ACTS)[number] }>;

export function isManaging(press: Press): press is Managing {
  return (ACTS as readonly string[]).includes(press.act);
}

/** Answers a pressed button of the library, for who may use it. */
export function onManaging(
  press: Managing,
  interaction: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { own } = request.texts;
  if (!isOfServer(request)) return note(own.library.onlyInServers);
  // A message that others see has such a button only by forgery, and would show them the list.
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return note(own.outdated);
  const isOfBoth = press.act === 'leave' || press.act === 'draft';
  const by: readonly GivenBy[] = isOfBoth ? ['library', 'questions'] : ['library'];
  if (!mayUse(press.grant, by, interaction, request)) return note(own.library.notAllowed);
  if (press.act === 'leave') {
    return { kind: 'replacement', card: noteCard(own.managing.unchanged) };
  }
  if (press.act === 'draft') return writtenBefore(press.grant, request);
  return later(() => {
    switch (press.act) {
      case 'library':
        return listPage(press.grant, press.page, request);
      case 'kept':
        return factsPage(press, request);
      case 'unfact':
        return withoutFact(press, request);
      case 'refact':
        return withFactAgain(press, request);
      case 'remove':
        return removed(press, request);
      case 'restore':
        return restored(press, request);
      case 'purge':
        return purged(request);
    }
  });
}

/** The modal again, as it was filled in when the fact was refused. */
function writtenBefore(grant: string, request: ServerRequest): ButtonReply {
  const { keeping, texts } = request;
  const before = keeping.drafts.get(grant);
  if (!before) return note(texts.own.outdated);
  const { article: id, question, draft } = before;
  const article = articleStoredAs(id, request);
  if (!article) return note(texts.own.articleGone);
  return { kind: 'modal', modal: factModal({ grant, article, id, question }, texts.own, draft) };
}

/** The modal for a fact that answers the message's question. */
export function newFact(
  key: string,
  { message }: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { articles, keeping, asker, manages, texts } = request;
  const { own } = texts;
  if (!isOfServer(request) || !manages) return note(own.library.notAllowed);
  const article = articles.withKey(key);
  if (article === 'gone') return note(own.articleGone);
  const grant = keeping.grants.give({ asker, server: request.server }, 'library');
  const question = questionOf(message) ?? '';
  const place = { grant, article, id: storedId(article, request) };
  return { kind: 'modal', modal: factModal(place, own, { question }) };
}
