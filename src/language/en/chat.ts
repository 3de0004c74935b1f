/**
 * Questions as people type them in a chat, in English: what they say around the question, and words
 * that they write together or without their apostrophe. Only what is searched for is put right:
 * the question is shown as it was typed.
 */

/** What is said before the question itself, in any number and order. */
const LEADS = [
  'hey|hi|hello|hiya|yo|heya|good (?:morning|afternoon|evening)|morning|evening',
  'there|all|everyone|everybody|guys|folks|bot|again',
  "sorry (?:if|in case) (?:this|that|it)(?:’s|'s| is)? (?:a )?(?:silly|stupid|dumb|obvious)(?: question)?(?: but)?",
  '(?:quick|silly|stupid|dumb|just a|one|another|a) (?:quick )?question(?: for you)?|question|just (?:curious|wondering|asking)',
  'sorry|excuse me|um+|uh+|erm?|hm+|well|ok|okay|so|btw|by the way|please|pls|plz',
  'just',
  '(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) (?:please |pls |plz |just |maybe |perhaps )*(?:tell|say|explain|remind|help|let|show|give)(?: (?:to )?(?:me|us))?(?: know)?',
  '(?:please |pls )?(?:tell|remind|show|give) (?:me|us)',
  '(?:does|do|did) (?:anyone|anybody|someone|somebody|you|u|we) (?:here )?(?:happen to )?(?:know|remember|recall)',
  '(?:any|some) (?:idea|clue|chance you know)|anyone know(?:s)?|any1 know(?:s)?|do you know|you know|d’you know',
  "i(?:’m|'m| am|m| was|'ve been| have been|’ve been)? (?:just )?(?:wondering|curious|wonder|asking|looking for)",
  "i(?:’d|'d| would|d)? (?:like|love|want|need|wanna) (?:to )?(?:know|find out|hear|understand)|i forgot|i can(?:’t|'t|t) (?:find|remember)",
  'what i (?:want|need) to know is|my question is|the question is|it says somewhere but',
];
const LEAD = new RegExp(
  `^(?:[\\s,.:;!?–—-]*(?:${LEADS.join('|')})(?![\\p{L}\\p{N}’'-]))+[\\s,.:;!?–—-]*(?:(?:if|whether|about) (?=\\S+ \\S))?`,
  'iu',
);
const TAILS = [
  'please|pls|plz|thanks?(?: you| u| in advance| a lot| so much)?|thx|ty|cheers',
  '(?:do|does|did) (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember)|anyone know|any idea|any ideas|i wonder|exactly|lol|haha',
];
const TAIL = new RegExp(
  `(?<![\\s,.:;!?–—-])(?:[\\s,.:;!?–—-]+(?:${TAILS.join('|')})){1,9}[\\s,.:;!?)–—-]*$`,
  'iu',
);

/** Words that lack their apostrophe or are typed as they sound, and what they stand for. */
const SHORT: Readonly<Record<string, string>> = {
  ...forms('what who where when how why that there here it he she', 's', 'is', ['its', 'heres']),
  ...forms('is are was were do does did has have had would could should must', 'nt', 'not'),
  ...{ cant: 'can not', wont: 'will not', dont: 'do not', aint: 'is not', cannot: 'can not' },
  ...{ whatre: 'what are', theyre: 'they are', youre: 'you are', im: 'i am', ive: 'i have' },
  ...{ u: 'you', r: 'are', ur: 'your', wat: 'what', wut: 'what', wich: 'which', wen: 'when' },
  ...{ cuz: 'because', abt: 'about', ppl: 'people' },
};

function forms(
  words: string,
  ending: string,
  meant: string,
  but: readonly string[] = [],
): Record<string, string> {
  const pairs = words.split(' ').map((word) => [word + ending, `${word} ${meant}`] as const);
  return Object.fromEntries(pairs.filter(([form]) => !but.includes(form)));
}

/** In lower case but for the question's first letter, and no part of an abbreviation: `U.S.` is no `you`. */
const WORD = /(?<![\p{L}\p{N}.’'-])(?:^[A-Z])?[a-z]+(?![\p{L}\p{N}’'-]|\.\p{L})/gu;
const CONTRACTED = /(?<=\p{L})n[’']t(?!\p{L})/giu;

/** The question within what was typed, with its short forms written out. */
export function questionWithin(typed: string): string {
  const led = typed.replace(TAIL, '').replace(LEAD, '');
  const asked = /[\p{L}\p{N}]/u.test(led) ? led : typed;
  return asked
    .replace(/\bcan[’']t\b/giu, 'can not')
    .replace(/\bwon[’']t\b/giu, 'will not')
    .replace(CONTRACTED, ' not')
    .replace(WORD, (word) => {
      const lower = word.toLowerCase();
      return Object.hasOwn(SHORT, lower) ? (SHORT[lower] as string) : word;
    });
}
