import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../dispatch/context.ts';
import type { Reply } from '../transport/reply.ts';

/** A choice that Discord offers while an option is typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command that is typed. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Reply;
  /** The choices for what is typed so far in the option that has the focus. */
  complete?(interaction: AutocompleteInteraction, bot: Bot): Choice[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, bot: Bot): Reply;
}
