/** All that is known of a single language, as data. So far of one; every other works without. */

/** What kind of words answer a question. */
export type AnswerType = 'number' | 'date' | 'name' | 'any';

const words = (list: string) => list.trim().split(/\s+/);

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

/** Phrases that tell what kind of words answer, the first that a question holds. */
const CUES: readonly (readonly [RegExp, AnswerType])[] = [
  [/ how (?:many|much|old|long|far|tall|large|big|often|high|fast|deep|wide|heavy) /, 'number'],
  [/ (?:what|which) (?:percent|percentage|number|amount|age|size|population) /, 'number'],
  [/ when | (?:what|which) (?:year|years|date|month|day|decade|century|time) /, 'date'],
  [/ (?:who|whom|whose|where) /, 'name'],
];

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

/** Whether a question is English: at least three words in ten are English function words. */
export function isEnglish(terms: readonly string[]): boolean {
  return terms.filter(isFunctionWord).length >= 0.3 * terms.length;
}

/** What kind of words an English question asks for. */
export function answerTypeOf(terms: readonly string[]): AnswerType {
  const text = ` ${terms.join(' ')} `;
  return CUES.find(([cue]) => cue.test(text))?.[1] ?? 'any';
}
