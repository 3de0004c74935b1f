/** A bound on what is taken in or done, for whatever a person, an article or a website supplies. */
export interface Bound {
  /** As much is taken; more meets the bound. */
  readonly most: number;
  readonly unit: string;
  /** What would suffer without it. */
  readonly protects: string;
  /** What a person sees when it is met: nothing is cut silently. */
  readonly seen: string;
}

/**
 * Every bound of the program, in one place. Limits that Discord sets stand in `discord/cards/limits.ts`,
 * those that the host sets in `config.ts`. `docs/BOUNDS.md` is this table
 * (`npx vitest run tests/bounds.test.ts -u` writes it).
 */
export const BOUNDS = {
  // A question, and the work that it may cause.
  questionLength: {
    most: 2_000,
    unit: 'UTF-16 code units, after compatibility forms are composed (NFKC)',
    protects: 'the time that a question takes',
    seen: 'a reply that the question is too long',
  },
  courtesyLength: {
    most: 200,
    unit: 'UTF-16 code units',
    protects: 'the time that telling a greeting or thanks from a question takes',
    seen: 'a longer text is searched for as a question',
  },

  // Files, pages and texts that are taken in.

  // Fetching.

  // Turns: who waits for whom.

  // Pages and raw HTTP.

  // What is remembered and shown.

  // The store.
} as const satisfies Readonly<Record<string, Bound>>;
