import { en } from './en.ts';

/** A catalogue's shape: a language that lacks a text, or words it with other values, doesn't compile. */
type Wording<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Wording<T[K]> };

/** Every text of the bot in one language. */
export type Texts = Wording<typeof en>;

/** The languages besides English by Discord's locales. */
const translations: Readonly<Record<string, Texts>> = {};

/** Every language's texts, English first. */
export const languages = [en, ...Object.values(translations)] as const;

/** The texts in the language of one of Discord's locales; in English for any other. */
export function textsFor(locale: string): Texts {
  return translations[locale] ?? en;
}

/** What a private reply words in the asker's language, a public one words in the server's. */
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
