import type { AutocompleteInteraction, CommandInteraction, Interaction } from 'discord.js';
import { ProblemsError } from '../../problems.ts';
import { StoreUnavailable } from '../../store/errors.ts';
import { Busy } from '../../turns.ts';
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
import { type BotContext, SENDING } from './context.ts';
import { guarded } from './guard.ts';
import type { Delay } from './pace.ts';
import { requestOf, serverOf, takerOf } from './request-of.ts';
import { messageCommands, onButton, onModal, slashCommands } from './rooms.ts';
import { keepUnanswered } from './unanswered.ts';

const slashByName = new Map(slashCommands.map((command) => [command.data.name, command]));
const messageByName = new Map(messageCommands.map((command) => [command.data.name, command]));

/** Answers a command, a button, a modal or an option half typed. Never fails. */
export async function onInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  const { pace, turns, directory } = context;
  const serverId = serverOf(interaction);
  if (interaction.isAutocomplete()) {
    // Of too many not even a word: each reply would keep others waiting, and the next one is answered.
    if (!pace.takeKeystroke(interaction.user.id)) return;
    const request = requestOf(interaction, context, directory.standing(serverId));
    await guarded(request, async () => {
      const taker = takerOf(interaction.guildId, interaction.user);
      const choices = await turns.typing
        .take([taker], () => complete(interaction, request), { cost: SENDING })
        .catch(unlessBusy);
      if (choices) await sendChoices(interaction, choices);
    });
    return;
  }
  const scope = await directory.in(serverId);
  const request = requestOf(
    interaction,
    context,
    scope === 'reading' ? directory.standing(serverId) : scope,
  );
  const inTurn = <R extends ButtonReply>(replyTo: () => R) =>
    paced(interaction, request, scope === 'reading', context, replyTo);
  const answer = (to: Answerable, give: () => Promise<void>) =>
    guarded(request, give, (reference, error) => sendReply(to, failed(reference, error, request)));
  if (interaction.isButton()) {
    await answer(interaction, async () => {
      const reply = await inTurn(() => onButton(interaction, request));
      if (reply) await sendButtonReply(interaction, reply);
    });
  } else if (interaction.isModalSubmit()) {
    await answer(interaction, async () => {
      const reply = await inTurn(() => onModal(interaction, request));
      if (reply) await sendModalReply(interaction, reply);
    });
  } else if (interaction.isCommand()) {
    await answer(interaction, async () => {
      const reply = await inTurn(() => execute(interaction, request));
      if (reply) await sendCommandReply(interaction, reply);
      if (reply?.kind === 'message') await keepUnanswered(reply.unanswered, request);
    });
  }
}

/**
 * The reply to a command, a modal or a button when its turn has come, or a private word why there is
 * none; nothing where there were too many of those words, which Discord then says itself.
 */
async function paced<R extends ButtonReply>(
  { guildId, channelId: channel, user }: Interaction,
  { texts: { own } }: Request,
  isReading: boolean,
  { pace, turns }: BotContext,
  replyTo: () => R,
): Promise<R | Reply | undefined> {
  const taker = takerOf(guildId, user);
  const refuse = (why: Delay | 'reading') => (pace.takeRefusal(taker) ? note(own[why]) : undefined);
  if (isReading) return refuse('reading');
  const tooFast = pace.take({ userId: user.id });
  if (tooFast) return refuse(tooFast);
  const reply = await turns.asking.take([taker], replyTo, { cost: SENDING }).catch(unlessBusy);
  if (!reply) return refuse('tooMuchAtOnce');
  const isPublic = reply.kind === 'message' && !reply.private;
  const tooMuch = isPublic && channel !== null ? pace.take({ channel }) : undefined;
  return tooMuch ? refuse(tooMuch) : reply;
}

/** Nothing where there was no place to wait in. */
function unlessBusy(error: unknown): undefined {
  if (!(error instanceof Busy)) throw error;
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
