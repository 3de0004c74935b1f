import {
  ApplicationIntegrationType,
  type Interaction,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
  type User,
} from 'discord.js';
import { textsFor } from '../../texts/texts.ts';
import { questionOf } from '../cards/question.ts';
import type { SearchScope } from '../request/reach.ts';
import type { Request } from '../request/request.ts';
import type { BotContext } from './context.ts';

/** Where Discord tells no language. */
const NO_LOCALE = 'en-US';

/** The request of a command, a button or an option half typed. */
export function requestOf(
  interaction: Interaction,
  { services, conversations, metrics, log }: BotContext,
  scope: SearchScope,
): Request {
  const { user, locale, guildLocale } = interaction;
  const isDirect = interaction.context === InteractionContextType.BotDM;
  return {
    ...scope,
    serverId: serverOf(interaction),
    services,
    manages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    conversations,
    metrics,
    log,
    texts: { own: textsFor(locale), shared: textsFor(guildLocale ?? locale) },
    userId: user.id,
    before: isDirect ? { conversation: user.id } : {},
    way: wayOf(interaction),
  };
}

/** The request of a message. */
export function requestOfMessage(
  message: Message,
  { services, conversations, metrics, log }: BotContext,
  scope: SearchScope,
): Request {
  const { author, channel, guild, reference } = message;
  // Discord sends it along with a reply.
  const repliesTo = reference?.messageId && channel.messages.cache.get(reference.messageId);
  const texts = textsFor(guild?.preferredLocale ?? NO_LOCALE);
  return {
    ...scope,
    serverId: message.guildId ?? undefined,
    services,
    // A message's answer is seen by all; what managers alone are shown is private.
    manages: false,
    conversations,
    metrics,
    log,
    texts: { own: texts, shared: texts },
    userId: author.id,
    before: {
      repliedTo: repliesTo ? questionOf(repliesTo) : undefined,
      conversation: message.inGuild() ? undefined : author.id,
    },
    way: message.inGuild() ? 'mention' : 'direct message',
  };
}

/**
 * The server whose articles can be asked about: one that has the bot, and not one where somebody
 * who installed it for themselves uses it.
 */
export function serverOf({
  guildId,
  authorizingIntegrationOwners: owners,
}: Interaction): string | undefined {
  const serverId = owners[ApplicationIntegrationType.GuildInstall];
  return guildId !== null && serverId === guildId ? guildId : undefined;
}

/** Whose turns a request takes: those of the server where it is made, or in direct messages its user's. */
export function takerOf(guildId: string | null, { id }: User): string {
  return guildId ?? id;
}

function wayOf(interaction: Interaction): string {
  if (interaction.isContextMenuCommand()) return interaction.commandName;
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  if (interaction.isModalSubmit()) return 'modal';
  return interaction.isMessageComponent() ? 'button' : 'interaction';
}
