import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { isOfServer } from '../request/request.ts';
import { note } from '../transport/reply.ts';
import type { ServerSubcommand, SlashCommand, SlashCommandData } from './command.ts';
import type { localized } from './localized.ts';

/** For those who manage a server, or whom its settings allow, and where the server has the bot. */
export const MANAGERS_ONLY = {
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
} as const;

/** A command for those who manage a server, of these subcommands. */
export function serverCommand(
  words: { readonly name: string; readonly description: string } & ReturnType<typeof localized>,
  subcommands: readonly ServerSubcommand[],
) {
  const byName = new Map(subcommands.map((one) => [one.data.name, one]));
  return {
    data: {
      type: ApplicationCommandType.ChatInput,
      ...words,
      ...MANAGERS_ONLY,
      options: subcommands.map(({ data }) => data),
    } satisfies SlashCommandData,

    execute(interaction, request) {
      const { own } = request.texts;
      if (!isOfServer(request)) return note(own.library.onlyInServers);
      const subcommand = byName.get(interaction.options.getSubcommand());
      return subcommand?.execute(interaction, request) ?? note(own.outdated);
    },

    async complete(interaction, request) {
      if (!isOfServer(request)) return [];
      const subcommand = byName.get(interaction.options.getSubcommand());
      return (await subcommand?.complete?.(interaction, request)) ?? [];
    },
  } satisfies SlashCommand;
}
