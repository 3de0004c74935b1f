/** The little that is known of a language to see that what is said leans on the question before. */
export interface FollowUpCues {
  /** Whether words are set apart by spaces. */
  readonly spaced: boolean;
  /** What a follow-up starts with. */
  readonly openers: readonly string[];
  /** What a follow-up ends with. */
  readonly closers: readonly string[];
  /** What asks for one thing or another. */
  readonly asking: readonly string[];
  /** What of that asks with a noun: `which year`. */
  readonly determiners: readonly string[];
  /** What makes a question of its own of what it stands in: verbs that help others, `I`, `if`. */
  readonly clauses: readonly string[];
  /** What says nothing by itself next to an asking word. */
  readonly fillers: readonly string[];
  /** What tells how a thing or a time belongs to the rest: before it or, without spaces, after it. */
  readonly frames: readonly string[];
  readonly articles: readonly string[];
  /** What stands for something said before. */
  readonly pronouns: readonly string[];
  /** What does so unless a word follows that it goes with: `that call`. */
  readonly demonstratives: readonly string[];
  /** What is said without asking anything. */
  readonly smallTalk: readonly string[];
}

/** The languages whose follow-ups are known. */
export const FOLLOW_UP_CUES: readonly FollowUpCues[] = [
  {
    // English
    spaced: true,
    openers: ['and', 'but', 'so', 'or', 'then', 'ok', 'okay', 'what about', 'how about'],
    closers: [],
    asking: [
      ...['how many', 'how much', 'how long', 'how often', 'how far', 'how old', 'what time'],
      ...['what year', 'what day', 'what date', 'who else', 'what else', 'where else', 'when else'],
      ...['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how'],
    ],
    determiners: ['which'],
    clauses: [
      ...['is', 'are', 'was', 'were', 'be', 'been', 'do', 'does', 'did', 'has', 'have', 'had'],
      ...['will', 'would', 'can', 'could', 'shall', 'should', 'must', 'might'],
      ...['i', 'we', 'you', 'if', 'because'],
    ],
    fillers: [
      ...['exactly', 'precisely', 'so', 'then', 'there', 'not', 'ones', 'one', 'other', 'others'],
      ...['happen', 'happened'],
    ],
    frames: [
      ...['since', 'until', 'till', 'from', 'to', 'by', 'for', 'at', 'in', 'on', 'with', 'of'],
      ...['about', 'between', 'among', 'during', 'after', 'before', 'under', 'over', 'against'],
      ...['without', 'into', 'through', 'near', 'around', 'towards', 'behind', 'like', 'as'],
    ],
    articles: ['the', 'a', 'an'],
    pronouns: ['he', 'she', 'it', 'they', 'him', 'her', 'them', 'his', 'hers', 'its', 'their'],
    demonstratives: ['that', 'this', 'these', 'those'],
    smallTalk: [
      ...['hm', 'hmm', 'mhm', 'ah', 'oh', 'aha', 'wow', 'lol', 'really', 'seriously', 'sure'],
      ...['yes', 'yeah', 'yep', 'no', 'nope', 'right', 'good', 'great', 'nice', 'cool', 'fine'],
      ...['i see', 'got it', 'thanks', 'thank you', 'thx', 'ty', 'please', 'sorry', 'very much'],
      ...['a lot', 'hi', 'hello', 'hey', 'good morning', 'good evening', 'good night', 'there'],
      ...['bye', 'goodbye', 'see you', 'how are you'],
    ],
  },
  {
    // German
    spaced: true,
    openers: ['und', 'aber', 'also', 'oder', 'dann', 'ok', 'was ist mit', 'wie ist es mit'],
    closers: [],
    asking: [
      ...['wie viele', 'wie viel', 'wie lange', 'wie oft', 'wie weit', 'wie alt', 'wer noch'],
      ...['was noch', 'wo noch', 'wer', 'wen', 'wem', 'wessen', 'was', 'welcher', 'welche'],
      ...['welches', 'welchen', 'welchem', 'wann', 'wohin', 'woher', 'wo', 'warum', 'wieso'],
      ...['weshalb', 'wie'],
    ],
    determiners: ['welcher', 'welche', 'welches', 'welchen', 'welchem'],
    clauses: [
      ...['ist', 'sind', 'war', 'waren', 'hat', 'haben', 'hatte', 'wurde', 'wurden', 'wird'],
      ...['kann', 'können', 'darf', 'muss', 'soll', 'will', 'ich', 'wir', 'du', 'wenn', 'weil'],
    ],
    fillers: ['genau', 'denn', 'sonst', 'nicht'],
    frames: [
      ...['seit', 'bis', 'von', 'vom', 'mit', 'für', 'zu', 'zum', 'zur', 'in', 'im', 'an', 'am'],
      ...['auf', 'aus', 'bei', 'beim', 'nach', 'vor', 'über', 'um', 'zwischen', 'während', 'ohne'],
    ],
    articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer'],
    pronouns: ['er', 'ihn', 'ihm', 'sein', 'seine', 'ihnen', 'davon', 'dort', 'dabei', 'dazu'],
    demonstratives: [],
    smallTalk: [
      ...['hm', 'hmm', 'aha', 'ach so', 'wirklich', 'echt', 'ja', 'nein', 'gut', 'danke', 'schön'],
      ...['vielen dank', 'bitte', 'hallo', 'hi', 'guten tag', 'guten morgen', 'tschüss'],
    ],
  },
  {
    // French
    spaced: true,
    openers: ['et', 'mais', 'alors', 'donc', 'ou', 'ok', 'qu’en est-il de', 'qu en est il de'],
    closers: [],
    asking: [
      ...['combien de temps', 'combien', 'à quelle heure', 'qui d’autre', 'quoi d’autre'],
      ...['pourquoi', 'quand', 'où', 'comment', 'qui', 'que', 'quoi', 'quelles', 'quelle'],
      ...['quels', 'quel'],
    ],
    determiners: ['quelles', 'quelle', 'quels', 'quel'],
    clauses: [
      ...['est', 'sont', 'était', 'étaient', 'a', 'ont', 'avait', 'fut', 'peut', 'doit'],
      ...['est-ce', 'je', 'nous', 'vous', 'si'],
    ],
    fillers: ['ça', 'exactement', 'donc', 'pas'],
    frames: [
      ...['depuis', 'jusque', 'avec', 'pour', 'de', 'du', 'des', 'à', 'au', 'aux', 'en', 'dans'],
      ...['sur', 'par', 'entre', 'chez', 'avant', 'après', 'pendant', 'sans', 'vers', 'd’'],
    ],
    articles: ['le', 'la', 'les', 'l’', 'un', 'une'],
    pronouns: ['il', 'elle', 'ils', 'elles', 'lui', 'leur', 'eux', 'cela'],
    demonstratives: [],
    smallTalk: [
      ...['hm', 'ah', 'vraiment', 'oui', 'non', 'bien', 'd’accord', 'merci', 'beaucoup'],
      ...['bonjour', 'bonsoir', 'salut', 'au revoir'],
    ],
  },
  {
    // Spanish
    spaced: true,
    openers: ['y', 'pero', 'entonces', 'o', 'ok', 'qué hay de', 'qué pasa con'],
    closers: [],
    asking: [
      ...['quién más', 'qué más', 'dónde más', 'por qué', 'cuántos', 'cuántas', 'cuánto', 'cuánta'],
      ...['cuándo', 'dónde', 'cómo', 'quiénes', 'quién', 'cuáles', 'cuál', 'qué'],
    ],
    determiners: [],
    clauses: [
      ...['es', 'son', 'fue', 'fueron', 'era', 'ha', 'han', 'está', 'están', 'puede', 'debe'],
      ...['yo', 'si'],
    ],
    fillers: ['exactamente', 'entonces', 'no'],
    frames: [
      ...['desde', 'hasta', 'con', 'para', 'por', 'de', 'del', 'a', 'al', 'en', 'entre', 'sobre'],
      ...['antes', 'después', 'durante', 'sin'],
    ],
    articles: ['el', 'la', 'los', 'las', 'un', 'una'],
    pronouns: ['él', 'ella', 'ellos', 'ellas', 'lo', 'eso', 'esto', 'allí', 'ahí'],
    demonstratives: [],
    smallTalk: [
      ...['hm', 'ah', 'de verdad', 'sí', 'no', 'vale', 'bien', 'gracias', 'muchas', 'hola'],
      ...['buenos días', 'buenas tardes', 'adiós'],
    ],
  },
  {
    // Korean: particles follow a word without a space
    spaced: false,
    openers: ['그리고', '그럼', '그러면', '그런데', '근데'],
    closers: ['은요', '는요', '도요', '은', '는', '도'],
    asking: [
      ...['누가', '누구', '무엇을', '무엇', '뭐', '언제', '어디서', '어디', '왜', '어떻게'],
      ...['얼마나', '얼마', '몇', '어느', '어떤'],
    ],
    determiners: [],
    clauses: [],
    fillers: ['였나요', '인가요', '이죠', '예요', '죠', '요', '또'],
    frames: [
      '에서',
      '에게',
      '으로',
      '은',
      '는',
      '이',
      '가',
      '을',
      '를',
      '와',
      '과',
      '의',
      '에',
      '도',
      '로',
    ],
    articles: [],
    pronouns: ['그것', '그들', '거기'],
    demonstratives: [],
    smallTalk: ['네', '아니요', '정말', '감사합니다', '고마워요', '고마워', '안녕하세요', '안녕'],
  },
  {
    // Japanese
    spaced: false,
    openers: ['そして', 'それで', 'では', 'じゃあ', 'でも'],
    closers: ['についてはどうですか', 'はどうですか', 'については', 'は', 'も'],
    asking: [
      ...[
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
    ],
    determiners: [],
    clauses: [],
    fillers: ['ですか', 'でしたか', 'ほかに', '他に', 'か', 'の'],
    frames: ['は', 'が', 'を', 'に', 'で', 'と', 'も', 'の'],
    articles: [],
    pronouns: ['それ', '彼ら', '彼女', '彼', 'そこ'],
    demonstratives: [],
    smallTalk: [
      ...['はい', 'いいえ', '本当', 'ありがとうございます', 'ありがとう', 'こんにちは'],
      'おはようございます',
    ],
  },
  {
    // Chinese
    spaced: false,
    openers: ['那么', '那麼', '那', '然后', '然後', '而且'],
    closers: ['呢'],
    asking: [
      ...['什么时候', '什麼時候', '为什么', '為什麼', '什么', '什麼', '谁', '誰', '哪里', '哪裡'],
      ...['哪儿', '怎么', '怎麼', '多少', '几', '幾'],
    ],
    determiners: [],
    clauses: [],
    fillers: ['呢', '是', '吗', '嗎', '了', '还有', '還有'],
    frames: ['的', '在'],
    articles: [],
    pronouns: ['他们', '她', '他', '它', '那里'],
    demonstratives: [],
    smallTalk: ['好的', '好', '真的', '谢谢', '謝謝', '你好', '您好', '再见', '再見'],
  },
];
