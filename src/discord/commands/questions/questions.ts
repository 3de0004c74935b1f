import { ApplicationCommandType } from 'discord.js';
import { isOfServer } from '../../request/request.ts';
import { note } from '../../transport/reply.ts';
import type { ServerSubcommand, SlashCommand, SlashCommandData } from '../command.ts';
import { MANAGERS_ONLY } from '../library/library.ts';
import { localized } from '../localized.ts';
import { exportSubcommand } from './export.ts';
import { listSubcommand } from './list.ts';
import { offSubcommand } from './off.ts';
import { onSubcommand } from './on.ts';

const subcommands: readonly ServerSubcommand[] = [
  onSubcommand,
  offSubcommand,
  listSubcommand,
  exportSubcommand,
];

const byName = new Map(subcommands.map((one) => [one.data.name, one]));

export const questionsCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'questions',
    description: 'What I couldn’t answer in this server',
    ...localized(({ questions }) => questions),
    ...MANAGERS_ONLY,
    options: subcommands.map(({ data }) => data),
  } satisfies SlashCommandData,

  execute(interaction, request) {
    const { own } = request.texts;
    if (!isOfServer(request)) return note(own.library.onlyInServers);
    const subcommand = byName.get(interaction.options.getSubcommand());
    return subcommand?.execute(interaction, request) ?? note(own.outdated);
  },
} satisfies SlashCommand;
