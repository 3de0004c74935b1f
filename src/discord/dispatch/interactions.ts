import type { AutocompleteInteraction, CommandInteraction, Interaction } from 'discord.js';
import { ProblemsError } from '../../problems.ts';
import { StoreUnavailable } from '../../store/errors.ts';
import { messageCommands, slashCommands } from '../commands/index.ts';
import { onButton } from '../handlers/buttons.ts';
import { onModal } from '../handlers/modals.ts';
import type { Request } from '../request/request.ts';
import { type ButtonReply, type CommandReply, note, type Reply } from '../transport/reply.ts';
import {
  type Answerable,
  sendButtonReply,
  sendChoices,
  sendCommandReply,
  sendModalReply,
  sendReply,
} from '../transport/send.ts';
import type { Context } from './context.ts';
import { guarded } from './guard.ts';
import type { Pace } from './pace.ts';
import { requestOf, serverOf } from './request-of.ts';
import { keepUnanswered } from './unanswered.ts';

const slashByName = new Map(slashCommands.map((command) => [command.data.name, command]));
const messageByName = new Map(messageCommands.map((command) => [command.data.name, command]));

/** Answers a command, a button, a modal or an option half typed. Never fails. */
export async function onInteraction(interaction: Interaction, context: Context): Promise<void> {
  const { pace, shelves } = context;
  const server = serverOf(interaction);
  if (interaction.isAutocomplete()) {
    // Of too many not even a word: each reply would keep others waiting, and the next one is answered.
    if (!pace.takeKeystroke(interaction.user.id)) return;
    const request = requestOf(interaction, context, shelves.standing(server));
    await guarded(request, async () =>
      sendChoices(interaction, await complete(interaction, request)),
    );
    return;
  }
  const reach = await shelves.in(server);
  const request = requestOf(
    interaction,
    context,
    reach === 'reading' ? shelves.standing(server) : reach,
  );
  const inTurn = <R extends ButtonReply>(replyTo: () => R) =>
    reach === 'reading'
      ? note(request.texts.own.reading)
      : paced(interaction, request, pace, replyTo);
  const answer = (to: Answerable, give: () => Promise<void>) =>
    guarded(request, give, (reference, error) => sendReply(to, failed(reference, error, request)));
  if (interaction.isButton()) {
    const reply = () => inTurn(() => onButton(interaction, request));
    await answer(interaction, () => sendButtonReply(interaction, reply()));
  } else if (interaction.isModalSubmit()) {
    const reply = () => inTurn(() => onModal(interaction, request));
    await answer(interaction, () => sendModalReply(interaction, reply()));
  } else if (interaction.isCommand()) {
    await answer(interaction, async () => {
      const reply = inTurn(() => execute(interaction, request));
      await sendCommandReply(interaction, reply);
      if (reply.kind === 'message') await keepUnanswered(reply.unanswered, request);
    });
  }
}

/** The reply to a command, a modal or a button, or a private word where there were too many. */
function paced<R extends ButtonReply>(
  { channelId: channel }: Interaction,
  { asker, texts }: Request,
  pace: Pace,
  replyTo: () => R,
): R | Reply {
  const tooFast = pace.take({ asker });
  if (tooFast) return note(texts.own[tooFast]);
  const reply = replyTo();
  const isPublic = reply.kind === 'message' && !reply.private;
  const tooMuch = isPublic && channel !== null ? pace.take({ channel }) : undefined;
  return tooMuch ? note(texts.own[tooMuch]) : reply;
}

function execute(interaction: CommandInteraction, request: Request): CommandReply {
  const name = interaction.commandName;
  const reply = interaction.isChatInputCommand()
    ? slashByName.get(name)?.execute(interaction, request)
    : interaction.isMessageContextMenuCommand() &&
      messageByName.get(name)?.execute(interaction, request);
  // A command of an older version that somebody's Discord still shows.
  return reply || note(request.texts.own.outdated);
}

function complete(interaction: AutocompleteInteraction, request: Request) {
  return slashByName.get(interaction.commandName)?.complete?.(interaction, request) ?? [];
}

function failed(reference: string, error: unknown, { texts: { own } }: Request): Reply {
  const isStore = error instanceof StoreUnavailable || error instanceof ProblemsError;
  return note(isStore ? own.library.cannotSave(reference) : own.failed(reference));
}
