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
    unit: 'UTF-16 code units',
    protects: 'the time that a question takes',
    seen: 'a reply that the question is too long',
  },
  questionWords: {
    most: 400,
    unit: 'words; of scripts without spaces, characters',
    protects: 'the time that a question takes',
    seen: 'an answer that never says *The article says*, and tells that only a part was looked at',
  },
  questionSteps: {
    most: 2_000_000,
    unit: 'steps of work, for all libraries that are asked together',
    protects: 'the time that a question takes, whatever it and the articles are like',
    seen: 'an answer that never says *The article says*, and tells that only a part was looked at',
  },
  suggestionSteps: {
    most: 100_000,
    unit: 'steps of work, for each change of what is being typed',
    protects: 'the time that suggestions take',
    seen: 'suggestions that forgive fewer slips',
  },
  halvedWord: {
    most: 64,
    unit: 'UTF-16 code units',
    protects: 'the time that finding the two words in one that was written together takes',
    seen: 'a longer word is looked for as it is',
  },
  termLength: {
    most: 1_000,
    unit: 'UTF-16 code units, after normalising',
    protects: 'the memory and time that a word without an end takes',
    seen: 'longer words are told apart by their beginnings; quotes have them whole',
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
  serverArticles: {
    most: 200,
    unit: 'articles of a server',
    protects: 'the memory that its library takes, and the time that a list takes',
    seen: 'a refusal with the limit and the number',
  },
  serverText: {
    most: 20_000_000,
    unit: "bytes of UTF-8 in all of a server's articles",
    protects: 'the memory that its library takes',
    seen: 'a refusal with the limit and the number',
  },
  serverPassages: {
    most: 100_000,
    unit: "passages in all of a server's articles",
    protects: 'the memory that its library takes',
    seen: 'a refusal with the limit and the number',
  },
  serverFacts: {
    most: 1_000,
    unit: 'facts of a server',
    protects: 'the memory that its library takes',
    seen: 'a refusal with the limit and the number',
  },
  keptQuestions: {
    most: 1_000,
    unit: 'questions kept of a server',
    protects: 'the time that looking for the like of a question takes',
    seen: 'the list, where a new one takes the place of one that was asked least often, and of these longest ago',
  },
  keepDays: {
    most: 90,
    unit: 'days that a question is kept after it was last asked',
    protects: 'what people asked',
    seen: 'the option of `/questions on`, which takes no more',
  },
  backupLine: {
    most: 64_000_000,
    unit: 'bytes of a line of a backup',
    protects: 'the memory that restoring takes',
    seen: 'an error that names the file and the line',
  },
  backupWord: {
    most: 20_000,
    unit: 'UTF-16 code units of a title, an address or another short text in a backup',
    protects: 'the memory that a list takes',
    seen: 'an error that names the file and the line',
  },
  backupWordings: {
    most: 1_000,
    unit: 'other ways to ask a fact in a backup',
    protects: 'the memory that a library takes',
    seen: 'an error that names the file and the line',
  },
  reserve: {
    most: 8_000_000,
    unit: 'bytes on the disk, in `library.db.reserve`',
    protects: 'deletions on a full disk: they get this room',
    seen: 'where it is too little, a word that nothing was deleted',
  },
} as const satisfies Readonly<Record<string, Bound>>;
