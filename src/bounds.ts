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

const NO_PAGE = 'the preview says that the page can’t be reached';
const BUSY = 'the preview says that other files are being read';
const TOO_FAST = 'a reply or a page (429) that one asks too much at once';
const TOO_MUCH = 'a reply or a page (429) that the bot is asked more than it can answer just now';
const ENDED = 'the browser says that the connection was ended';

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
  typedName: {
    most: 32,
    unit: 'UTF-16 code units of what is typed to find an article, from its beginning',
    protects: 'the time that suggestions take: each title is compared with it letter by letter',
    seen: 'articles whose titles are like the beginning of what is typed',
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

  factWordings: {
    most: 20,
    unit: 'further ways to ask a fact that a server adds, also in a backup',
    protects: 'the time that a question takes: a passage is found by each of them',
    seen: 'a refusal that says how many may be; of a backup, an error that names the file and the line',
  },

  // Fetching.
  pageAddress: {
    most: 2_000,
    unit: 'characters',
    protects: 'the time to read an address',
    seen: 'the preview says that it is no web address',
  },
  pageSize: {
    most: 5_000_000,
    unit: 'bytes of a page, as it comes and unpacked',
    protects: 'memory',
    seen: 'the preview says that the page is too large',
  },
  pageRedirects: {
    most: 4,
    unit: 'redirects of a page',
    protects: 'the network and the place that a fetch takes',
    seen: NO_PAGE,
  },
  pageVersion: {
    most: 500,
    unit: 'characters of an ETag or a date that a server says',
    protects: 'what is stored, and sent again',
    seen: 'nothing: the page is read anew when it is refreshed',
  },
  fetchTime: {
    most: 15_000,
    unit: 'ms for a page or a file, with all redirects',
    protects: 'the place that a fetch takes',
    seen: NO_PAGE,
  },
  connectTime: {
    most: 5_000,
    unit: 'ms for a connection to a page’s server',
    protects: 'the place that a fetch takes',
    seen: NO_PAGE,
  },

  // Turns: who waits for whom.
  filesFetched: {
    most: 4,
    unit: 'files fetched from Discord at a time',
    protects: 'memory',
    seen: 'a longer wait for the preview',
  },
  pagesFetched: {
    most: 24,
    unit: 'pages fetched at a time',
    protects: 'memory and connections',
    seen: 'a longer wait for the preview',
  },
  fetchedOfServer: {
    most: 1,
    unit: 'files, and as many pages, fetched at a time for one server or user',
    protects: 'others’ fetches from one that names slow servers',
    seen: 'a longer wait for the preview',
  },
  fetchesWaiting: {
    most: 100,
    unit: 'files, and as many pages, that wait to be fetched; the newest of who has most goes',
    protects: 'memory and time of others',
    seen: BUSY,
  },
  readingOfServer: {
    most: 3,
    unit: 'files of one server or user that wait to be fetched, and as many that wait to be read',
    protects: 'others’ files',
    seen: BUSY,
  },
  readingWaiting: {
    most: 64_000_000,
    unit: 'bytes of files that wait to be read; the newest of who has most goes',
    protects: 'memory',
    seen: BUSY,
  },
  quickReading: {
    most: 3,
    unit: 'seconds that a file may take at first; a slower one begins anew, behind those who took less',
    protects: 'small files from waiting for slow ones',
    seen: 'a longer wait for the preview',
  },
  librariesRead: {
    most: 4,
    unit: 'servers’ libraries read from the store and indexed at a time',
    protects: 'memory, and the time of others',
    seen: 'a reply that the server’s articles are still being read',
  },
  questionsOfServer: {
    most: 250,
    unit: 'requests of one server, or of one user in direct messages, that wait for their turn',
    protects: 'others’ questions',
    seen: TOO_MUCH,
  },
  questionsWaiting: {
    most: 500,
    unit: 'requests on Discord that wait for their turn, more than answers to messages may be under way; the newest of who has most goes',
    protects: 'the three seconds that Discord waits',
    seen: TOO_MUCH,
  },
  askedAtOnce: {
    most: 20,
    unit: 'questions of one user on Discord, or of one client on the pages, at once',
    protects: 'others’ questions',
    seen: TOO_FAST,
  },
  askedPerSecond: {
    most: 0.5,
    unit: 'questions a second of one user or client after that',
    protects: 'others’ questions',
    seen: TOO_FAST,
  },
  answeredAtOnce: {
    most: 60,
    unit: 'answers that all see in one channel at once',
    protects: 'a channel from a flood',
    seen: 'a private word that the channel is busy',
  },
  answeredPerSecond: {
    most: 5,
    unit: 'answers a second in one channel after that',
    protects: 'a channel from a flood',
    seen: 'a private word that the channel is busy',
  },
  keystrokesAtOnce: {
    most: 5,
    unit: 'letters of one user that are answered with suggestions at once, and as many a second after that',
    protects: 'others’ questions',
    seen: 'suggestions for the next letter',
  },
  suggestionsOfServer: {
    most: 20,
    unit: 'letters of one server, or of one user in direct messages, that wait to be answered with suggestions',
    protects: 'others’ suggestions',
    seen: 'suggestions for the next letter',
  },
  suggestionsWaiting: {
    most: 60,
    unit: 'letters that wait to be answered with suggestions; the newest of who has most goes',
    protects: 'the time of others',
    seen: 'suggestions for the next letter',
  },
  refusedAtOnce: {
    most: 1_000,
    unit: 'replies to one server, or to one user in direct messages, that say why there is no answer, at once',
    protects: 'others from the time that a flood’s refusals take',
    seen: 'Discord itself says that the bot did not respond',
  },
  refusedPerSecond: {
    most: 50,
    unit: 'of these replies a second after that',
    protects: 'others from the time that a flood’s refusals take',
    seen: 'Discord itself says that the bot did not respond',
  },
  sendingOfAsker: {
    most: 5,
    unit: 'answers to messages of one user on their way out',
    protects: 'Discord’s rate limits, which hold for the whole bot',
    seen: TOO_FAST,
  },
  sendingInChannel: {
    most: 20,
    unit: 'answers to messages in one channel on their way out',
    protects: 'Discord’s rate limits',
    seen: 'a private word that the channel is busy',
  },
  sendingInServer: {
    most: 60,
    unit: 'answers to messages in one server on their way out',
    protects: 'other servers’ answers',
    seen: TOO_MUCH,
  },
  sending: {
    most: 250,
    unit: 'answers to messages on their way out: five seconds of what Discord takes',
    protects: 'memory, and answers from coming too late',
    seen: TOO_MUCH,
  },
  whispersAtOnce: {
    most: 25,
    unit: 'private words, why there is no answer, sent at a time',
    protects: 'answers, which Discord’s rate limits hold for too',
    seen: 'a later word',
  },
  whispersWaiting: {
    most: 1_000,
    unit: 'private words, why there is no answer, that wait to be sent',
    protects: 'memory, and words from coming too late',
    seen: 'no answer and no word',
  },

  // Pages and raw HTTP.
  shownAtOnce: {
    most: 60,
    unit: 'pages without a question shown to one client at once',
    protects: 'others’ pages, and links from being guessed',
    seen: TOO_FAST,
  },
  shownPerSecond: {
    most: 2,
    unit: 'pages a second for one client after that',
    protects: 'others’ pages, and links from being guessed',
    seen: TOO_FAST,
  },
  askedOfNetworkAtOnce: {
    most: 60,
    unit: 'questions on the pages of all clients in one network of IPv6 (/48) at once',
    protects: 'others’ questions from one that has many addresses',
    seen: TOO_FAST,
  },
  askedOfNetworkPerSecond: {
    most: 2,
    unit: 'questions a second of all clients in one network of IPv6 after that',
    protects: 'others’ questions from one that has many addresses',
    seen: TOO_FAST,
  },
  askedOnPagesAtOnce: {
    most: 100,
    unit: 'questions on the pages of all clients at once',
    protects: 'those who ask on Discord',
    seen: TOO_MUCH,
  },
  askedOnPagesPerSecond: {
    most: 20,
    unit: 'questions a second on the pages of all clients after that',
    protects: 'those who ask on Discord',
    seen: TOO_MUCH,
  },
  requestsOfClient: {
    most: 32,
    unit: 'pages of one client that wait to be made',
    protects: 'others’ pages',
    seen: TOO_MUCH,
  },
  requestsWaiting: {
    most: 200,
    unit: 'pages that wait to be made; the newest of who has most goes',
    protects: 'memory, and the time of others',
    seen: TOO_MUCH,
  },
  connections: {
    most: 2_000,
    unit: 'connections; the oldest of who has most is ended, one that waits for nothing first',
    protects: 'memory and file descriptors',
    seen: ENDED,
  },
  connectionsOfClient: {
    most: 200,
    unit: 'connections of one client; as above. A proxy has those of all',
    protects: 'others’ connections',
    seen: ENDED,
  },
  unansweredRequests: {
    most: 16,
    unit: 'requests on one connection that wait for an answer; with more it is ended',
    protects: 'others’ pages from a thousand requests in one packet',
    seen: ENDED,
  },
  requestTime: {
    most: 10_000,
    unit: 'ms to send a request',
    protects: 'memory and connections',
    seen: 'status 408',
  },
  requestSize: {
    most: 32_768,
    unit: 'bytes of a request’s address and headers: a question of 2,000 characters takes up to 18,000',
    protects: 'memory and time',
    seen: 'status 431',
  },
  pathLength: {
    most: 4_000,
    unit: 'characters of a page’s path',
    protects: 'time and the size of links',
    seen: 'status 414',
  },
  hostLength: {
    most: 300,
    unit: 'characters of the name of the host',
    protects: 'time',
    seen: 'status 421, as by any name that isn’t ours',
  },
  languagesLength: {
    most: 500,
    unit: 'characters of the list of languages that a browser sends',
    protects: 'time',
    seen: 'the pages in English',
  },
  idleTime: {
    most: 30_000,
    unit: 'ms in which nothing is sent or taken on a connection while a page is',
    protects: 'memory and connections',
    seen: ENDED,
  },
  responseTime: {
    most: 300_000,
    unit: 'ms in which a page has to be taken',
    protects: 'memory and connections',
    seen: ENDED,
  },
  keptOpen: {
    most: 5_000,
    unit: 'ms that a connection is kept for the next request',
    protects: 'memory and connections',
    seen: 'nothing: a browser connects anew',
  },

  // What is remembered and shown.
  conversationsRemembered: {
    most: 1_000,
    unit: 'direct conversations that can be followed up, for 15 minutes',
    protects: 'memory',
    seen: 'a question that leans on the one before is taken as it stands',
  },
  grantsRemembered: {
    most: 10_000,
    unit: 'buttons and modals of /library and /questions that work, for an hour; the oldest of who has most goes',
    protects: 'memory',
    seen: 'the button says that it is no longer here',
  },
  draftsRemembered: {
    most: 1_000,
    unit: 'facts that were refused, to be changed within an hour; the oldest of who has most goes',
    protects: 'memory',
    seen: 'the form is empty',
  },
  previewsRemembered: {
    most: 200,
    unit: 'articles that wait to be added, for 15 minutes; the oldest of the server that has most goes',
    protects: 'memory',
    seen: 'the button says that it is no longer here',
  },
  previewsSize: {
    most: 30_000_000,
    unit: 'UTF-16 code units of the text and headings of these',
    protects: 'memory',
    seen: 'the button says that it is no longer here',
  },
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
  phrasedArticles: {
    most: 5,
    unit: 'articles without facts that questions are made up about at once',
    protects: 'the time that suggestions take',
    seen: 'questions about the first of the articles',
  },
  namedText: {
    most: 50_000,
    unit: 'UTF-16 code units of an article in which names are looked for, to suggest questions about them',
    protects: 'the time that suggestions take',
    seen: 'questions about names from the beginning of a long article',
  },
  namedPassages: {
    most: 200,
    unit: 'passages of an article in which names are looked for, for the same',
    protects: 'the time that suggestions take',
    seen: 'questions about names from the beginning of a long article',
  },
  segmentedText: {
    most: 5_000,
    unit: 'UTF-16 code units of an article without capital letters in which words are looked for, for the same',
    protects: 'the time that suggestions take',
    seen: 'questions about words from the beginning of a long article',
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
  pacesRemembered: {
    most: 10_000,
    unit: 'users, channels or clients whose pace is remembered, of each kind',
    protects: 'memory',
    seen: 'nothing: who was forgotten has a new allowance',
  },
  whispersRemembered: {
    most: 10_000,
    unit: 'users who were told why there is no answer, for a minute',
    protects: 'memory',
    seen: 'perhaps the same word again',
  },

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
  reserve: {
    most: 8_000_000,
    unit: 'bytes on the disk, in `library.db.reserve`',
    protects: 'deletions on a full disk: they get this room',
    seen: 'where it is too little, a word that nothing was deleted',
  },
} as const satisfies Readonly<Record<string, Bound>>;
