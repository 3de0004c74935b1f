import fc from 'fast-check';

/** The edits between two words by the definition of the optimal string alignment distance. */
export function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      ways.push(between(i - 2, j - 2) + 1);
    }
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return between(a.length, b.length);
}

/** One edit of a word: a letter more, less or other, or two exchanged. May leave it as it is. */
export const edit: fc.Arbitrary<(word: string) => string> = fc
  .record({
    kind: fc.constantFrom('insert', 'remove', 'substitute', 'exchange'),
    place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  })
  .map(({ kind, place, letter }) => (word) => {
    const at = Math.floor(place * word.length);
    const before = word.slice(0, at);
    const here = word.slice(at, at + 1);
    const after = word.slice(at + 1);
    if (kind === 'insert') return before + letter + here + after;
    if (kind === 'remove') return before + after;
    if (kind === 'substitute') return before + letter + after;
    return before + after.slice(0, 1) + here + after.slice(1);
  });
