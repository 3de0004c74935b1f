import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { questionOf } from '../cards/question.ts';
import { isOfServer, type Request } from '../request/request.ts';
import { type ButtonReply, later, note } from '../transport/reply.ts';

/** Counts what somebody thinks of an answer that all see, and tells them so alone. */
export function vote(
  { helped }: { readonly helped: number },
  { message }: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { services, userId, texts } = request;
  const { questions, outdated } = texts.own;
  const question = questionOf(message);
  // An answer that one person sees has such a button only by forgery.
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  if (!isOfServer(request) || isPrivate || question === undefined) return note(outdated);
  const { serverId } = request;
  if (!services.servers.collecting(serverId)) return note(questions.voted.off);
  return later(async () => {
    const given = { user: userId, helped: helped === 1 };
    return noteCard(questions.voted[await services.questions.vote(serverId, question, given)]);
  });
}
