import type { Language } from '../language.ts';
import { phrases } from '../lists.ts';

/** Japanese. */
export const JA: Language = {
  code: 'ja',
  boilerplate: [/^(?:コメント(?:を残す|する)?|シェア(?:する)?|共有(?:する)?|印刷)$/],

  courtesies: {
    greeting: ['こんにちは', 'こんばんは', 'おはよう', 'おはようございます'],
    thanks: ['ありがとう', 'ありがとうございます'],
    help: ['ヘルプ', '使い方'],
  },
  aboutArticle: ['(?:この記事|記事|これ)は?(?:何|なに)(?:について|の話)(?:ですか|か)?'],

  cues: {
    spaced: false,
    openers: phrases('そして, それで, では, じゃあ, でも'),
    closers: phrases('についてはどうですか, はどうですか, については, は, も'),
    asking: phrases('誰が, 誰, 何を, 何, いつ, どこで, どこ, なぜ, どうして, どう, いくつ'),
    determiners: [],
    clauses: [],
    fillers: phrases('ですか, でしたか, ほかに, 他に, か, の'),
    frames: phrases('は, が, を, に, で, と, も, の'),
    articles: [],
    pronouns: phrases('それ, 彼ら, 彼女, 彼, そこ'),
    demonstratives: [],
    smallTalk: phrases(`
      はい, いいえ, 本当, ありがとうございます, ありがとう, こんにちは, おはようございます`),
  },

  locales: ['ja'],
  countries: ['アメリカ', '米国'],
};
