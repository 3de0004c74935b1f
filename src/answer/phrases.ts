import { isNumberWord, isTimeWord } from '../language/en/words.ts';
import type { FollowUpCues } from '../language/language.ts';
import { isMonthOrDay } from '../language/proper-words.ts';
import { wordsIn } from '../language/segmenters.ts';
import type { IsName } from './names.ts';

/** What a question speaks of: a name, a time or number, or a thing, with what goes before it. */
export interface Phrase {
  readonly kind: 'name' | 'time' | 'thing';
  readonly text: string;
  /** Where it starts, with its article. */
  readonly start: number;
  readonly end: number;
  readonly hasArticle: boolean;
  /** The word that tells how it belongs to the rest, in lower case; empty where there is none. */
  readonly frame: string;
  /** Where it starts, with its article and its frame where that goes before. */
  readonly framedStart: number;
  /** Where its first word ends. */
  readonly firstEnd: number;
}

interface Word {
  readonly kind: Phrase['kind'] | 'article' | 'frame' | 'little';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An elided article, letters with dots, or letters and digits with what may join them. */
const WORD =
  /\p{L}{1,2}[’'](?=\p{L}{2})|(?:\p{Lu}\.)+(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.’'&:][\p{L}\p{N}][\p{L}\p{M}\p{N}]*|,\p{N}+)*/gu;
/** What belongs to the number before it. */
const UNIT = /^[年月日時时分年년월일시]$/u;
/** The most words of a name that is typed without capitals. */
const LONGEST_NAME = 4;

/** How a text is read. */
export interface Reading {
  readonly cues: FollowUpCues;
  /** Finds all words that ask. */
  readonly everyAsking: RegExp;
  readonly isName: IsName;
  /** Whether the text begins a sentence, so that a capital there tells nothing. */
  readonly isSentence: boolean;
}

/** The phrases of a question or of a part of one, in order. */
export function phrasesOf(question: string, reading: Reading): Phrase[] {
  const { cues } = reading;
  const words = withNames(question, kindsOf(question, reading), reading);
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length; ) {
    const first = words[i] as Word;
    const { kind } = first;
    let next = i + 1;
    if (kind === 'name' || kind === 'time' || kind === 'thing') {
      while (continues(question, words, next)) next++;
      const article = beside(question, words, i, 'article');
      const begin = article ?? first;
      const frame = cues.spaced
        ? beside(question, words, words.indexOf(begin), 'frame')
        : words[next]?.kind === 'frame' && adjoin(question, words, next) && words[next];
      const end = words[next - 1]?.end ?? first.end;
      phrases.push({
        kind,
        text: question.slice(begin.start, end),
        start: begin.start,
        end,
        hasArticle: article !== undefined,
        frame: frame ? frame.text.toLowerCase() : '',
        framedStart: frame && cues.spaced ? frame.start : begin.start,
        firstEnd: first.end,
      });
    }
    i = next;
  }
  return phrases;
}

/** Phrases that are all names as one: `the Bank of Japan`. */
export function asOneName(text: string, phrases: readonly Phrase[]): readonly Phrase[] {
  const [first] = phrases;
  const end = phrases.at(-1)?.end;
  if (first === undefined || phrases.some(({ kind }) => kind !== 'name')) return phrases;
  return [{ ...first, text: text.slice(first.start, end), end: end ?? first.end }];
}

/** The word right before the one at `i`, if it is of this kind. */
function beside(question: string, words: readonly Word[], i: number, kind: Word['kind']) {
  const word = words[i - 1];
  return word?.kind === kind && adjoin(question, words, i) ? word : undefined;
}

/** Whether a word goes on with the phrase of the one before; a name of several words is whole. */
function continues(question: string, words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  return word?.kind === before?.kind && !word?.text.includes(' ') && adjoin(question, words, i);
}

