import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { listPage } from '../lists.ts';

export const listSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'This server’s own articles',
    ...localized(({ library }) => library.list),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { services, asker, server } = request;
    const grant = services.componentKeys.give({ asker, server }, 'library');
    return later(() => listPage({ grant, page: 1 }, request));
  },
} satisfies ServerSubcommand;
