import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js';
import { isPrivate } from '../pieces/room.ts';
import type { Request } from '../request/request.ts';
import { type ButtonReply, note, privately } from '../transport/reply.ts';
import { answerQuestion } from './answer-question.ts';

/** Asks what the button says. The asker gets the answer in the same message, anybody else one of their own. */
export function askMeant(
  { userId, article }: { readonly userId: string; readonly article: string },
  interaction: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { component } = interaction;
  // A custom id that somebody made up may be on no button of the message.
  const question = component && 'label' in component ? component.label : undefined;
  const which = request.articles.withKey(article);
  if (which === 'gone' || !question) return note(request.texts.own.articleGone);
  if (isPrivate(interaction)) {
    const { card } = answerQuestion({ question, which, seenBy: 'asker' }, request);
    return { kind: 'replacement', card };
  }
  const isAskers = userId === request.userId;
  const seenBy = isAskers ? 'all' : 'asker';
  const { card } = answerQuestion({ question, which, seenBy }, request);
  return isAskers ? { kind: 'replacement', card } : privately(card);
}

/** Takes an answer away, for who asked and those who may delete messages. */
export function dismiss(
  pressed: { readonly userId: string },
  { memberPermissions }: ButtonInteraction,
  { userId, texts }: Request,
): ButtonReply {
  const mayDismiss =
    pressed.userId === userId || memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  return mayDismiss ? { kind: 'deletion' } : note(texts.own.notYours);
}
