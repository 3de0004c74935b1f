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
  hostFile: {
    most: 16,
    unit: 'MB of a file in the host’s folder',
    protects: 'the memory of the bot at its start',
    seen: 'a line at the start that names the file, its size and the bound',
  },
  readingSeconds: {
    most: 15,
    unit: 'seconds for one file or page, which is read in a process of its own',
    protects: 'the time that others wait for their files',
    seen: 'a refusal that it takes too long to read',
  },
  readingMemory: {
    most: 384,
    unit: 'MB that this process may take, buffers included',
    protects: 'the memory of the machine',
    seen: 'a refusal that it takes too much memory to read',
  },
  declaredEncoding: {
    most: 1_024,
    unit: 'bytes at the start of HTML or XML, in which its encoding is looked for',
    protects: 'the time that looking for it takes',
    seen: 'an encoding named later is guessed from the text, and a warning says so',
  },
  pdfPages: {
    most: 300,
    unit: 'pages of a PDF',
    protects: 'the time that reading it takes',
    seen: 'a refusal that says how many there are',
  },
  unpacked: {
    most: 50,
    unit: 'MB that all files of a Word, OpenDocument or EPUB file unpack to',
    protects: 'the memory that reading it takes',
    seen: 'a refusal that it unpacks to more',
  },
  unpackedRatio: {
    most: 200,
    unit: 'times its own size that such a file unpacks to',
    protects: 'the memory that reading it takes',
    seen: 'a refusal that it is packed too tightly',
  },
  archiveEntries: {
    most: 2_000,
    unit: 'files in such a file',
    protects: 'the time that unpacking takes',
    seen: 'a refusal that it holds too many files',
  },
  nesting: {
    most: 256,
    unit: 'elements of HTML or XML within each other',
    protects: 'the stack of what reads them',
    seen: 'a refusal that it is nested too deep',
  },
  elements: {
    most: 50_000,
    unit: 'elements of a page of HTML',
    protects: 'the time and memory that its tree takes',
    seen: 'a refusal that it has too many elements',
  },
  accents: {
    most: 999,
    unit: 'accents on one letter',
    protects: 'the time that composing them takes, which grows with the square of their number',
    seen: 'a refusal that the file is damaged',
  },
  headingLevels: {
    most: 6,
    unit: 'headings that a passage stands under, and the head of its table besides',
    protects: 'memory: each passage is found by its headings',
    seen: 'a warning that headings were left out; the innermost stays',
  },
  headingLength: {
    most: 500,
    unit: 'UTF-16 code units of a heading, or of a table’s head',
    protects: 'memory: each passage is found by its headings',
    seen: 'a warning that headings were left out',
  },
  passageSentences: {
    most: 200,
    unit: 'sentences, or lines of code, of a passage',
    protects: 'the time and memory that a question takes',
    seen: 'a warning that a long paragraph was cut into several, between sentences',
  },
  passageLength: {
    most: 20_000,
    unit: 'UTF-16 code units of a passage',
    protects: 'the time and memory that a question takes',
    seen: 'a warning that a long paragraph was cut into several, between sentences',
  },
  passages: {
    most: 10_000,
    unit: 'passages of an article that a server adds',
    protects: 'memory; a megabyte of prose has 2,000',
    seen: 'a refusal that says how many there are',
  },
  hostPassages: {
    most: 100_000,
    unit: 'passages of an article in the host’s folder',
    protects: 'the memory of the bot',
    seen: 'a line at the start that names the file and the bound',
  },
  sentences: {
    most: 100_000,
    unit: 'sentences of an article that a server adds',
    protects: 'memory; a megabyte of prose has 10,000',
    seen: 'a refusal that says how many there are',
  },
  differentWords: {
    most: 50_000,
    unit: 'different words of an article that a server adds',
    protects: 'memory, most of which is the vocabulary; a megabyte of prose has 20,000',
    seen: 'a refusal that says how many there are',
  },
  claims: {
    most: 300,
    unit: 'UTF-16 code units of a title, author, publisher or date',
    protects: 'the room that sources take',
    seen: 'of front matter, a line that names the field; what another file claims at such length is not shown',
  },
  addressLength: {
    most: 2_000,
    unit: 'UTF-16 code units of an article’s address',
    protects: 'the room that sources take',
    seen: 'of front matter, a line that names the field; what another file claims at such length is not shown',
  },
  frontMatter: {
    most: 20_000,
    unit: 'UTF-16 code units of front matter',
    protects: 'the time that reading YAML takes',
    seen: 'a refusal or, of the host’s files, a line that front matter is longer',
  },
  factQuestion: {
    most: 300,
    unit: 'UTF-16 code units of a question in a facts file',
    protects: 'memory, and the room on a card',
    seen: 'a line that names the entry and the bound',
  },
  factAnswer: {
    most: 1_000,
    unit: 'UTF-16 code units of an answer in a facts file',
    protects: 'memory, and the room on a card',
    seen: 'a line that names the entry and the bound',
  },
  factQuote: {
    most: 10_000,
    unit: 'UTF-16 code units of a quote in a facts file',
    protects: 'memory, and the room on a card',
    seen: 'a line that names the entry and the bound',
  },
  markdownPiece: {
    most: 20_000,
    unit: 'UTF-16 code units of Markdown that are parsed at once',
    protects: 'time and memory: a tree takes 300 bytes a character',
    seen: 'a longer stretch without a blank line shows its inline markup',
  },
  markdownMarks: {
    most: 1_000,
    unit: 'lines and marks of Markdown that are parsed at once',
    protects: 'time, which grows with the square of their number',
    seen: 'a stretch with more without a blank line shows its inline markup',
  },

  // Fetching.

  // Turns: who waits for whom.

  // Pages and raw HTTP.

  // What is remembered and shown.

  // The store.
} as const satisfies Readonly<Record<string, Bound>>;
