import { cleanContent, type Interaction, type Message } from 'discord.js';
import { asked } from './asked.ts';
import type { Bot } from './bot.ts';
import { pressed } from './buttons.ts';
import { commands } from './commands/index.ts';
import { describeError, newReference } from './failure.ts';
import { questionIn } from './heard.ts';
import { ApiErrorCode } from './limits.ts';
import { noteCard } from './render/note-card.ts';
import { note, type Reply } from './reply.ts';
import { isApiError, replyTo, respond, whisper } from './send.ts';
import { textsFor, textsOf } from './texts/texts.ts';

const commandNamed = new Map(commands.map((command) => [command.data.name, command]));

/** Answers a command, a button or an option half typed. Never fails. */
export function onInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  const answer = async () => {
    if (interaction.isAutocomplete()) {
      const command = commandNamed.get(interaction.commandName);
      await interaction.respond(command?.complete?.(interaction, bot) ?? []);
    } else if (interaction.isChatInputCommand()) {
      const command = commandNamed.get(interaction.commandName);
      const reply = command?.execute(interaction, bot) ?? outdated(interaction);
      await respond(interaction, reply);
    } else if (interaction.isButton()) {
      await respond(interaction, pressed(interaction, bot));
    }
  };
  const apologise = async (reference: string) => {
    if (!interaction.isCommand() && !interaction.isButton()) return;
    await respond(interaction, note(textsOf(interaction, true).failed(reference)));
  };
  return guarded(bot, nameOf(interaction), answer, apologise);
}

/** Answers a message that puts a question to the bot. Never fails. */
export function onMessage(message: Message, bot: Bot): Promise<void> {
  const texts = textsFor(message.guild?.preferredLocale ?? 'en-US');
  const answer = async () => {
    const question = questionIn(
      {
        content: message.content,
        isDirect: !message.inGuild(),
        isAutomatic: message.author.bot || message.webhookId !== null || message.system,
        mentions: [...message.mentions.users.keys()],
      },
      message.client.user.id,
    );
    if (question === undefined) return;
    const { author, channel } = message;
    const way = message.inGuild() ? 'mention' : 'direct message';
    const words = cleanContent(question, channel);
    await replyTo(message, asked({ question: words, asker: author.id, texts, way }, bot));
  };
  const apologise = async (reference: string, error: unknown) => {
    const words = isApiError(error, ApiErrorCode.missingAccess, ApiErrorCode.missingPermissions)
      ? texts.missingPermissions(`<#${message.channelId}>`, reference)
      : texts.failed(reference);
    await whisper(message.author, noteCard(words));
  };
  return guarded(bot, 'message', answer, apologise);
}

/**
 * The one boundary that errors reach. One that came too late, since Discord no longer knows the
 * interaction or has it answered, can only be logged. For any other the user gets a reference
 * that the log has too.
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
    const { unknownInteraction, alreadyAcknowledged } = ApiErrorCode;
    if (isApiError(error, unknownInteraction, alreadyAcknowledged)) {
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

/** For a command of an older version that somebody's Discord still shows. */
function outdated(interaction: { locale: string; guildLocale: string | null }): Reply {
  return note(textsOf(interaction, true).outdated);
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isMessageComponent() ? 'button' : 'interaction';
}
