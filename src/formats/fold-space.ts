/** Composes characters (NFC) and folds every run of white space to one space. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
