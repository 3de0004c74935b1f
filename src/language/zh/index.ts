import type { Language } from '../language.ts';
import { phrases } from '../lists.ts';

/** Chinese, in simplified and traditional characters. */
export const ZH: Language = {
  code: 'zh',
  boilerplate: [/^(?:发表评论|發表評論|发表回复|留下评论|分享到?|打印|跳至内容)$/],

  courtesies: {
    greeting: ['你好', '您好', '嗨'],
    thanks: ['谢谢', '謝謝'],
    help: ['帮助'],
  },
  aboutArticle: ['(?:这篇|這篇)?(?:文章|报道|報導)(?:是)?(?:讲|講|关于|關於)(?:什么|什麼)(?:的)?'],

  cues: {
    spaced: false,
    openers: phrases('那么, 那麼, 那, 然后, 然後, 而且'),
    closers: ['呢'],
    asking: phrases(`
      什么时候, 什麼時候, 为什么, 為什麼, 什么, 什麼, 谁, 誰, 哪里, 哪裡, 哪儿, 怎么, 怎麼, 多少, 几, 幾`),
    determiners: [],
    clauses: [],
    fillers: phrases('呢, 是, 吗, 嗎, 了, 还有, 還有'),
    frames: ['的', '在'],
    articles: [],
    pronouns: phrases('他们, 她, 他, 它, 那里'),
    demonstratives: [],
    smallTalk: phrases('好的, 好, 真的, 谢谢, 謝謝, 你好, 您好, 再见, 再見'),
  },

  locales: ['zh-Hans', 'zh-Hant'],
  countries: ['北韓'],
};
