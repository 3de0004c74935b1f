/**
 * A function of a text that remembers what it gave: people ask for the same words again and again.
 * It must be pure. Of `most` texts; then it forgets all, which is simpler than to forget the oldest
 * and costs no more than to learn them anew.
 */
export function remembering<T>(of: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = of(text);
    if (known.size === most) known.clear();
    known.set(text, { value });
    return value;
  };
}
