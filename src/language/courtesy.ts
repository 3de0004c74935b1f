import { BOUNDS } from '../bounds.ts';

/** What is said to a bot besides questions about the articles, in the languages of its texts. */
export type Courtesy = 'greeting' | 'thanks' | 'help';

/** What may follow a courtesy. */
const AFTERWARDS = phrases(
  'there, bot, all, everyone, again, you, u, a lot, so much, very much, please, pls, dir, euch, beaucoup, bien',
);

const COURTESIES: readonly (readonly [Courtesy, readonly (readonly string[])[]])[] = [
  [
    'greeting',
    phrases(`
      hi, hello, hey, hiya, heya, yo, good morning, good afternoon, good evening, good day, greetings,
      hallo, moin, servus, guten tag, guten morgen, guten abend, bonjour, bonsoir, salut, coucou,
      hola, buenos días, buenas, buenas tardes, buenas noches, こんにちは, こんばんは, おはよう,
      おはようございます, 안녕, 안녕하세요, 안녕하십니까, 你好, 您好, 嗨`),
  ],
  [
    'thanks',
    phrases(`
      thank, thanks, thank you, thx, ty, cheers, danke, danke schön, danke sehr, vielen dank, merci,
      gracias, muchas gracias, ありがとう, ありがとうございます, 감사합니다, 고마워, 고마워요,
      고맙습니다, 谢谢, 謝謝`),
  ],
  [
    'help',
    phrases(`
      help, help me, what can i ask, what can you ask, what can we ask, what can i ask you,
      what can you ask you, what can we ask you, what can i do, what can you do, what can we do,
      what can i do you, what can you do you, what can we do you, how do i use this, how do i use you,
      how does this work, hilfe, was kann ich fragen, aide, que puis je demander, ayuda,
      qué puedo preguntar, ヘルプ, 使い方, 도움말, 帮助`),
  ],
];

/** Phrases between commas, as their words. */
function phrases(list: string): readonly (readonly string[])[] {
  return list.split(',').map((phrase) => phrase.trim().split(/\s+/));
}

/** What is said, where that is a greeting, thanks or a call for help and nothing else. */
export function courtesyOf(said: string): Courtesy | undefined {
  if (said.length > BOUNDS.courtesyLength.most) return undefined;
  const words =
    said
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return COURTESIES.find(([, known]) => consistsOf(words, known))?.[0];
}

/** Whether words are one of some phrases, and then only such phrases and what may follow them. */
function consistsOf(words: readonly string[], known: readonly (readonly string[])[]): boolean {
  /** Per word: whether phrases may end with it. */
  const ends = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && !ends[at - 1]) continue;
    for (const phrase of at === 0 ? known : [...known, ...AFTERWARDS]) {
      if (phrase.every((word, i) => word === words[at + i])) ends[at + phrase.length - 1] = true;
    }
  }
  return ends.at(-1) ?? false;
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
  return ABOUT.test(question.replace(/(?<![\s?？!.。])[\s?？!.。]+$/u, '').trim());
}
