/** What is said to a bot besides questions about the articles, in the languages of its texts. */
export type Courtesy = 'greeting' | 'thanks' | 'help';

const AFTERWARDS =
  'there|bot|all|everyone|again|you|u|a lot|so much|very much|please|pls|dir|euch|beaucoup|bien';
const wholly = (phrases: string) =>
  new RegExp(
    `^[^\\p{L}\\p{N}]*(?:${phrases})(?:[^\\p{L}\\p{N}]+(?:${phrases}|${AFTERWARDS}))*[^\\p{L}\\p{N}]*$`,
    'iu',
  );

const COURTESIES: readonly (readonly [Courtesy, RegExp])[] = [
  [
    'greeting',
    wholly(
      'hi|hello|hey|hiya|heya|yo|good (?:morning|afternoon|evening|day)|greetings|' +
        'hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|coucou|' +
        'hola|buenos días|buenas(?: tardes| noches)?|こんにちは|こんばんは|おはよう(?:ございます)?|' +
        '안녕(?:하세요|하십니까)?|你好|您好|嗨',
    ),
  ],
  [
    'thanks',
    wholly(
      'thanks?|thank you|thx|ty|cheers|danke(?: schön| sehr)?|vielen dank|merci|gracias|muchas gracias|' +
        'ありがとう(?:ございます)?|감사합니다|고마워요?|고맙습니다|谢谢|謝謝',
    ),
  ],
  [
    'help',
    wholly(
      'help(?: me)?|what can (?:i|you|we) (?:ask|do)(?: you)?|how (?:do i use (?:this|you)|does this work)|' +
        'hilfe|was kann ich fragen|aide|que puis-je demander|ayuda|qué puedo preguntar|' +
        'ヘルプ|使い方|도움말|帮助',
    ),
  ],
];

/** What is said, where that is a greeting, thanks or a call for help and nothing else. */
export function courtesyOf(said: string): Courtesy | undefined {
  return COURTESIES.find(([, pattern]) => pattern.test(said))?.[0];
}

const TEXT = '(?:article|text|story|report|document|page|handbook|piece|news)';
const ABOUT = new RegExp(
  [
    `^(?:so )?what(?:’s|'s|s| is| was| are)? (?:this|the|that|your|it|these)(?: ${TEXT}s?| one)?(?: all)? about$`,
    `^what does (?:this|the|that|your) ${TEXT} (?:say|talk about|deal with|cover)$`,
    `^(?:can you |could you |please |pls )*(?:summari[sz]e|sum up) (?:this|the|that|it)(?: ${TEXT})?$`,
    '^(?:worum geht es|wovon handelt)(?: (?:hier|es|in diesem|in dem|im|der|dieser|das)(?: \\p{L}+)?)?$',
    "^de quoi (?:parle|traite|s’agit-il|s'agit-il)(?: (?:cet?|l’|l'|le|ce)\\s?\\p{L}+)?$",
    '^(?:de qué|sobre qué) (?:trata|habla|va)(?: (?:este|el|esto)(?: \\p{L}+)?)?$',
    '^(?:この記事|記事|これ)は?(?:何|なに)(?:について|の話)(?:ですか|か)?$',
    '^(?:이 )?(?:기사|글)는? (?:무엇|뭐)에 (?:관한|대한) (?:것|글)?(?:인가요|이에요|예요|입니까)?$',
    '^(?:这篇|這篇)?(?:文章|报道|報導)(?:是)?(?:讲|講|关于|關於)(?:什么|什麼)(?:的)?$',
  ].join('|'),
  'iu',
);

/** Whether it is asked what an article is about as a whole. */
export function asksWhatItIsAbout(question: string): boolean {
  return ABOUT.test(question.replace(/[\s?？!.。]+$/u, '').trim());
}
