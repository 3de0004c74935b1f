import {
  type ButtonInteraction,
  type CommandInteraction,
  type Interaction,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { messageCommands, slashCommands } from '../commands/index.ts';
import { asked } from '../handlers/answer-question.ts';
import { pressed } from '../handlers/buttons.ts';
import { textsFor, textsOf } from '../texts/texts.ts';
import { note, type Reply } from '../transport/reply.ts';
import { isApiError, offer, respond, sendReply, whisper } from '../transport/send.ts';
import { questionIn } from './addressed.ts';
import type { Bot } from './context.ts';
import { describeError, newReference } from './failure.ts';

/** Discord no longer knows the interaction, or has it answered. */
const TOO_LATE = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];
/** The bot may not see the channel, or not write in it. */
const FORBIDDEN = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions];

const slashCommand = new Map(slashCommands.map((command) => [command.data.name, command]));
const messageCommand = new Map(messageCommands.map((command) => [command.data.name, command]));

/** Answers a command, a button or an option half typed. Never fails. */
export function onInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  const answer = async () => {
    if (interaction.isAutocomplete()) {
      const command = slashCommand.get(interaction.commandName);
      await offer(interaction, command?.complete?.(interaction, bot) ?? []);
    } else if (interaction.isCommand() || interaction.isButton()) {
      await respond(interaction, inGoodTime(interaction, bot));
    }
  };
  const apologise = async (reference: string) => {
    if (!interaction.isCommand() && !interaction.isButton()) return;
    await respond(interaction, note(textsOf(interaction, true).failed(reference)));
  };
  return guarded(bot, nameOf(interaction), answer, apologise);
}

/** The reply to a command or button, or a private word where there were too many. */
function inGoodTime(interaction: CommandInteraction | ButtonInteraction, bot: Bot): Reply {
  const { user, channel } = bot.cooldowns;
  const texts = textsOf(interaction, true);
  if (user.take(interaction.user.id, Date.now()) !== 'granted') return note(texts.tooFast);
  const reply = replyTo(interaction, bot);
  const isPublic = reply.kind === 'message' && !reply.private;
  if (!isPublic || channel.take(interaction.channelId, Date.now()) === 'granted') return reply;
  return note(texts.tooMuchHere);
}

function replyTo(interaction: CommandInteraction | ButtonInteraction, bot: Bot): Reply {
  if (interaction.isButton()) return pressed(interaction, bot);
  const name = interaction.commandName;
  const reply = interaction.isChatInputCommand()
    ? slashCommand.get(name)?.execute(interaction, bot)
    : interaction.isMessageContextMenuCommand() &&
      messageCommand.get(name)?.execute(interaction, bot);
  // A command of an older version that somebody's Discord still shows.
  return reply || note(textsOf(interaction, true).outdated);
}

/** Answers a message that puts a question to the bot. Never fails. */
export function onMessage(message: Message, bot: Bot): Promise<void> {
  const { author, channelId } = message;
  const texts = textsFor(message.guild?.preferredLocale ?? 'en-US');
  const answer = async () => {
    const question = questionIn(
      {
        content: message.content,
        isDirect: !message.inGuild(),
        isAutomatic: author.bot || message.webhookId !== null || message.system,
        mentions: [...message.mentions.users.keys()],
      },
      message.client.user.id,
    );
    if (question === undefined) return;
    const { user, channel } = bot.cooldowns;
    const pace = [user.take(author.id, Date.now()), channel.take(channelId, Date.now())];
    if (pace.every((one) => one === 'granted')) {
      await sendReply(message, asked({ ...asking(message), question, texts }, bot));
    } else if (pace.includes('refused')) {
      await whisper(author, noteCard(texts.tooFast));
    }
  };
  const apologise = async (reference: string, error: unknown) => {
    const words = isApiError(error, ...FORBIDDEN)
      ? texts.missingPermissions(`<#${channelId}>`, reference)
      : texts.failed(reference);
    await whisper(author, noteCard(words));
  };
  return guarded(bot, 'message', answer, apologise);
}

/** Who asks, and what the question may lean on. */
function asking(message: Message) {
  const { author, channel, channelId, reference } = message;
  return {
    asker: author.id,
    way: message.inGuild() ? 'mention' : 'direct message',
    // Discord sends it along with a reply.
    repliesTo: reference?.messageId ? channel.messages.cache.get(reference.messageId) : undefined,
    conversation: message.inGuild() ? undefined : channelId,
  };
}

/**
 * The one boundary that errors reach. An answer that came too late can only be logged. For any
 * other failure the user gets a reference that the log has too.
 */
async function guarded(
  { log }: Bot,
  what: string,
  answer: () => Promise<void>,
  apologise: (reference: string, error: unknown) => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (isApiError(error, ...TOO_LATE)) {
      log.warn({ what, err: describeError(error) }, 'too late to answer');
      return;
    }
    const reference = newReference();
    log.error({ what, reference, err: describeError(error) }, 'failed to answer');
    try {
      await apologise(reference, error);
    } catch (next) {
      log.warn({ what, reference, err: describeError(next) }, 'failed to apologise');
    }
  }
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isMessageComponent() ? 'button' : 'interaction';
}
