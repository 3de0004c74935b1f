import { ApplicationCommandOptionType } from 'discord.js';
import { KEEP_DAYS, startCollecting } from '../../../store/questions.ts';
import { noteCard } from '../../cards/note-card.ts';
import type { ServerSubcommand, SubcommandData } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';

const DAYS = 'days';

export const onSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'on',
    description: 'Keep what is asked in this server and not answered, without who asked',
    ...localized(({ questions }) => questions.on),
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
  } as const satisfies SubcommandData,

  execute({ options }, { services, server, texts }) {
    const days = options.getInteger(DAYS) ?? KEEP_DAYS.usual;
    return later(async () => {
      await startCollecting(services.store, server, days);
      return noteCard(texts.own.questions.on(days));
    });
  },
} satisfies ServerSubcommand;
