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
  waitingQuestions: {
    most: 100,
    unit: 'unanswered questions that wait to be kept, of all servers',
    protects: 'memory while the database is slow',
    seen: 'nothing: the question is answered as any other, but not counted',
  },
  answeredWordings: {
    most: 10,
    unit: 'ways to ask a new fact whose like is looked for among the unanswered questions',
    protects: 'the time that adding a fact takes',
    seen: 'questions that only further ways would have answered stay on the list',
  },
  questionMarks: {
    most: 200,
    unit: 'runs of letters by which a kept question is found again',
    protects: 'the memory that finding the same question takes',
    seen: 'a longer question may be listed twice',
  },
  markedServers: {
    most: 50,
    unit: 'servers whose kept questions are prepared for being compared',
    protects: 'memory',
    seen: 'nothing: they are prepared anew',
  },
  keyPhrases: {
    most: 5_000,
    unit: 'UTF-16 code units of an article that phrases to ask about are looked for in, from its beginning',
    protects: 'the time that suggestions take',
    seen: 'suggestions about how an article begins',
  },
  shortened: {
    most: 10_000,
    unit: 'UTF-16 code units of a text that is to be put on one line',
    protects: 'the time that it takes to show a title or an excerpt',
    seen: 'an ellipsis where the text is cut',
  },
  openedAddress: {
    most: 4_096,
    unit: 'UTF-16 code units of the address of an article',
    protects: 'the time that it takes to make a button',
    seen: 'an answer without the button that opens the source, as with any address that Discord takes for too long',
  },
  searchedPage: {
    most: 500_000,
    unit: 'UTF-16 code units of an article that is looked through for other places with the same words',
    protects: 'the time and memory that it takes to make a button',
    seen: 'a button that opens the source at those words, with the words around them',
  },

  // The store.
} as const satisfies Readonly<Record<string, Bound>>;
