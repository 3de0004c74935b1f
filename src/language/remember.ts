/** Longer texts are no words and not remembered, so that what is kept has a bound. */
const LONGEST_WORD = 40;

/**
 * A function of a text that remembers what it gave: people ask for the same words again and again.
 * It must be pure. It remembers `most` texts of at most `longest` UTF-16 code units; then it forgets
 * all, which is simpler than to forget the oldest and costs little more.
 */
export function remembering<T extends object | string>(
  of: (text: string) => T,
  most: number,
  longest = LONGEST_WORD,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = of(text);
    if (text.length > longest) return value;
    if (known.size === most) known.clear();
    known.set(text, value);
    return value;
  };
}
