import { ApplicationCommandOptionType } from 'discord.js';
import { askPurge } from '../../handlers/library/removal.ts';
import { later } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const purgeSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'purge',
    description: 'Delete all that this server has added',
    ...localized(({ library }) => library.purge),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { keeping, asker, server } = request;
    const grant = keeping.grants.give({ asker, server }, 'library');
    return later(() => askPurge(grant, request));
  },
} satisfies ServerSubcommand;
