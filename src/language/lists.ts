/** The words of a list that has white space between them. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** The words and phrases of a list that has commas between them. */
export function phrases(list: string): readonly string[] {
  return list.split(',').map((phrase) => phrase.trim());
}
