import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { questionsPage } from '../lists.ts';

export const listSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'What I couldn’t answer, the most asked first',
    ...localized(({ questions }) => questions.list),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { services, asker, server } = request;
    const grant = services.componentKeys.give({ asker, server }, 'questions');
    return later(() => questionsPage(grant, 1, request));
  },
} satisfies ServerSubcommand;
