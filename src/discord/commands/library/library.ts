import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { isOfServer } from '../../request/request.ts';
import { note } from '../../transport/reply.ts';
import type { ServerSubcommand, SlashCommand, SlashCommandData } from '../command.ts';
import { localized } from '../localized.ts';
import { addSubcommand } from './add.ts';
import { exportSubcommand } from './export.ts';
import { factSubcommand } from './fact.ts';
import { listSubcommand } from './list.ts';
import { purgeSubcommand } from './purge.ts';
import { refreshSubcommand } from './refresh.ts';
import { removeSubcommand } from './remove.ts';
import { replaceSubcommand } from './replace.ts';
import { shareSubcommand } from './share.ts';
import { unshareSubcommand } from './unshare.ts';

const subcommands: readonly ServerSubcommand[] = [
  addSubcommand,
  listSubcommand,
  replaceSubcommand,
  refreshSubcommand,
  removeSubcommand,
  exportSubcommand,
  factSubcommand,
  shareSubcommand,
  unshareSubcommand,
  purgeSubcommand,
];

const byName = new Map(subcommands.map((one) => [one.data.name, one]));

/** For those who manage a server, or whom its settings allow, and where the server has the bot. */
export const MANAGERS_ONLY = {
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
} as const;

export const libraryCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'library',
    description: 'This server’s own articles',
    ...localized(({ library }) => library),
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
