import { type Message, RESTJSONErrorCodes } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { answerQuestion, inContext } from '../handlers/answer-question.ts';
import { isApiError, sendAnswer, whisper } from '../transport/send.ts';
import { addressed, heard } from './addressed.ts';
import type { Context } from './context.ts';
import { guarded } from './guard.ts';
import { requestOfMessage } from './request-of.ts';
import { keepUnanswered } from './unanswered.ts';

/** The bot may not see the channel, or not write in it. */
const FORBIDDEN = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

/** Answers a message that puts a question to the bot. Never fails. */
export async function onMessage(message: Message, context: Context): Promise<void> {
  const said = addressed(heard(message), message.client.user.id);
  if (said === undefined) return;
  const { author, channelId } = message;
  const address = { asker: author.id, channel: channelId };
  const { pace, outbox, notes, shelves } = context;
  const server = message.guildId ?? undefined;
  const reach = await shelves.in(server);
  const known = reach === 'reading' ? shelves.standing(server) : reach;
  const request = requestOfMessage(message, context, known);
  const { shared } = request.texts;

  const answer = async () => {
    const refusal = pace.take(address) ?? outbox.refusalFor(address);
    if (refusal) {
      await notes.tell(author, shared[refusal]);
      return;
    }
    if (reach === 'reading') {
      await outbox.send(address, () => sendAnswer(message, noteCard(shared.reading)));
      return;
    }
    const question = inContext(said, request);
    const { card, unanswered } = answerQuestion({ question, which: 'all', seenBy: 'all' }, request);
    await outbox.send(address, () => sendAnswer(message, card));
    await keepUnanswered(unanswered, request);
  };
  const apologise = async (reference: string, error: unknown) => {
    const words = isApiError(error, ...FORBIDDEN)
      ? shared.missingPermissions(`<#${channelId}>`, reference)
      : shared.failed(reference);
    await whisper(author, noteCard(words));
  };
  await guarded(request, answer, apologise);
}
