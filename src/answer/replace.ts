import { asOneName, type Phrase } from './phrases.ts';

/** A text with the phrases in it. */
export interface Phrased {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/**
 * The question with a part said anew in the place of its like, or undefined where it has none: a
 * name for a name, a time or number for one, a thing for what belongs to the rest in the same way.
 * `topic` holds the particles that mark what a question is about.
 */
export function replaceLike(
  question: Phrased,
  part: Phrased,
  topic: readonly string[],
): string | undefined {
  const last = part.phrases.at(-1);
  if (last === undefined) return undefined;
  const same = part.phrases.length > 1 && part.text.slice(0, last.start);
  const after = same && phraseAfter(same, question);
  if (after) return put(question.text, after.start, after.end, last.text);
  const anew = { ...part, phrases: asOneName(part.text, part.phrases) };
  return replaceEach(question, anew, topic);
}

/** The phrase of a question that follows some words, such as `the price of`. */
function phraseAfter(words: string, { text, phrases }: Phrased): Phrase | undefined {
  const same = words.trim().toLowerCase();
  return phrases.find(({ start }) => {
    const before = text.slice(0, start).trimEnd().toLowerCase();
    return before.endsWith(same) && !/[\p{L}\p{N}]$/u.test(before.slice(0, -same.length));
  });
}

/** The question with each phrase of a part in the place of another; undefined where one has none. */
function replaceEach(
  question: Phrased,
  part: Phrased,
  topic: readonly string[],
): string | undefined {
  const places = part.phrases.flatMap((phrase) => {
    const place = placeOf(phrase, question.phrases, topic);
    return place ? { ...place, phrase } : [];
  });
  // From the end, so that what is replaced moves nothing that is still to be.
  places.sort((a, b) => b.start - a.start);
  const overlap = places.some(({ end }, i) => end > (places[i - 1]?.start ?? end));
  if (places.length < part.phrases.length || overlap) return undefined;
  return places.reduce((text, { start, end, isFramed, phrase }) => {
    const from = isFramed ? phrase.framedStart : phrase.start;
    return put(text, start, end, part.text.slice(from, phrase.end));
  }, question.text);
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Whether the new phrase goes there with its frame. */
  readonly isFramed: boolean;
}

/** Where in a question a phrase belongs that is said anew. */
function placeOf(
  anew: Phrase,
  phrases: readonly Phrase[],
  topic: readonly string[],
): Place | undefined {
  const like = likeOf(anew, phrases, topic);
  if (like) {
    // A frame goes in for a frame, or where the question has none.
    const isFramed = anew.frame !== '';
    return { start: isFramed ? like.framedStart : like.start, end: like.end, isFramed };
  }
  const things = phrases.filter(({ kind, hasArticle }) => kind === 'thing' && hasArticle);
  const [only] = things;
  if (only === undefined || things.length > 1) return undefined;
  if (anew.kind !== 'thing' || !anew.hasArticle || anew.frame !== '') return undefined;
  return { start: only.start, end: endOf(only, anew), isFramed: false };
}

/**
 * Where the thing ends that a new one is put for: a verb may follow it, as in `was the bridge closed`,
 * unless a frame shows where it belongs.
 */
function endOf(thing: Phrase, anew: Phrase): number {
  if (thing.frame !== '') return thing.end;
  const head = anew.text.split(' ').at(-1) ?? '';
  const at = ` ${thing.text} `.indexOf(` ${head} `);
  return at < 0 ? thing.firstEnd : thing.start + at + head.length;
}

function likeOf(
  anew: Phrase,
  phrases: readonly Phrase[],
  topic: readonly string[],
): Phrase | undefined {
  const sameFrame = phrases.filter(({ frame }) => frame !== '' && frame === anew.frame);
  if (anew.kind !== 'thing') {
    const sameKind = phrases.filter(({ kind }) => kind === anew.kind);
    const closest = [
      sameKind.filter((phrase) => sameFrame.includes(phrase)),
      anew.kind === 'time' ? sameKind.filter(({ text }) => isYear(text) === isYear(anew.text)) : [],
      sameKind,
    ].find((some) => some.length > 0);
    if (closest) return closest.at(-1);
    if (anew.kind === 'time') return undefined;
  }
  const others = phrases.filter(({ kind }) => kind !== 'time');
  return (
    others.findLast((phrase) => sameFrame.includes(phrase)) ??
    (anew.frame === '' ? others.find(({ frame }) => topic.includes(frame)) : undefined)
  );
}

function isYear(text: string): boolean {
  return /^[12]\d{3}\D?$/.test(text);
}

function put(text: string, start: number, end: number, anew: string): string {
  return text.slice(0, start) + anew + text.slice(end);
}
