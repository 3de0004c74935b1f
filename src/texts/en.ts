/** A catalogue's shape: a language that lacks a text, or words it with other values, doesn't compile. */
type Wording<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Wording<T[K]> };

/** Every text of the bot in one language. */
export type Texts = Wording<typeof en>;

/** What a command or an option is called and said to do. */
export interface Words {
  readonly name: string;
  readonly description: string;
}

/** The commands' words in a language other than English, whose words stand with the commands. */
export interface CommandWords {
  readonly ask: Words & { readonly options: Record<'question' | 'article' | 'private', Words> };
  readonly article: Words;
  readonly passage: Words & { readonly options: Record<'number' | 'article', Words> };
  readonly facts: Words & { readonly options: Record<'article', Words> };
  readonly help: Words;
  readonly privacy: Words;
  readonly find: Pick<Words, 'name'>;
  readonly library: Words & {
    readonly add: Words & { readonly options: Record<'file' | 'url', Words> };
    readonly replace: Words & { readonly options: Record<'article' | 'file' | 'url', Words> };
    readonly refresh: Words & { readonly options: Record<'article', Words> };
    /** Of the other subcommands that name an article. */
    readonly article: Words;
  } & Record<'list' | 'remove' | 'export' | 'fact' | 'purge' | 'share' | 'unshare', Words>;
  readonly addToLibrary: Pick<Words, 'name'>;
  readonly forget: Words;
  readonly questions: Words & {
    readonly on: Words & { readonly options: Record<'days', Words> };
  } & Record<'off' | 'list' | 'export', Words>;
}

/** A language other than English. */
export interface Translation extends Texts {
  readonly commands: CommandWords;
}

