import type { APIMessageTopLevelComponent, ButtonInteraction, Message } from 'discord.js';
import { askAll } from '../../answer/side-by-side.ts';
import type { Article } from '../../library/article.ts';
import type { Card } from '../cards/components.ts';
import { factModal } from '../library/cards/fact-modal.ts';
import { storedId } from '../library/stored-articles.ts';
import type { ServerRequest } from '../request/request.ts';
import { type ButtonReply, note } from '../transport/reply.ts';
import { listedQuestion } from './questions-card.ts';

/** The modal for a fact that answers a listed question, in the article of the closest passage. */
export function teach(
  {
    grant,
    questionId,
    index,
  }: { readonly grant: string; readonly questionId: string; readonly index: number },
  { message }: ButtonInteraction,
  request: ServerRequest,
): ButtonReply {
  const { libraries, articles, texts } = request;
  const { own } = texts;
  const asked = listedQuestion(cardOf(message), index);
  if (asked === undefined) return note(own.outdated);
  const article = (askAll(libraries, asked).offers[0]?.article ?? articles.all[0]) as Article;
  const place = { grant, article, id: storedId(article, request), questionId };
  return { kind: 'modal', modal: factModal(place, own, { question: asked }) };
}

function cardOf({ components }: Message): Card {
  return components.map((one) => one.toJSON() as APIMessageTopLevelComponent);
}
