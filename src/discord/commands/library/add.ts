import { ApplicationCommandOptionType } from 'discord.js';
import { pasteModal } from '../../cards/library/paste-modal.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';

export const addSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'add',
    description: 'Add an article that can then be asked about in this server',
    ...localized(({ library }) => library.add),
  } as const satisfies SubcommandData,

  execute(_interaction, { keeping: { grants }, texts, asker, server }) {
    return { kind: 'modal', modal: pasteModal(grants.give({ asker, server }), texts.own) };
  },
} satisfies ServerSubcommand;