/** Whether nothing but space is between a word and the one before; in a date also a comma. */
function adjoin(question: string, words: readonly Word[], i: number): boolean {
  const gap = question.slice(words[i - 1]?.end, words[i]?.start);
  return words[i]?.kind === 'time' ? /^[\s,]*$/.test(gap) : /^\s*$/.test(gap);
}

/** The words of a question, as far as each tells by itself what it is. */
function kindsOf(question: string, { cues, everyAsking, isSentence }: Reading): Word[] {
  const asked = [...question.matchAll(everyAsking)];
  const isAsking = (start: number) =>
    asked.some(({ 0: { length }, index }) => index <= start && start < index + length);
  const kindOf = (text: string, start: number, before: Word | undefined): Word['kind'] => {
    const word = text.toLowerCase();
    if (cues.articles.includes(word.replace("'", '’'))) return 'article';
    if (cues.frames.includes(word.replace("'", '’'))) return 'frame';
    if (isAsking(start) || isLittle(word, cues)) return 'little';
    if (isTime(text, before)) return 'time';
    return (before || !isSentence) && /^\p{Lu}/u.test(text) ? 'name' : 'thing';
  };
  const words: Word[] = [];
  for (const { text, start } of split(question, cues)) {
    words.push({ kind: kindOf(text, start, words.at(-1)), text, start, end: start + text.length });
  }
  return words;
}

function isLittle(word: string, { clauses, fillers, pronouns, openers }: FollowUpCues): boolean {
  return [clauses, fillers, pronouns, openers].some((some) => some.includes(word));
}

function isTime(text: string, before: Word | undefined): boolean {
  if (/\p{N}/u.test(text)) return true;
  if (before?.kind === 'time' && UNIT.test(text)) return true;
  // `may` is a month with a capital amid a question only.
  if (/^may$/i.test(text)) return before !== undefined && text !== 'may';
  const word = text.toLowerCase();
  return isTimeWord(word) || isNumberWord(word) || isMonthOrDay(word);
}

function* split(question: string, cues: FollowUpCues): Generator<{ text: string; start: number }> {
  if (cues.spaced) {
    for (const { 0: text, index } of question.matchAll(WORD)) {
      yield { text: text.replace(/[’']s$/iu, ''), start: index };
    }
    return;
  }
  for (const { word, start } of wordsIn(question)) {
    // In Korean the particle is part of the word.
    const particle = /^\p{Script=Hangul}/u.test(word) && particleOf(word, cues);
    const end = particle ? word.length - particle.length : word.length;
    yield { text: word.slice(0, end), start };
    if (particle) yield { text: particle, start: start + end };
  }
}

/** The particle at the end of a word that is longer by two letters. */
function particleOf(word: string, { frames }: FollowUpCues): string | undefined {
  return frames.find((frame) => word.endsWith(frame) && word.length >= frame.length + 2);
}

/** The words with those made one that are a name together, and those names that lack a capital. */
function withNames(question: string, words: readonly Word[], { cues, isName }: Reading): Word[] {
  const named: Word[] = [];
  for (let i = 0; i < words.length; ) {
    const name = nameAt(question, words.slice(i, i + LONGEST_NAME), cues, isName);
    named.push(name?.word ?? (words[i] as Word));
    i += name?.length ?? 1;
  }
  return named;
}

/** The longest name that some words begin with. */
function nameAt(
  question: string,
  words: readonly Word[],
  { spaced }: FollowUpCues,
  isName: IsName,
) {
  for (let length = words.length; length > 0; length--) {
    const some = words.slice(0, length);
    const [first, last] = [some[0] as Word, some[length - 1] as Word];
    const isSolid = last.kind === 'name' || last.kind === 'thing';
    if (!isSolid || some.some(({ kind }) => kind === 'little' || kind === 'time')) continue;
    const text = question.slice(first.start, last.end);
    if (isName(spaced ? text : text.replace(/\s/g, ''))) {
      return { word: { kind: 'name', text, start: first.start, end: last.end } as const, length };
    }
  }
  return undefined;
}
