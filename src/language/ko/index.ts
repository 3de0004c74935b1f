import type { Language } from '../language.ts';
import { phrases } from '../lists.ts';

/** Korean. */
export const KO: Language = {
  code: 'ko',
  boilerplate: [/^(?:댓글(?: ?(?:쓰기|달기|남기기))?|공유하기|인쇄하기)$/],

  courtesies: {
    greeting: ['안녕', '안녕하세요', '안녕하십니까'],
    thanks: ['감사합니다', '고마워', '고마워요', '고맙습니다'],
    help: ['도움말'],
  },
  aboutArticle: [
    '(?:이 )?(?:기사|글)는? (?:무엇|뭐)에 (?:관한|대한) (?:것|글)?(?:인가요|이에요|예요|입니까)?',
  ],

  cues: {
    // Particles follow a word without a space.
    spaced: false,
    openers: phrases('그리고, 그럼, 그러면, 그런데, 근데'),
    closers: phrases('은요, 는요, 도요, 은, 는, 도'),
    asking: phrases(`
      누가, 누구, 무엇을, 무엇, 뭐, 언제, 어디서, 어디, 왜, 어떻게, 얼마나, 얼마, 몇, 어느, 어떤`),
    determiners: [],
    clauses: [],
    fillers: phrases('였나요, 인가요, 이죠, 예요, 죠, 요, 또'),
    frames: phrases('에서, 에게, 으로, 은, 는, 이, 가, 을, 를, 와, 과, 의, 에, 도, 로'),
    articles: [],
    pronouns: ['그것', '그들', '거기'],
    demonstratives: [],
    smallTalk: phrases('네, 아니요, 정말, 감사합니다, 고마워요, 고마워, 안녕하세요, 안녕'),
  },

  locales: ['ko'],
  countries: ['한국', '남한'],
};
