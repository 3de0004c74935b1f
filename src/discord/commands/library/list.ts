import { ApplicationCommandOptionType } from 'discord.js';
import { listPage } from '../../handlers/library/lists.ts';
import { later } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const listSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'This server’s own articles',
    ...localized(({ library }) => library.list),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { keeping, asker, server } = request;
    const grant = keeping.grants.give({ asker, server }, 'library');
    return later(() => listPage(grant, 1, request));
  },
} satisfies ServerSubcommand;
