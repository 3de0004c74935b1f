/**
 * What is known of one language, as data. Everything but the code may be missing. The language of a text
 * is seldom known for sure, so lists are joined unless they say otherwise: what one language has counts
 * in all.
 */
export interface Language {
  /** Its BCP 47 tag, without a script or region: `de`. */
  readonly code: string;

  /** Titles and the like, which what they belong to always follows: `Gen. Milley`, `e.g. Korea`. */
  readonly neverLast?: readonly string[];
  /** Shortened words that may end a sentence: one ends there when a sentence starter follows. */
  readonly mayBeLast?: readonly string[];
  /** Words shortened only before a number, in lower case: `No. 5`, `p. 12`. */
  readonly beforeNumbers?: readonly string[];
  /** Words beside a number with a full stop that make it an ordinal: `am 3. Mai`. */
  readonly ordinalCues?: readonly string[];
  /** Words, in lower case, that capitalised after a full stop begin a sentence rather than a name. */
  readonly sentenceStarters?: readonly string[];

  /**
   * Whole lines that web pages put around an article and that are no part of it, in lower case and
   * without marks around them: prompts to comment, share links, cookie notes, links to skip or print.
   */
  readonly boilerplate?: readonly RegExp[];
  /** Words, in lower case, that join what a hyphen leaves open with what completes it: `pre- and post-war`. */
  readonly conjunctions?: readonly string[];

  /** What is said to a bot besides questions, in lower case. */
  readonly courtesies?: Readonly<Record<Courtesy, readonly string[]>>;
  /** What may follow a courtesy, in lower case. */
  readonly afterCourtesies?: readonly string[];
  /** Patterns of whole questions, without the mark at the end, that ask what an article is about. */
  readonly aboutArticle?: readonly string[];

  /** What tells that a question leans on the one before: of the language that has most of the text's words. */
  readonly cues?: FollowUpCues;
  /** Words of questions, besides the cues, that ask or only join, in lower case. English has lists of its own. */
  readonly littleWords?: readonly string[];

  /** Tags by which the platform names countries, months and days: of each way to write the language. */
  readonly locales?: readonly string[];
  /** What else countries are called, in lower case. */
  readonly countries?: readonly string[];
}

/** What is said to a bot besides questions about the articles. */
export type Courtesy = 'greeting' | 'thanks' | 'help';

/** The little that is known of a language to see that what is said leans on the question before. */
export interface FollowUpCues {
  /** Whether words are set apart by spaces. */
  readonly spaced: boolean;
  /** What a follow-up starts with. */
  readonly openers: readonly string[];
  /** What a follow-up ends with. */
  readonly closers: readonly string[];
  /** What asks for one thing or another. */
  readonly asking: readonly string[];
  /** What of that asks with a noun: `which year`. */
  readonly determiners: readonly string[];
  /** What makes a question of its own of what it stands in: verbs that help others, `I`, `if`. */
  readonly clauses: readonly string[];
  /** What says nothing by itself next to an asking word. */
  readonly fillers: readonly string[];
  /** What tells how a thing or a time belongs to the rest: before it or, without spaces, after it. */
  readonly frames: readonly string[];
  readonly articles: readonly string[];
  /** What stands for something said before. */
  readonly pronouns: readonly string[];
  /** What does so unless a word follows that it goes with: `that call`. */
  readonly demonstratives: readonly string[];
  /** What is said without asking anything. */
  readonly smallTalk: readonly string[];
}
