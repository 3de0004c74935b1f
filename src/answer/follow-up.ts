/** The little that is known of a language to see that a question leans on the one before. */
interface Cues {
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

const CUES: readonly Cues[] = [
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

/** The most words besides a pronoun with which a question still leans on the one before. */
const LEANING_WORDS = 3;
/** Whoever writes more than this, in UTF-16 code units, leaves nothing out. */
const LEANING_LENGTH = 200;

/** One capitalised word after another, not at the start of the text. */
const NAMES = /(?<=[^.!?]\s)\p{Lu}[\p{L}\p{N}.’'-]*(?:\s+\p{Lu}[\p{L}\p{N}.’'-]*)*(?<![.’'-])/gu;

const PATTERNS = CUES.map(({ spaced, openers, asking, fillers, pronouns }) => {
  const anyOf = (phrases: readonly string[]) =>
    spaced
      ? `(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`
      : `(?:${phrases.join('|')})`;
  return {
    opener: new RegExp(`^[¿¡]?(?:${anyOf([...openers].reverse())}[\\s,、，]*)+`, 'iu'),
    asking: new RegExp(`${anyOf(asking)}(?:\\s+${anyOf(asking)})*`, 'iu'),
    pronoun: new RegExp(anyOf(pronouns), 'iu'),
    empty: new RegExp(anyOf([...asking, ...fillers, ...pronouns, ...openers]), 'giu'),
    lead: new RegExp(`^(?:${anyOf([...fillers, ...pronouns])}\\s*)+`, 'iu'),
  };
});

/**
 * The question to ask when `next` follows `previous` in a conversation: `next` itself where it
 * stands alone, else with what it leaves out taken from `previous`.
 *
 * - `and when?` after `Who closed the bridge?` asks `when closed the bridge?`
 * - `what about Japan?` after `Who spoke for Korea?` asks `Who spoke for Japan?`
 * - `what did she say?` after `Who is Clara Moss?` asks `what did she say? (Clara Moss)`
 */
export function followUp(previous: string, next: string): string {
  if (next.length > LEANING_LENGTH) return next;
  for (const patterns of PATTERNS) {
    const asked = completed(previous.trim(), next.trim(), patterns);
    if (asked !== undefined) return asked;
  }
  return next;
}

/** The completed question; undefined where nothing in this language says that it leans. */
function completed(
  previous: string,
  next: string,
  { opener, asking, pronoun, empty, lead }: (typeof PATTERNS)[number],
): string | undefined {
  const rest = next.replace(opener, '');
  const words = rest.replace(empty, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const asks = asking.exec(rest)?.[0];
  const isShort = words.length <= LEANING_WORDS && !words.some((word) => /^\p{Lu}/u.test(word));
  if (isShort && pronoun.test(rest)) return withTopic(rest, topicOf(previous, asking, lead));
  if (words.length === 0) return asks && askingInstead(previous, asks, asking);
  if (rest !== next && asks === undefined) return withName(previous, bare(rest));
  return rest === next ? undefined : rest;
}

/** The question asked before, with another asking word. */
function askingInstead(previous: string, asks: string, asking: RegExp): string {
  return asking.test(previous) ? previous.replace(asking, asks) : `${asks} ${previous}`;
}

/** The question asked before, about another name. */
function withName(previous: string, name: string): string {
  const names = previous.match(NAMES) ?? [];
  const [only] = names;
  if (only !== undefined && names.length === 1 && /^\p{Lu}/u.test(name)) {
    return previous.replace(only, () => name);
  }
  return `${bare(previous)} ${name}?`;
}

function withTopic(question: string, topic: string): string {
  return topic === '' ? question : `${question} (${topic})`;
}

/** What a question is about: what was added to it in brackets, else all but how it asks. */
function topicOf(question: string, asking: RegExp, lead: RegExp): string {
  const added = /\(([^()]+)\)$/.exec(question)?.[1];
  return added ?? bare(question.replace(asking, ' ').trim().replace(lead, ''));
}

/** Without the marks at the end. */
function bare(question: string): string {
  return question.replace(/[\s?？!.。]+$/u, '');
}
