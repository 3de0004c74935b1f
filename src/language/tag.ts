/** Whether a BCP 47 tag names English, in any form: `en`, `en-GB`. */
export function isEnglishTag(tag: string): boolean {
  return /^en\b/i.test(tag);
}
