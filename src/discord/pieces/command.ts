import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandWords, Words } from '../../texts/en.ts';
import type { Request, ServerRequest } from '../request/request.ts';
import type { Choice, CommandReply } from '../transport/reply.ts';
import { EVERYWHERE, localized } from './localized.ts';

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

/** How a command is called and described in English; `words` finds both in every other language. */
interface Named<Options> {
  readonly name: string;
  readonly description: string;
  readonly words: (commands: CommandWords) => Words;
  readonly options?: Options;
}

/** A command that can be used everywhere. */
export function slashCommand({
  words,
  name,
  description,
  options,
  ...rest
}: Named<SlashCommandData['options']> & Omit<SlashCommand, 'data'>): SlashCommand {
  const type = ApplicationCommandType.ChatInput;
  return {
    data: {
      type,
      name,
      description,
      ...localized(words),
      ...EVERYWHERE,
      ...(options && { options }),
    },
    ...rest,
  };
}

/** A subcommand of one that only servers have. */
export function subcommand({
  words,
  name,
  description,
  options,
  ...rest
}: Named<SubcommandData['options']> & Omit<ServerSubcommand, 'data'>): ServerSubcommand {
  const type = ApplicationCommandOptionType.Subcommand;
  return {
    data: { type, name, description, ...localized(words), ...(options && { options }) },
    ...rest,
  };
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly data: MessageCommandData;
  execute(interaction: MessageContextMenuCommandInteraction, request: Request): CommandReply;
}
