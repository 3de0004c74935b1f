import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Request } from '../request/request.ts';
import type { Choice, Reply } from '../transport/reply.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type SlashCommandData = Frozen<RESTPostAPIChatInputApplicationCommandsJSONBody>;
export type MessageCommandData = Frozen<RESTPostAPIContextMenuApplicationCommandsJSONBody>;

/** A command that is typed. */
export interface SlashCommand {
  readonly data: SlashCommandData;
  execute(interaction: ChatInputCommandInteraction, request: Request): Reply;
  /** The choices for what is typed so far in the option that has the focus. */
  complete?(interaction: AutocompleteInteraction, request: Request): Choice[];
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: MessageCommandData;
  execute(interaction: MessageContextMenuCommandInteraction, request: Request): Reply;
}
