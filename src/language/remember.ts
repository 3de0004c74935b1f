/**
 * A function of a text that remembers what it gave, of `most` texts; then it forgets all, which is
 * simpler than to forget the oldest and costs little more. The function must be pure. What people
 * type is not to be remembered, so only words that are known anyway are to be put to it.
 */
export function remembering<T extends object | string>(
  of: (text: string) => T,
  most: number,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = of(text);
    if (known.size === most) known.clear();
    known.set(text, value);
    return value;
  };
}
