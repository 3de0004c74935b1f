import { ApplicationCommandOptionType } from 'discord.js';
import { questionsPage } from '../../handlers/questions/lists.ts';
import { later } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const listSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'list',
    description: 'What I couldn’t answer, the most asked first',
    ...localized(({ questions }) => questions.list),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    const { keeping, asker, server } = request;
    const grant = keeping.grants.give({ asker, server }, 'questions');
    return later(() => questionsPage(grant, 1, request));
  },
} satisfies ServerSubcommand;
