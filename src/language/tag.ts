/** Whether a BCP 47 tag names English, in any form: `en`, `en-GB`. */
export function isEnglishTag(tag: string): boolean {
  return /^en\b/i.test(tag);
}

/** Whether it is a well-formed BCP 47 language tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
