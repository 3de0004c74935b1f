import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { CommandWords, Words } from '../../texts/en.ts';
import { localizations } from '../../texts/texts.ts';

/** Where every command can be used: servers, direct messages and, installed by a user, anywhere. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

/** What a command or an option is called and said to do in every language but English. */
export function localized(words: (commands: CommandWords) => Words) {
  return {
    ...localizedName(words),
    description_localizations: localizations((commands) => words(commands).description),
  };
}

/** What a command is called in every language but English. */
export function localizedName(words: (commands: CommandWords) => Pick<Words, 'name'>) {
  return { name_localizations: localizations((commands) => words(commands).name) };
}