/** The bot's texts in English, from which the shape of every other language is taken. */
export const en = {
  answers: 'The article says:',
  mayAnswer: 'This passage may answer it:',
  opening: 'This is how it begins:',
  notSaid: (articles: number) =>
    articles === 1 ? 'The article doesn’t seem to say.' : 'None of the articles seems to say.',
  offTopic: (articles: number) =>
    articles === 1 ? 'Nothing about that in the article.' : 'Nothing about that in the articles.',
  closest: 'Closest passages, which may not answer:',
  didYouMean: 'Did you mean one of these?',
  greeting: 'Hello! Ask me anything about the articles.',
  thanks: 'You’re welcome. Ask on, if you like.',
  couldAsk: 'You could ask:',
  nothingAsked: 'That says too little to look for. Ask, for example, “When was the meeting?”',
  /** Where a bound of the work for one question was met. */
  partly:
    'That is a lot to look for, so I only looked at a part. A shorter question gets a better answer.',
  questionTooLong: (most: number) =>
    `That is too long for a question. Ask it in at most ${most} characters.`,

  paragraph: (number: number, count: number) => `¶ ${number} of ${count}`,
  onPage: (number: number) => `p. ${number}`,
  part: (number: number, count: number) => `part ${number} of ${count}`,
  shortened: 'This passage is longer: “Context” shows all of it.',

  whatAbout: (phrase: string) => `What does it say about ${phrase}?`,
  context: 'Context',
  otherPassages: 'Other passages',
  openSource: 'Open source',
  dismiss: 'Dismiss',
  helped: 'This helped',
  notIt: 'Not it',
  isCollected:
    'Questions that aren’t answered are kept for the managers of this server: `/privacy`',
  earlier: 'Earlier',
  later: 'Later',
  page: (number: number, count: number) => `Page ${number} of ${count}`,

  articlesTitle: 'What I know',
  articleCounts: (passages: number, facts: number) => `Passages: ${passages} · Facts: ${facts}`,
  factsTitle: 'What you can ask',
  noFacts: 'No facts were written down here, but you can ask about every passage.',
  noSuchArticle: (name: string) => `I know no article called “${name}”.`,
  whichArticle: 'There are several articles: choose one in the option “article”.',
  noSuchPassage: (count: number) => `The article’s passages are numbered from 1 to ${count}.`,
  articleGone: 'That article has changed or is no longer here. Ask again.',
  reading: 'I’m still reading this server’s articles. Ask again in a few seconds.',
  outdated: 'That is from an older version of me. Ask again.',
  notYours: 'Only the person who asked, or a moderator, can dismiss this.',

  noText: 'That message has no text to look for.',
  tooFast: 'One moment, please: you have asked a lot at once. Ask again in a few seconds.',
  tooMuchHere:
    'This channel is busy. Ask again in a few seconds, or now with the option “private”.',
  tooMuchAtOnce: 'I am being asked more than I can answer just now. Ask again in a minute.',

  privacyTitle: 'Privacy',
  privacy: [
    '- I store no questions, no answers and no profile of you, but for this: those who manage a server can have kept what is asked there and I can’t answer, where all see the reply. Under such replies I say so. It is kept for them without who asked, without mentions, addresses, links and long numbers, until nobody has asked it for 1 to 90 days, as they choose. With it go votes on answers, with the question and without the voters.',
    '- `/forget` deletes at once what is tied to you: your votes, and what I remember of you for a while.',
    '- An article or a fact that someone adds to a server is stored for that server, with the id of who added it, until it is removed; so is a message added with “Add to library”.',
    '- What was added goes with `/library remove` and `/library purge`. When I leave a server, all that it has is deleted after 30 days. Backups of whoever runs me may keep it for longer.',
    '- A link that managers make with `/library share` is stored until `/library unshare`; whoever has it can read and ask about the server’s articles. What is asked on a page is not stored either.',
    '- I read only what is addressed to me: commands, direct messages, and messages that mention me or reply to me.',
    '- In a direct conversation I remember your last question for 15 minutes, in memory only, so that you can follow it up.',
    '- The log says what failed and, if whoever runs me wants that, in which way something was asked and whether it was answered; never your question or who you are.',
    '- Discord itself keeps messages and commands by its own privacy policy. “Dismiss” deletes my answer.',
  ].join('\n'),

  collectedHere: (days: number) =>
    `Here that is switched on: such questions and votes are kept for ${days} days.`,
  notCollectedHere: 'Here that is not switched on.',

  forgottenTitle: 'Forgotten',
  forgotten: (questions: number, drafts: number, votes: number) =>
    [
      `- Votes on answers, in all servers: ${votes}`,
      `- The last question of our direct conversation: ${questions}`,
      `- What you had not added yet, articles and facts: ${drafts}`,
      'Questions are kept without who asked, so I can’t tell which were yours. Articles and facts that you added are their server’s, with your id, until they are removed there.',
    ].join('\n'),

  helpTitle: 'Ask me about the articles',
  help: (articles: number) =>
    [
      `I answer from ${articles === 1 ? 'one article' : `${articles} articles`}, in the article’s own words, and say so when it doesn’t say.`,
      '- `/ask` a question, or send me a direct message, or mention me with your question.',
      '- `/facts` lists questions that have a short answer, `/article` what I know.',
      '- Those who manage a server add articles of its own with `/library`, and see with `/questions` what I couldn’t answer.',
      '- `/passage` quotes a passage whole. “Find in article”, in the menu of any message, looks for what the message says.',
      '- You can follow an answer up, such as with “and when?”: reply to it, or just go on in a direct message.',
    ].join('\n'),

  library: {
    onlyInServers: 'Articles can be added in servers that I am a member of.',
    notAllowed: 'Only those who may use `/library` in this server can do that.',
    emptyMessage: 'That message has neither text nor a file.',
    giveFileOrAddress: 'Give the newer version in the option “file” or “url”.',
    cannotSave: (reference: string) =>
      `I can’t save, delete or look that up just now: my database doesn’t answer, or has no room. What was to be deleted may not be, or not all of it. What I know already can still be asked about. Try again in a while. Reference: \`${reference}\``,

    addArticle: 'Add an article',
    filesField: (most: number) => `Files, ${most} at most`,
    titleField: 'Or a text: its title',
    textField: 'Text, with blank lines between paragraphs',
    giveTextOrFiles: 'Give either files or a text, one of the two.',

    understood: 'This is what I understood',
    counts: (passages: number, words: number) => `Passages: ${passages} · Words: ${words}`,
    fromFile: (name: string) => `From the file ${name}`,
    fromPage: (address: string) => `From ${address}`,
    fromMessage: (address: string) => `From the message ${address}`,
    fromText: 'From pasted text',
    takesPlaceOf: (title: string) => `It will take the place of “${title}”.`,
    sameTitle: (title: string) => `An article of the same title is already there: “${title}”.`,
    sameAddress: (title: string) =>
      `An article from the same address is already there: “${title}”.`,
    factsWouldGo: 'Replacing it would delete these facts, whose quotes are not in the new text:',
    add: 'Add',
    replace: 'Replace',
    keepBoth: 'Keep both',
    wholePage: 'Take the whole page',
    cancel: 'Cancel',

    added: (title: string) => `Added: **${title}**. You can ask about it in this server now.`,
    replaced: (title: string) => `Replaced: **${title}**. You can ask about it in this server now.`,
    factsGone: 'These facts were deleted, since their quotes are not in the new text:',
    cancelled: 'Nothing was added.',
    gone: 'That is no longer here. Add it again.',
    alreadyThere: (title: string) => `That is already there: **${title}**.`,
    unchanged: (title: string) => `**${title}** is unchanged.`,
    noAddress: (title: string) =>
      `**${title}** was not added by an address, so there is nowhere to look. Use \`/library replace\`.`,
    tooManyArticles: (most: number, found: number) =>
      `A server can have ${most} articles, and this would be number ${found}. Remove one first.`,
    tooMuchInAll: (most: number, found: number) =>
      `A server can have ${most} MB of text, and with this it would be ${found} MB. Remove an article first.`,
    tooManyPassagesInAll: (most: number, found: number) =>
      `A server can have ${most} passages, and with this it would be ${found}. Remove an article first.`,
    tooManyFacts: (most: number, found: number) =>
      `A server can have ${most} facts, and this would be number ${found}.`,

    doubts: {
      guessedEncoding: (encoding: string) =>
        `The file doesn’t say its encoding; I read it as ${encoding}. Are all letters right?`,
      paragraphALine: 'There are no blank lines, so I took each line for a paragraph.',
      kept: (percent: number) =>
        `I kept ${percent} % of the page’s text and took the rest for no part of the article.`,
      pagesWithoutText: (pages: string) =>
        `There is no text on pages ${pages}: I can’t read pictures.`,
      headingsLeftOut: (count: number) =>
        `I left out headings (${count}): they are very long, or too many stand above each other.`,
      cutParagraphs: (count: number) =>
        `I cut very long paragraphs (${count}) into several, between sentences.`,
    },
    notTaken: {
      busy: 'I’m reading other files just now. Try again in a minute.',
      fileTooLarge: (most: number, found: number | undefined) =>
        `That is too large${found === undefined ? '' : `: ${found} MB`}. I read ${most} MB at most.`,
      tooMuchText: (most: number, found: number) =>
        `That is too much text, counting the headings above each passage: ${found} MB, and ${most} MB is the most that I take.`,
      tooManyPassages: (most: number, found: number) =>
        `That has too many passages: ${found}, and ${most} is the most that I take.`,
      tooManySentences: (most: number, found: number) =>
        `That has too many sentences: ${found}, and ${most} is the most that I take.`,
      tooManyWords: (most: number, found: number) =>
        `That has too many different words: ${found}, and ${most} is the most that I take.`,
      noWebAddress: 'That is no address of a web page: it should start with https:// or http://.',
      unreachable: 'I can’t reach that page.',
      status: (status: number) => `That address has no page for me: its server answers ${status}.`,
      frontMatter: 'I can’t read the lines between `---` at the start of the text.',
      otherFormat:
        'I can’t read that format. I read text, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt) and EPUB.',
      unknownEncoding: 'I don’t know that text’s encoding. Save it as UTF-8.',
      encrypted: 'That file is encrypted. Save it without a password.',
      broken: 'I can’t read that file: it is damaged or cut off.',
      noText: 'I found no paragraph of text there.',
      scan: 'That is a scan: it has pictures of text, and I can’t read pictures.',
      tooManyPages: (most: number, found: number) =>
        `That has too many pages: ${found}, and ${most} is the most that I read.`,
      unpacksTooLarge: (megabytes: number) =>
        `That file is too large: it unpacks to more than ${megabytes} MB.`,
      unpacksTooFar: (times: number) =>
        `That file is packed too tightly: it unpacks to more than ${times} times its size.`,
      tooManyEntries: (most: number) => `That file holds more than ${most} files.`,
      archiveWithin: 'That file holds an archive within. Take it out.',
      nestedTooDeep: (most: number) => `That file is nested too deep: more than ${most} levels.`,
      tooManyElements: (most: number) =>
        `That page is too large: it has more than ${most} elements of HTML.`,
      tooSlow: (seconds: number) => `That takes too long to read: more than ${seconds} seconds.`,
      tooMuchMemory: 'That takes too much memory to read.',
    },
  },

  managing: {
    listTitle: 'This server’s own articles',
    noArticles: 'This server has no articles of its own.',
    addedBy: (who: string, when: string) => `added by ${who}, ${when}`,
    facts: 'Facts',
    remove: 'Remove',
    undo: 'Undo',
    deleteAll: 'Delete all',
    tryAgain: 'Change it',
    addFact: 'Add a fact',
    ofTheHost: 'That article is the host’s: it is in its folder, and can’t be changed here.',
    askRemove: (title: string) =>
      `Remove “${title}” from this server, with its facts? You can undo that for 10 minutes.`,
    unchanged: 'All is as it was.',
    removed: (title: string) => `“${title}” is removed. For 10 minutes you can undo that.`,
    restored: (title: string) => `“${title}” is back.`,
    notRestored: 'That can’t be undone any more.',
    askPurge: (articles: number, facts: number) =>
      `Delete all that this server has added, for good? Articles: ${articles} · Facts: ${facts}. Questions that are kept go too, and no more are. Nobody can undo that.`,
    purged: 'All that this server had added is deleted, for good.',
    shared: (address: string) =>
      `Whoever has this link can read this server’s own articles and ask about them, without Discord: <${address}>\nAnswers here lead there too, with **Open source**. \`/library unshare\` ends it.`,
    unshared: 'That link leads nowhere any more. `/library share` makes another one.',
    notShared: 'There is no link to this server’s articles.',
    noPages: 'Whoever runs me shows no pages, so there is nothing that a link could lead to.',
    exported: (title: string) => `“${title}”, as a file from which I can be given it again:`,
    exportTooLarge: (title: string, found: number, most: number) =>
      `“${title}” is ${found} MB as a file, and Discord takes ${most} MB at most here. Whoever runs me can get it: \`npm run backup\` writes all that is kept to a file.`,
    factFields: {
      question: 'Question',
      also: 'Other ways to ask it, one a line',
      answer: 'Short answer',
      quote: 'The article’s words that say so',
    },
    factAdded: (question: string) => `The fact is added. “${question}” has a short answer now.`,
    factsOf: (title: string) => `Facts of “${title}”`,
    noFacts: 'It has no facts.',
    fromHost: 'From the host’s folder',
    hostsGone: 'An article that the host no longer has',
    factLost: 'Not used: the article doesn’t say that any more.',
    notQuoted: (quote: string, nearest: string) =>
      `Not added: the article nowhere says “${quote}”. The nearest that it says: “${nearest}”`,
    notSupported: (answer: string, words: string) =>
      `Not added: the quote doesn’t support the answer “${answer}”. It lacks: ${words}`,
    askedAlready: (question: string) =>
      `Not added: the article has a fact already that answers “${question}”, or it stands here twice.`,
    factIncomplete: 'Not added: a fact needs a question, a short answer and a quote.',
    questionTooLong: (most: number) =>
      `Not added: each way to ask may have at most ${most} characters.`,
    tooManyWays: (most: number) =>
      `Not added: a fact may have at most ${most} further ways to ask it.`,
  },

  web: {
    title: 'Ask the articles',
    about: (articles: number) =>
      `Answers come from ${articles === 1 ? 'one article' : `${articles} articles`}, in the article’s own words.`,
    question: 'Your question',
    ask: 'Ask',
    askOn: 'Ask about the articles',
    moreArticles: (articles: number) => `And ${articles} more.`,
    edited: 'The sentence that this link marks is no longer there: the article has changed.',
    notFound: 'There is no such page here, or not any more.',
    unavailable: 'That can’t be looked up just now. Try again in a while.',
    failed: 'Something went wrong here. Try again in a while.',
  },

  questions: {
    title: 'What I couldn’t answer',
    none: 'There is nothing.',
    isOff: 'No questions are kept in this server. `/questions on` changes that.',
    on: (days: number) =>
      `From now on I keep what is asked in this server and I can’t answer, where all see the reply, for ${days} days after it was last asked, and without who asked. Under such replies I say so, and \`/privacy\` does. \`/questions list\` shows you what there is.`,
    askOff: (count: number) =>
      `Keep no more questions, and delete those that are kept, with their votes, for good? Questions: ${count}.`,
    stop: 'Delete and switch off',
    off: 'No more questions are kept, and those that were are deleted, for good.',
    notAllowed: 'Only those who may use `/questions` in this server can do that.',
    asked: (times: number, last: string) => `Not answered: ${times} · last ${last}`,
    votes: (helped: number, notIt: number) => `This helped: ${helped} · Not it: ${notIt}`,
    answeredNow: 'It is answered now.',
    nothingClose: 'No passage comes near it.',
    exported: (count: number) => `What I couldn’t answer, for a spreadsheet. Questions: ${count}`,
    voted: {
      noted:
        'Thanks, noted. With the question, and without your name, it is kept for the managers of this server: `/privacy`',
      changed: 'Thanks, your vote is changed.',
      same: 'You have voted so already.',
      off: 'Votes are not counted in this server any more.',
    },
  },

  missingPermissions: (channel: string, reference: string) =>
    `I can’t answer in ${channel}: there I need the permissions View Channel, Send Messages and, in threads, Send Messages in Threads. Reference: \`${reference}\``,
  failed: (reference: string) =>
    `Something went wrong on my side. If it happens again, tell whoever runs me this reference: \`${reference}\``,
};
