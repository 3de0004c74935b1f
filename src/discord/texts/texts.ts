import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';

/** A catalogue's shape: a language that lacks a text, or words it with other values, doesn't compile. */
type Wording<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Wording<T[K]> };

/** Every text of the bot in one language. */
export type Texts = Wording<typeof en>;

export const english: Texts = en;

/** The other languages by https://discord.com/developers/docs/reference#locales. */
const translations: Readonly<Record<string, Texts>> = {
  de,
  'es-ES': es,
  'es-419': es,
  fr,
  ja,
  ko,
};

/** The texts in the language of one of Discord's locales; in English for any other. */
export function textsFor(locale: string): Texts {
  return translations[locale] ?? english;
}

/** A private reply is in the asker's language, a public one in the server's. */
export function textsOf(
  { locale, guildLocale }: { readonly locale: string; readonly guildLocale: string | null },
  isPrivate: boolean,
): Texts {
  return textsFor(isPrivate ? locale : (guildLocale ?? locale));
}

/** One text in every language but English, as Discord takes localizations. */
export function localizations(pick: (texts: Texts) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(translations).map(([locale, texts]) => [locale, pick(texts)]),
  );
}

/** Every language's texts. */
export const languages: readonly Texts[] = [english, de, es, fr, ja, ko];
