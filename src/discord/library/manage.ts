import type { ButtonInteraction } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { questionOf } from '../cards/question.ts';
import { newGrant } from '../pieces/may-use.ts';
import { isOfServer, type Request, type ServerRequest } from '../request/request.ts';
import { type ButtonReply, note } from '../transport/reply.ts';
import { factModal } from './cards/fact-modal.ts';
import { articleStoredAs, storedId } from './stored-articles.ts';

/** Says that all is as it was. */
export function unchanged(
  _: unknown,
  __: ButtonInteraction,
  { texts: { own } }: ServerRequest,
): ButtonReply {
  return { kind: 'replacement', card: noteCard(own.managing.unchanged) };
}

/** The modal again, as it was filled in when the fact was refused. */
export function writtenBefore(
  { grant }: { readonly grant: string },
  _: ButtonInteraction,
  request: ServerRequest,
): ButtonReply {
  const { services, texts } = request;
  const before = services.drafts.get(grant);
  if (!before) return note(texts.own.outdated);
  const { articleId: id, questionId, draft } = before;
  const article = articleStoredAs(id, request);
  if (!article) return note(texts.own.articleGone);
  return { kind: 'modal', modal: factModal({ grant, article, id, questionId }, texts.own, draft) };
}

/** The modal for a fact that answers the message's question, in the article with this key. */
export function newFact(
  { article: key }: { readonly article: string },
  { message }: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { articles, manages, texts } = request;
  const { own } = texts;
  if (!isOfServer(request) || !manages) return note(own.library.notAllowed);
  const article = articles.withKey(key);
  if (article === 'gone') return note(own.articleGone);
  const grant = newGrant(request, 'library');
  const question = questionOf(message) ?? '';
  const place = { grant, article, id: storedId(article, request) };
  return { kind: 'modal', modal: factModal(place, own, { question }) };
}
