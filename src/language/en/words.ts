/** The English words that say little by themselves, and what kind of words a question in English asks for. */
import { words } from '../lists.ts';

/** What kind of words answer a question. */
export type AnswerType = 'number' | 'date' | 'name' | 'any';

const QUESTION_WORDS = new Set(words('what when where which who whom whose why how'));

const FUNCTION_WORDS = new Set([
  ...QUESTION_WORDS,
  ...words(`
    a about after all also am an and another any are as at be because been before being between both
    but by can could did do does doing done during each for from get got had has have having he her
    here hers him his i if in into is it its just like made make many may me might more most much
    must my no nor not now of on once only or other our out over own s same shall she should so
    some such t take than that the their them then there these they this those through to too under
    until up upon us very was we well were while will with within without would you your`),
]);

const NUMBER_WORDS = new Set(
  words(`
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion dozen dozens`),
);

const TIME_WORDS = new Set(
  words(`
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn winter today yesterday
    tomorrow ago century centuries decade decades midnight noon morning evening bc ad bce ce`),
);

/** Words for what is asked for, by its type: `date of the call` asks as `when was the call`. */
const TYPE_WORDS = {
  number: words('number percent percentage amount age size population many much'),
  date: words('year years date month day weekday decade century time'),
  name: words(
    'name names person location place country city company agency organisation organization',
  ),
};
const ALL_TYPE_WORDS = new Set(Object.values(TYPE_WORDS).flat());

/** Phrases that tell what type of words answer, the first that a question holds. */
const CUES: readonly (readonly [RegExp, AnswerType])[] = [
  [
    / how (?:many|much|old|long|far|tall|large|big|often|high|fast|deep|wide|heavy|thick|late|early) /,
    'number',
  ],
  [typeAsked(TYPE_WORDS.number), 'number'],
  [/ when | since what | until what | from what year /, 'date'],
  [typeAsked(TYPE_WORDS.date), 'date'],
  [/ (?:who|whom|whose|where) /, 'name'],
  [typeAsked(TYPE_WORDS.name), 'name'],
];

/** `which agency`, `what was the exact date`, `on what day`; `date of` and `name of` to begin with. */
function typeAsked(nouns: readonly string[]): RegExp {
  const noun = `(?:${nouns.join('|')})`;
  return new RegExp(
    ` (?:what|which)(?: (?:is|was|are|were|the|exact|first|last|next|other|two|three|s)){0,3} ${noun} |^ ${noun} of `,
  );
}

/** English words that carry little of what a question is about. Terms are normalised words. */
export function isFunctionWord(term: string): boolean {
  return FUNCTION_WORDS.has(term);
}

/** English numbers in letters; not `one`, which is rarely a number. */
export function isNumberWord(term: string): boolean {
  return NUMBER_WORDS.has(term);
}

/** English words that say when. */
export function isTimeWord(term: string): boolean {
  return TIME_WORDS.has(term);
}

export function isQuestionWord(term: string): boolean {
  return QUESTION_WORDS.has(term);
}

/** Words that say what type of answer is asked for, rather than what about. */
export function isTypeWord(term: string): boolean {
  return ALL_TYPE_WORDS.has(term);
}

/** Whether a question is English: at least three words in ten are English function words. */
export function isEnglish(terms: readonly string[]): boolean {
  return terms.filter(isFunctionWord).length >= 0.3 * terms.length;
}

/** What kind of words an English question asks for. */
export function answerTypeOf(terms: readonly string[]): AnswerType {
  const text = ` ${terms.join(' ')} `;
  return CUES.find(([cue]) => cue.test(text))?.[1] ?? 'any';
}

/** Words that turn a statement round, or except something from it. */
const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|except|unlike|no one)\b|n[’']t\b/gi;

/** How many times an English text denies something. */
export function denialsIn(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}
