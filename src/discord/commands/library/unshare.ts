import { ApplicationCommandOptionType } from 'discord.js';
import { unshared } from '../../handlers/library/sharing.ts';
import { later } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

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
