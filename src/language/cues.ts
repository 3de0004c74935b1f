/** The little that is known of a language to see that a question leans on the one before. */
export interface FollowUpCues {
  /** Whether words are set apart by spaces. */
  readonly spaced: boolean;
  /** What a follow-up starts with. */
  readonly openers: readonly string[];
  /** What asks for one thing or another, longer ones first where one starts another. */
  readonly asking: readonly string[];
  /** What says nothing by itself next to an asking word. */
  readonly fillers: readonly string[];
  /** What stands for something said before. */
  readonly pronouns: readonly string[];
}

/** The languages whose follow-ups are known. */
export const FOLLOW_UP_CUES: readonly FollowUpCues[] = [
  {
    // English
    spaced: true,
    openers: ['and', 'but', 'so', 'or', 'then', 'ok', 'okay', 'what about', 'how about'],
    asking: [
      ...['how many', 'how much', 'how long', 'how often', 'how far', 'how old', 'what time'],
      ...['who else', 'what else', 'where else', 'when else', 'who', 'whom', 'whose'],
      ...['what', 'which', 'when', 'where', 'why', 'how'],
    ],
    fillers: [
      ...['is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'had', 'will', 'would'],
      ...['exactly', 'precisely', 'so', 'then', 'not', 'ones', 'one', 'happen', 'happened'],
      ...['since', 'until', 'from', 'to', 'by', 'for', 'at', 'in', 'with', 'of', 'about'],
    ],
    pronouns: [
      ...['he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'hers', 'its', 'their'],
      ...['that', 'this', 'these', 'those', 'there'],
    ],
  },
  {
    // German
    spaced: true,
    openers: ['und', 'aber', 'also', 'oder', 'dann', 'was ist mit', 'wie ist es mit'],
    asking: [
      ...['wie viele', 'wie viel', 'wie lange', 'wie oft', 'wie weit', 'wie alt', 'wer noch'],
      ...['was noch', 'wo noch', 'wer', 'wen', 'wem', 'wessen', 'was', 'welcher', 'welche'],
      ...['welches', 'welchen', 'wann', 'wohin', 'woher', 'wo', 'warum', 'wieso', 'weshalb', 'wie'],
    ],
    fillers: [
      ...['ist', 'sind', 'war', 'waren', 'hat', 'haben', 'wurde', 'genau', 'denn', 'sonst'],
      ...['seit', 'bis', 'von', 'mit', 'für', 'zu'],
    ],
    pronouns: ['er', 'ihn', 'ihm', 'sein', 'seine', 'ihnen', 'davon', 'dort', 'dabei', 'dazu'],
  },
  {
    // French
    spaced: true,
    openers: ['et', 'mais', 'alors', 'donc', 'ou', 'qu’en est-il de', 'qu en est il de'],
    asking: [
      ...['combien de temps', 'combien', 'à quelle heure', 'qui d’autre', 'quoi d’autre'],
      ...['pourquoi', 'quand', 'où', 'comment', 'qui', 'que', 'quoi', 'quel', 'quelle', 'quels'],
      'quelles',
    ],
    fillers: [
      ...['est', 'sont', 'était', 'étaient', 'a', 'ont', 'ça', 'exactement', 'est-ce', 'donc'],
      ...['depuis', 'jusque', 'avec', 'pour', 'de', 'à'],
    ],
    pronouns: ['il', 'elle', 'ils', 'elles', 'lui', 'leur', 'eux', 'cela'],
  },
  {
    // Spanish
    spaced: true,
    openers: ['y', 'pero', 'entonces', 'o', 'qué hay de', 'qué pasa con'],
    asking: [
      ...['quién más', 'qué más', 'dónde más', 'por qué', 'cuántos', 'cuántas', 'cuánto', 'cuánta'],
      ...['cuándo', 'dónde', 'cómo', 'quiénes', 'quién', 'cuáles', 'cuál', 'qué'],
    ],
    fillers: [
      ...['es', 'son', 'fue', 'fueron', 'era', 'ha', 'han', 'exactamente', 'entonces'],
      ...['desde', 'hasta', 'con', 'para', 'de', 'a'],
    ],
    pronouns: ['él', 'ella', 'ellos', 'ellas', 'lo', 'eso', 'esto', 'allí', 'ahí'],
  },
  {
    // Korean: particles follow a word without a space
    spaced: false,
    openers: ['그리고', '그럼', '그러면', '그런데', '근데'],
    asking: [
      ...['누가', '누구', '무엇을', '무엇', '뭐', '언제', '어디서', '어디', '왜', '어떻게'],
      ...['얼마나', '얼마', '몇', '어느', '어떤'],
    ],
    fillers: ['였나요', '인가요', '이죠', '예요', '죠', '요', '또', '는', '은'],
    pronouns: ['그것', '그들', '거기'],
  },
  {
    // Japanese
    spaced: false,
    openers: ['そして', 'それで', 'では', 'じゃあ', 'でも'],
    asking: [
      '誰が',
      '誰',
      '何を',
      '何',
      'いつ',
      'どこで',
      'どこ',
      'なぜ',
      'どうして',
      'どう',
      'いくつ',
    ],
    fillers: ['ですか', 'でしたか', 'ほかに', '他に', 'は', 'か', 'の'],
    pronouns: ['それ', '彼ら', '彼女', '彼', 'そこ'],
  },
  {
    // Chinese
    spaced: false,
    openers: ['那么', '那麼', '然后', '然後', '而且'],
    asking: [
      ...['什么时候', '什麼時候', '为什么', '為什麼', '什么', '什麼', '谁', '誰', '哪里', '哪裡'],
      ...['哪儿', '怎么', '怎麼', '多少', '几', '幾'],
    ],
    fillers: ['呢', '是', '吗', '嗎', '了', '还有', '還有'],
    pronouns: ['他们', '她', '他', '它', '那里'],
  },
];
