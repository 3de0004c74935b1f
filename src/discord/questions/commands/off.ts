import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { askStop } from '../lists.ts';

export const offSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'off',
    description: 'Keep no more questions, and delete those that are kept',
    ...localized(({ questions }) => questions.off),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { services, asker, server } = request;
    const grant = services.componentKeys.give({ asker, server }, 'questions');
    return later(() => askStop(grant, request));
  },
} satisfies ServerSubcommand;
