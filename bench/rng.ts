/** A source of numbers drawn evenly from `[0, 1)`. */
export type Rng = () => number;

/**
 * A 32-bit number for a text (FNV-1a with a final mix), so that a draw depends on what it is for and
 * not on what was drawn before it.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A generator with its own sequence for each list of parts, such as a seed and a question's id. */
export function rng(...parts: readonly (string | number)[]): Rng {
  return mulberry32(hash(parts.join('\u0000')));
}

/** Tommy Ettinger's mulberry32: 32 bits of state, the same sequence for the same seed everywhere. */
function mulberry32(seed: number): Rng {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number drawn from `[0, n)`. */
export function below(n: number, random: Rng): number {
  return Math.floor(random() * n);
}

/** One of the items, or undefined when there is none. */
export function pick<T>(items: readonly T[], random: Rng): T | undefined {
  return items[below(items.length, random)];
}

/** The items in a drawn order (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: Rng): T[] {
  const drawn: T[] = [];
  for (const item of items) {
    const at = below(drawn.length + 1, random);
    const displaced = drawn[at];
    if (displaced === undefined) {
      drawn.push(item);
    } else {
      drawn[at] = item;
      drawn.push(displaced);
    }
  }
  return drawn;
}
