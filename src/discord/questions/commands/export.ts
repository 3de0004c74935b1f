import { ApplicationCommandOptionType } from 'discord.js';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { exportedQuestions } from '../lists.ts';

export const exportSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'export',
    description: 'Get all kept questions as a file for a spreadsheet (CSV)',
    ...localized(({ questions }) => questions.export),
  } as const satisfies SubcommandData,

  execute(_interaction, request) {
    return later(() => exportedQuestions(request));
  },
} satisfies ServerSubcommand;
