import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { unshared } from '../sharing.ts';

export const unshareSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'unshare',
    description: 'Revoke the link to this server’s articles',
    ...localized(({ library }) => library.unshare),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    return later(() => unshared(request));
  },
} satisfies ServerSubcommand;
