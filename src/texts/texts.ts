import { de } from './de.ts';
import { type CommandWords, en, type Texts, type Translation } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** The other languages by https://discord.com/developers/docs/reference#locales. */
const translations: Readonly<Record<string, Translation>> = {
  de,
  'es-ES': es,
  'es-419': es,
  fr,
  ja,
  ko,
};

/** The texts in the language of one of Discord's locales; in English for any other. */
export function textsFor(locale: string): Texts {
  return translations[locale] ?? en;
}

/** Some words of the commands in every language but English, as Discord takes localizations. */
export function localizations(pick: (words: CommandWords) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).map(([locale, { commands }]) => [locale, pick(commands)]),
  );
}
