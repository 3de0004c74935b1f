import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import type { Reply } from '../reply.ts';

/** A choice that Discord offers while an option is typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Reply;
  /** The choices for what is typed so far in the option that has the focus. */
  complete?(interaction: AutocompleteInteraction, bot: Bot): Choice[];
}
