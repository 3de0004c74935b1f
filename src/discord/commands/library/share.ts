import { ApplicationCommandOptionType } from 'discord.js';
import { shared } from '../../handlers/library/sharing.ts';
import { later } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const shareSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'share',
    description: 'Get a link to this server’s articles, for readers without Discord',
    ...localized(({ library }) => library.share),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    return later(() => shared(request));
  },
} satisfies ServerSubcommand;
