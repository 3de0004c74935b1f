import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  type Message,
  MessageFlags,
} from 'discord.js';
import { askAll } from '../../../answer/side-by-side.ts';
import type { Article } from '../../../library/article.ts';
import type { Card } from '../../cards/components.ts';
import type { Press } from '../../cards/custom-id.ts';
import { factModal } from '../../cards/library/fact-modal.ts';
import { listedQuestion } from '../../cards/questions/questions-card.ts';
import { isOfServer, type Request, type ServerRequest } from '../../request/request.ts';
import { type ButtonReply, later, note } from '../../transport/reply.ts';
import { mayUse } from '../library/may-use.ts';
import { storedId } from '../library/stored-articles.ts';
import { questionsPage, stopped, withoutQuestion } from './lists.ts';

const ACTS = ['questions', 'teach', 'drop', 'stop'] as const;

/** A press of a button that `/questions` gave. */
export type OfQuestions = Extract<Press, { readonly act: (typeof ACTS)[number] }>;

export function isOfQuestions(press: Press): press is OfQuestions {
  return (ACTS as readonly string[]).includes(press.act);
}

/** Answers a pressed button of the kept questions, for who may use it. */
export function onQuestions(
  press: OfQuestions,
  interaction: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { own } = request.texts;
  if (!isOfServer(request)) return note(own.library.onlyInServers);
  // A message that others see has such a button only by forgery, and would show them the list.
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return note(own.outdated);
  if (!mayUse(press.grant, ['questions'], interaction, request)) {
    return note(own.questions.notAllowed);
  }
  if (press.act === 'teach') return teach(press, interaction, request);
  return later(() => {
    switch (press.act) {
      case 'questions':
        return questionsPage(press.grant, press.page, request);
      case 'drop':
        return withoutQuestion(press, request);
      case 'stop':
        return stopped(request);
    }
  });
}

/** The modal for a fact that answers a listed question, in the article of the closest passage. */
function teach(
  { grant, question, index }: Extract<Press, { readonly act: 'teach' }>,
  { message }: ButtonInteraction,
  request: ServerRequest,
): ButtonReply {
  const { libraries, articles, texts } = request;
  const { own } = texts;
  const asked = listedQuestion(cardOf(message), index);
  if (asked === undefined) return note(own.outdated);
  const article = (askAll(libraries, asked).offers[0]?.article ?? articles.all[0]) as Article;
  const place = { grant, article, id: storedId(article, request), question };
  return { kind: 'modal', modal: factModal(place, own, { question: asked }) };
}

function cardOf({ components }: Message): Card {
  return components.map((one) => one.toJSON() as APIMessageTopLevelComponent);
}
