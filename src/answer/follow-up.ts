import { type CuePatterns, contentWords, cuesFor } from '../language/cues.ts';
import type { IsName } from './names.ts';
import { asOneName, phrasesOf, type Reading } from './phrases.ts';
import { replaceLike } from './replace.ts';

/** A question that the next one may lean on. */
export interface Context {
  readonly question: string;
  /** What could not be put in the place of anything in it, or what a pronoun in it stands for. */
  readonly added?: string;
  /** The name that was put in it last: `the Bank of Japan` is replaced as one. */
  readonly name?: string;
}

/** The most words besides a pronoun with which a question still leans on the one before. */
const LEANING_WORDS = 3;
/** The most words that say one part of the question before anew. */
const PART_WORDS = 5;
/** Whoever writes more than this, in UTF-16 code units, leaves nothing out. */
const LEANING_LENGTH = 200;

/**
 * The question that `said` asks after another; undefined where it stands alone or says too little.
 *
 * - `and when?` after `Who closed the bridge?` asks `when closed the bridge?`
 * - `what about Japan?` after `Who spoke for Korea?` asks `Who spoke for Japan?`
 * - `and in the second call?` after `Who spoke for Korea?` asks that, with `in the second call` added
 * - `what did she say?` after `Who is Clara Moss?` asks that, with `Clara Moss` added
 */
export function completed(before: Context, said: string, isName: IsName): Context | undefined {
  if (said.length > LEANING_LENGTH) return undefined;
  const patterns = cuesFor(`${before.question} ${said}`);
  const context = parted(before, patterns);
  const whole = said.trim().replace(/^[¿¡]/, '');
  const opened = whole.replace(patterns.opener, '');
  const part = bare(opened).replace(patterns.closer, '');
  const leans = part !== bare(whole);
  const words = contentWords(part, patterns);
  const asks = patterns.asking.exec(part);

  if (isAboutPronoun(part, words, patterns)) return about(opened, topicOf(context, patterns));
  if (words.length === 0) return asks ? askingAnew(context, asks[0], patterns) : undefined;
  if (words.length === 1 && patterns.askingNoun.test(part)) {
    return askingAnew(context, part, patterns);
  }
  const rest = asks?.index === 0 ? part.slice(asks[0].length).trim() : part;
  if (words.length > PART_WORDS || patterns.asking.test(rest) || patterns.clause.test(rest)) {
    return undefined;
  }
  const reading = {
    ...patterns,
    isName: (phrase: string) => phrase === context.name || isName(phrase),
    isSentence: false,
  };
  const isFramed = patterns.frame.test(rest);
  const isSure = phrasesOf(rest, reading).every(({ kind }) => kind !== 'thing');
  if (asks) {
    if (!isFramed || !isSure) return undefined;
    return askingAnew(withPart(context, rest, reading), asks[0], patterns);
  }
  if (leans || (isFramed && isSure)) return withPart(context, rest, reading);
  return isFramed ? withPartReplaced(context, rest, reading) : undefined;
}

/** A question with what was added to it, as one text. */
export function wordingOf({ question, added }: Context): string {
  return added === undefined ? question : `${question} (${added})`;
}

/** A question apart from its opening and, where only its text is known, from what was added to it. */
function parted(context: Context, { opener }: CuePatterns): Context {
  const text = context.question.trim().replace(opener, '');
  const [, question, added] = /^(.*\S)\s+\(([^()]+)\)$/su.exec(text) ?? [];
  if (context.added !== undefined || question === undefined) return { ...context, question: text };
  return about(question, added);
}

function about(question: string, added: string | undefined): Context {
  return added ? { question, added } : { question };
}

/** Whether little is said but of something that a pronoun stands for. */
function isAboutPronoun(part: string, words: readonly string[], patterns: CuePatterns): boolean {
  if (words.length > LEANING_WORDS || words.some((word) => /^\p{Lu}/u.test(word))) return false;
  const asks = patterns.asking.test(part) || (words.length > 0 && patterns.clause.test(part));
  return asks && patterns.pronoun.test(part);
}

/** The question before with other asking words. */
function askingAnew(context: Context, asks: string, { asking, clause }: CuePatterns): Context {
  const { question } = context;
  if (asking.test(question)) return { ...context, question: question.replace(asking, () => asks) };
  const isOpen = clause.exec(question)?.index === 0;
  const following = isOpen ? question.charAt(0).toLowerCase() + question.slice(1) : question;
  return { ...context, question: `${asks} ${following}` };
}

/** The question before with a part of it said anew, or else with that added. */
function withPart(context: Context, part: string, reading: Reading): Context {
  return (
    withPartReplaced(context, part, reading) ?? { ...context, added: part.replace(/[()]/g, '') }
  );
}

function withPartReplaced(context: Context, part: string, reading: Reading): Context | undefined {
  const { closers, frames } = reading.cues;
  const before = phrasesOf(context.question, { ...reading, isSentence: true });
  const phrases = phrasesOf(part, reading);
  const question = replaceLike(
    { text: context.question, phrases: before },
    { text: part, phrases },
    frames.filter((frame) => closers.includes(frame)),
  );
  if (question === undefined) return undefined;
  const name = asOneName(part, phrases).find(({ kind }) => kind === 'name')?.text;
  return { ...context, question, ...(name && { name }) };
}

/** What a question is about: what was added to it, else all but how it asks. */
function topicOf({ question, added }: Context, { asking, lead }: CuePatterns): string {
  return added ?? bare(question.replace(asking, ' ').trim().replace(lead, ''));
}

/** Without the marks at the end. */
function bare(question: string): string {
  return question
    .replace(/(?<![\s?？!！。])[\s?？!！。]+$/u, '')
    .replace(/(?:(?<!\.|\.\p{Lu})|(?<=\.\p{Lu}\.))\.+$/u, '');
}
