import { type Interaction, InteractionContextType, type Message } from 'discord.js';
import { questionOf } from '../cards/question.ts';
import type { Request } from '../request/request.ts';
import { textsFor } from '../texts/texts.ts';
import type { Context } from './context.ts';

/** Where Discord tells no language. */
const NO_LOCALE = 'en-US';

/** The request of a command, a button or an option half typed. */
export function requestOf(interaction: Interaction, context: Context): Request {
  const { user, locale, guildLocale, channelId } = interaction;
  const isDirect = interaction.context === InteractionContextType.BotDM;
  return {
    ...askedOf(context),
    texts: { own: textsFor(locale), shared: textsFor(guildLocale ?? locale) },
    asker: user.id,
    before: isDirect ? { conversation: channelId ?? undefined } : {},
    way: wayOf(interaction),
  };
}

/** The request of a message. */
export function requestOfMessage(message: Message, context: Context): Request {
  const { author, channel, channelId, guild, reference } = message;
  // Discord sends it along with a reply.
  const repliesTo = reference?.messageId && channel.messages.cache.get(reference.messageId);
  const texts = textsFor(guild?.preferredLocale ?? NO_LOCALE);
  return {
    ...askedOf(context),
    texts: { own: texts, shared: texts },
    asker: author.id,
    before: {
      repliedTo: repliesTo ? questionOf(repliesTo) : undefined,
      conversation: message.inGuild() ? undefined : channelId,
    },
    way: message.inGuild() ? 'mention' : 'direct message',
  };
}

/** What is asked, the same everywhere. */
function askedOf({ knowledge, articles, conversations, log }: Context) {
  return { knowledge, articles, conversations, log };
}

function wayOf(interaction: Interaction): string {
  if (interaction.isContextMenuCommand()) return interaction.commandName;
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isMessageComponent() ? 'button' : 'interaction';
}
