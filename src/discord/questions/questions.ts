import { ApplicationCommandOptionType } from 'discord.js';
import { KEEP_DAYS, startCollecting } from '../../store/questions.ts';
import { noteCard } from '../cards/note-card.ts';
import { subcommand } from '../pieces/command.ts';
import { localized } from '../pieces/localized.ts';
import { newGrant } from '../pieces/may-use.ts';
import { serverCommand } from '../pieces/server-command.ts';
import { later } from '../transport/reply.ts';
import { askStop, exportedQuestions, questionsPage } from './lists.ts';

const DAYS = 'days';

export const questionsCommand = serverCommand(
  {
    name: 'questions',
    description: 'What I couldn’t answer in this server',
    ...localized(({ questions }) => questions),
  },
  [
    subcommand({
      name: 'on',
      description: 'Keep what is asked in this server and not answered, without who asked',
      words: ({ questions }) => questions.on,
      options: [
        {
          type: ApplicationCommandOptionType.Integer,
          name: DAYS,
          description: 'For how many days after it was last asked; 30 without it',
          ...localized(({ questions }) => questions.on.options.days),
          min_value: KEEP_DAYS.least,
          max_value: KEEP_DAYS.most,
        },
      ],
      execute({ options }, { services, serverId, texts }) {
        const days = options.getInteger(DAYS) ?? KEEP_DAYS.usual;
        return later(async () => {
          await startCollecting(services.store, serverId, days);
          return noteCard(texts.own.questions.on(days));
        });
      },
    }),
    subcommand({
      name: 'off',
      description: 'Keep no more questions, and delete those that are kept',
      words: ({ questions }) => questions.off,
      execute(_interaction, request) {
        const grant = newGrant(request, 'questions');
        return later(() => askStop(grant, request));
      },
    }),
    subcommand({
      name: 'list',
      description: 'What I couldn’t answer, the most asked first',
      words: ({ questions }) => questions.list,
      execute(_interaction, request) {
        const grant = newGrant(request, 'questions');
        return later(() => questionsPage(grant, 1, request));
      },
    }),
    subcommand({
      name: 'export',
      description: 'Get all kept questions as a file for a spreadsheet (CSV)',
      words: ({ questions }) => questions.export,
      execute: (_interaction, request) => later(() => exportedQuestions(request)),
    }),
  ],
);
