import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { english, localizations, type Texts } from '../texts/texts.ts';

type Option = APIApplicationCommandBasicOption;
type Words = { readonly name: string; readonly description: string };

/** Where every command can be used: servers, direct messages and, installed by a user, anywhere. */
const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** A slash command, named and described in every language of the catalogue. */
export function slashCommand(
  words: (texts: Texts) => Words,
  options: Option[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.ChatInput, ...worded(words), ...EVERYWHERE, options };
}

/** A command in the menu of a message, named in every language of the catalogue. */
export function messageCommand(
  words: (texts: Texts) => Pick<Words, 'name'>,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ApplicationCommandType.Message, ...named(words), ...EVERYWHERE };
}

/** A name and a description in English, and their translations. */
export function worded(words: (texts: Texts) => Words) {
  return {
    ...named(words),
    description: words(english).description,
    description_localizations: localizations((texts) => words(texts).description),
  };
}

function named(words: (texts: Texts) => Pick<Words, 'name'>) {
  return {
    name: words(english).name,
    name_localizations: localizations((texts) => words(texts).name),
  };
}

/** The option that names an article. */
export function articleOption(words: (texts: Texts) => Words): Option {
  return { type: ApplicationCommandOptionType.String, ...worded(words), autocomplete: true };
}
