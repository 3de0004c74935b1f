import { FOLLOW_UP_CUES } from '../language/cues.ts';

/** The most words besides a pronoun with which a question still leans on the one before. */
const LEANING_WORDS = 3;
/** Whoever writes more than this, in UTF-16 code units, leaves nothing out. */
const LEANING_LENGTH = 200;

/** One capitalised word after another, not at the start of the text. */
const NAMES = /(?<=[^.!?]\s)\p{Lu}[\p{L}\p{N}.’'-]*(?:\s+\p{Lu}[\p{L}\p{N}.’'-]*)*(?<![.’'-])/gu;

const PATTERNS = FOLLOW_UP_CUES.map(({ spaced, openers, asking, fillers, pronouns }) => {
  const anyOf = (phrases: readonly string[]) =>
    spaced
      ? `(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`
      : `(?:${phrases.join('|')})`;
  return {
    opener: new RegExp(`^[¿¡]?(?:${anyOf([...openers].reverse())}[\\s,、，]*)+`, 'iu'),
    asking: new RegExp(`${anyOf(asking)}(?:\\s+${anyOf(asking)})*`, 'iu'),
    pronoun: new RegExp(anyOf(pronouns), 'iu'),
    empty: new RegExp(anyOf([...asking, ...fillers, ...pronouns, ...openers]), 'giu'),
    lead: new RegExp(`^(?:${anyOf([...fillers, ...pronouns])}\\s*)+`, 'iu'),
  };
});

/**
 * The question to ask when `next` follows `previous` in a conversation: `next` itself where it
 * stands alone, else with what it leaves out taken from `previous`.
 *
 * - `and when?` after `Who closed the bridge?` asks `when closed the bridge?`
 * - `what about Japan?` after `Who spoke for Korea?` asks `Who spoke for Japan?`
 * - `what did she say?` after `Who is Clara Moss?` asks `what did she say? (Clara Moss)`
 */
export function followUp(previous: string, next: string): string {
  if (next.length > LEANING_LENGTH) return next;
  for (const patterns of PATTERNS) {
    const asked = completed(previous.trim(), next.trim(), patterns);
    if (asked !== undefined) return asked;
  }
  return next;
}

/** The completed question; undefined where nothing in this language says that it leans. */
function completed(
  previous: string,
  next: string,
  { opener, asking, pronoun, empty, lead }: (typeof PATTERNS)[number],
): string | undefined {
  const rest = next.replace(opener, '');
  const words = rest.replace(empty, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const asks = asking.exec(rest)?.[0];
  const isShort = words.length <= LEANING_WORDS && !words.some((word) => /^\p{Lu}/u.test(word));
  if (isShort && pronoun.test(rest)) return withTopic(rest, topicOf(previous, asking, lead));
  if (words.length === 0) return asks && askingInstead(previous, asks, asking);
  if (rest !== next && asks === undefined) return withName(previous, bare(rest));
  return rest === next ? undefined : rest;
}

/** The question asked before, with another asking word. */
function askingInstead(previous: string, asks: string, asking: RegExp): string {
  return asking.test(previous) ? previous.replace(asking, asks) : `${asks} ${previous}`;
}

/** The question asked before, about another name. */
function withName(previous: string, name: string): string {
  const names = previous.match(NAMES) ?? [];
  const [only] = names;
  if (only !== undefined && names.length === 1 && /^\p{Lu}/u.test(name)) {
    return previous.replace(only, () => name);
  }
  return `${bare(previous)} ${name}?`;
}

function withTopic(question: string, topic: string): string {
  return topic === '' ? question : `${question} (${topic})`;
}

/** What a question is about: what was added to it in brackets, else all but how it asks. */
function topicOf(question: string, asking: RegExp, lead: RegExp): string {
  const added = /\(([^()]+)\)$/.exec(question)?.[1];
  return added ?? bare(question.replace(asking, ' ').trim().replace(lead, ''));
}

/** Without the marks at the end. */
function bare(question: string): string {
  return question.replace(/[\s?？!.。]+$/u, '');
}
