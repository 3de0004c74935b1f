import type { FollowUpCues } from './language.ts';
import { ofAll } from './languages.ts';

/** The cues of a language, with patterns that find them. */
export type CuePatterns = ReturnType<typeof patternsOf>;

const ALL = ofAll(({ cues }) => cues && [patternsOf(cues)]);

function patternsOf(cues: FollowUpCues) {
  const { spaced, openers, closers, asking, determiners, clauses, fillers, frames } = cues;
  const { articles, pronouns, demonstratives, smallTalk } = cues;
  const anyOf = (...phrases: readonly string[]) => {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
    const some = longestFirst.join('|').replace(/’/g, "['’]");
    if (some === '') return '(?!)';
    return spaced ? `(?<![\\p{L}\\p{N}])(?:${some})(?![\\p{L}\\p{N}])` : `(?:${some})`;
  };
  const framed = `(?:${anyOf(...(spaced ? frames : []))}\\s+)`;
  const clause = anyOf(...clauses);
  const asks = `${framed}{0,4}${anyOf(...asking)}`;
  const noun = '[\\p{L}\\p{M}]+';
  const little = [...asking, ...clauses, ...fillers, ...pronouns, ...demonstratives, ...openers];
  // Without spaces, particles cannot be told from parts of words.
  const empty = [...little, ...(spaced ? [...frames, ...articles] : closers)];
  const find = (pattern: string, flags = 'iu') => new RegExp(pattern, flags);
  const asksSomething =
    `${framed}{1,4}${anyOf(...asking)}\\s+(?!${clause})${noun}(?=\\s+${clause})|` +
    `${asks}(?:\\s+(?:${anyOf(...openers)}\\s+)?${asks}){0,9}`;
  return {
    cues,
    opener: find(`^[¿¡]?(?:${anyOf(...openers)}[\\s,、，]*)+`),
    closer: find(`${anyOf(...closers)}$`),
    /** What asks, with what goes with it: `since when`, `in which year` before a verb. */
    asking: find(asksSomething),
    /** The same, to find all that asks. */
    everyAsking: find(asksSomething, 'giu'),
    /** What asks with a noun, where that is all of a text. */
    askingNoun: find(`^(?:${framed}{1,4}${anyOf(...asking)}|${anyOf(...determiners)})\\s+${noun}$`),
    clause: find(clause),
    frame: find(`^${anyOf(...frames)}`),
    /** A pronoun that stands for nothing in the same question. */
    pronoun: find(
      `^(?!.*${anyOf(...articles)}\\s+${noun}.*${anyOf(...pronouns)}).*(?:${anyOf(...pronouns)}|` +
        `${anyOf(...demonstratives)}(?=\\s*(?:${anyOf(...clauses, ...fillers)}|[?!.]*$)))`,
    ),
    /** What says nothing by itself. */
    empty: find(anyOf(...empty), 'giu'),
    lead: find(`^(?:${anyOf(...clauses, ...fillers, ...pronouns, ...frames)}\\s*)+`),
    smallTalk: find(`^[^\\p{L}\\p{N}]*(?:${anyOf(...smallTalk, ...openers)}[^\\p{L}\\p{N}]*)+$`),
  };
}

/** The cues of the language that most of the little words of a text are of; of as many the first. */
export function cuesFor(text: string): CuePatterns {
  const [most] = ALL.map((patterns) => ({
    patterns,
    length: (text.match(patterns.empty) ?? []).join('').length,
  })).sort((a, b) => b.length - a.length);
  return most?.patterns ?? (ALL[0] as CuePatterns);
}

/** The words of a text that say something by themselves. */
export function contentWords(text: string, { empty }: CuePatterns): string[] {
  return text.replace(empty, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether nothing is asked: a greeting, thanks, a mere `really?`. */
export function isSmallTalk(text: string): boolean {
  return ALL.some(({ smallTalk }) => smallTalk.test(text));
}
