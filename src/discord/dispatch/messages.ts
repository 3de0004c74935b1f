import { type Message, RESTJSONErrorCodes } from 'discord.js';
import { Busy } from '../../turns.ts';
import { answerQuestion, inContext } from '../ask/answer-question.ts';
import { noteCard } from '../cards/note-card.ts';
import { isApiError, sendAnswer, whisper } from '../transport/send.ts';
import { addressed, heard } from './addressed.ts';
import { type BotContext, SENDING } from './context.ts';
import { guarded } from './guard.ts';
import { requestOfMessage, takerOf } from './request-of.ts';
import { keepUnanswered } from './unanswered.ts';

/** The bot may not see the channel, or not write in it. */
const FORBIDDEN = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

/** Answers a message that puts a question to the bot. Never fails. */
export async function onMessage(message: Message, context: BotContext): Promise<void> {
  const said = addressed(heard(message), message.client.user.id);
  if (said === undefined) return;
  const { author, channelId } = message;
  const serverId = message.guildId ?? undefined;
  const address = { userId: author.id, channel: channelId, serverId };
  const { pace, turns, outbox, whispers, directory } = context;
  const scope = await directory.in(serverId);
  const known = scope === 'reading' ? directory.standing(serverId) : scope;
  const request = requestOfMessage(message, context, known);
  const { shared } = request.texts;

  const answer = async () => {
    const refusal = pace.take(address) ?? outbox.refusalFor(address);
    if (refusal) {
      await whispers.tell(author, shared[refusal]);
      return;
    }
    if (scope === 'reading') {
      await outbox.send(address, () => sendAnswer(message, noteCard(shared.reading)));
      return;
    }
    const asked = () => {
      const question = inContext(said, request);
      return answerQuestion({ question, which: 'all', seenBy: 'all' }, request);
    };
    const taker = takerOf(message.guildId, author);
    try {
      // On its way out from when it waits for its turn, so that no more wait than may be sent.
      const unanswered = await outbox.send(address, async () => {
        const answered = await turns.asking.take([taker], asked, { cost: SENDING });
        await sendAnswer(message, answered.card);
        return answered.unanswered;
      });
      await keepUnanswered(unanswered, request);
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      await whispers.tell(author, shared.tooMuchAtOnce);
    }
  };
  const apologise = async (reference: string, error: unknown) => {
    const words = isApiError(error, ...FORBIDDEN)
      ? shared.missingPermissions(`<#${channelId}>`, reference)
      : shared.failed(reference);
    await whisper(author, noteCard(words));
  };
  await guarded(request, answer, apologise);
}
