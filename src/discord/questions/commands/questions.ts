import { localized } from '../../pieces/localized.ts';
import { serverCommand } from '../../pieces/server-command.ts';
import { exportSubcommand } from './export.ts';
import { listSubcommand } from './list.ts';
import { offSubcommand } from './off.ts';
import { onSubcommand } from './on.ts';

export const questionsCommand = serverCommand(
  {
    name: 'questions',
    description: 'What I couldn’t answer in this server',
    ...localized(({ questions }) => questions),
  },
  [onSubcommand, offSubcommand, listSubcommand, exportSubcommand],
);
