import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { shared } from '../sharing.ts';

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
