import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { askPurge } from '../removal.ts';

export const purgeSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'purge',
    description: 'Delete all that this server has added',
    ...localized(({ library }) => library.purge),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { services, asker, server } = request;
    const grant = services.componentKeys.give({ asker, server }, 'library');
    return later(() => askPurge(grant, request));
  },
} satisfies ServerSubcommand;
