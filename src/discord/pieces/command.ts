import type {
  APIApplicationCommandSubcommandOption,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Request, ServerRequest } from '../request/request.ts';
import type { Choice, CommandReply } from '../transport/reply.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type SlashCommandData = Frozen<RESTPostAPIChatInputApplicationCommandsJSONBody>;
export type SubcommandData = Frozen<APIApplicationCommandSubcommandOption>;
export type MessageCommandData = Frozen<RESTPostAPIContextMenuApplicationCommandsJSONBody>;

/** A command that is typed. */
export interface SlashCommand {
  readonly data: SlashCommandData;
  execute(interaction: ChatInputCommandInteraction, request: Request): CommandReply;
  /** The choices for what is typed so far in the option that has the focus. */
  complete?(interaction: AutocompleteInteraction, request: Request): Choice[] | Promise<Choice[]>;
}

/** A subcommand of one that only servers have. */
export interface ServerSubcommand {
  readonly data: SubcommandData;
  execute(interaction: ChatInputCommandInteraction, request: ServerRequest): CommandReply;
  complete?(interaction: AutocompleteInteraction, request: ServerRequest): Promise<Choice[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: MessageCommandData;
  execute(interaction: MessageContextMenuCommandInteraction, request: Request): CommandReply;
}
