import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { localizations, type Texts, textsFor } from '../texts/texts.ts';

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

/** A name and a description in English, and their translations. */
export function worded(words: (texts: Texts) => Words) {
  const { name, description } = words(textsFor('en-US'));
  return {
    name,
    name_localizations: localizations((texts) => words(texts).name),
    description,
    description_localizations: localizations((texts) => words(texts).description),
  };
}

/** The option that names an article. */
export function articleOption(words: (texts: Texts) => Words): Option {
  return { type: ApplicationCommandOptionType.String, ...worded(words), autocomplete: true };
}
