/** Whether a BCP 47 tag names the language of this code, in any form: of `en` both `en` and `en-GB`. */
export function isTagOf(tag: string, code: string): boolean {
  return /^\w*/.exec(tag)?.[0].toLowerCase() === code;
}

/** Whether a BCP 47 tag names English, in any form. */
export function isEnglishTag(tag: string): boolean {
  return isTagOf(tag, 'en');
}

/** Whether it is a well-formed BCP 47 language tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
