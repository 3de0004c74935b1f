import { remembering } from '../remember.ts';
import { isUsual } from './rarity.ts';
import { DERIVATIONS } from './tables/derivations.ts';
import { IRREGULAR } from './tables/irregular.ts';
import { OPPOSITES } from './tables/opposites.ts';
import { SYNONYMS } from './tables/synonyms.ts';

/** How two English words are related. */
export type Relation = 'form' | 'derivation' | 'synonym' | 'opposite';

/** Everyday synonyms and opposites that WordNet lacks or lists among the rarer senses. */
const MORE_SYNONYMS = `
  cost price,cost fee,price fee,charge fee,phone telephone,phone call,job post,job position,
  role position,kid child,boss head,chief head,start begin,launch fire,shut close,buy purchase,
  photo picture,movie film,plane aircraft,talk discussion,talk conversation,talk consultation,
  report article,report story,news report,agency organisation,money cash,illness disease,
  weekly week,yearly annual,annually yearly,title post,title position,deadlock stalemate,
  stuck deadlocked,stalled stuck,stalled deadlocked,cooperate collaborate,spot place,site place,
  destroy wreck,hurt injure,fix repair,mend repair,quit leave,quit resign,cancel resign,
  allow permit,forbid ban,permitted allowed,require need,rocket missile,nuke nuclear,atomic nuclear,
  weapon arm,firm company,doctor physician,town city,big large,little small,quick fast,
  attend join,participate join,member participant,leader head,vow pledge,promise pledge,
  biggest largest,huge large,people person,human person,guy man,lady woman,opened opening,
  answer reply,ask question,show display,wrong incorrect,error mistake,bug error,upgrade update`;
const MORE_OPPOSITES = `
  north south,east west,northern southern,eastern western,before after,first last,open close,win lose,
  buy sell,accept refuse,accept reject,start end,begin end,begin finish,more less,increase decrease,
  rise fall,up down,left right,old new,early late,inside outside,above below,over under,add remove,
  import export,enter leave,arrive leave,allow forbid,allow ban,approve reject,grant refuse,
  agree refuse,agree disagree,male female,man woman,boy girl,mother father,day night,summer winter,
  upper lower,minimum maximum,former current,buyer seller,enable disable,lock unlock,ally enemy,
  offer demand,lend borrow,profit loss,success failure,succeed fail,hire fire,hire dismiss`;

/** Usual words whose lemmas are remembered. */
const REMEMBERED = 2_000;

/** Forms that look like another word's: `news` is no plural. */
const OWN_WORDS = new Set(['news', 'always', 'perhaps', 'species', 'series', 'means', 'evening']);

interface Tables {
  readonly irregular: ReadonlyMap<string, readonly string[]>;
  readonly derivation: ReadonlyMap<string, readonly string[]>;
  readonly synonym: ReadonlyMap<string, readonly string[]>;
  readonly opposite: ReadonlyMap<string, readonly string[]>;
}

let tables: Tables | undefined;

/** Read at the first question in English. */
function read(): Tables {
  tables ??= {
    irregular: graphOf(IRREGULAR),
    derivation: graphOf(DERIVATIONS),
    synonym: graphOf(SYNONYMS, MORE_SYNONYMS),
    opposite: graphOf(OPPOSITES, MORE_OPPOSITES),
  };
  return tables;
}

/** The words beside each word, each once, of pairs that hold both ways: too few for sets. */
function graphOf(...lists: readonly string[]): Map<string, readonly string[]> {
  const graph = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const known = graph.get(from);
    if (known === undefined) graph.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  for (const pair of lists.flatMap((list) => list.split(','))) {
    const [a = '', b = ''] = pair.trim().split(' ');
    link(a, b);
    link(b, a);
  }
  return graph;
}

/** How two normalised English words are related; undefined where they aren't. */
export function relationOf(a: string, b: string): Relation | undefined {
  if (a === b) return 'form';
  const [one, other] = [lemmasOf(a), lemmasOf(b)];
  if (one.some((lemma) => other.includes(lemma))) return 'form';
  for (const kind of ['opposite', 'derivation', 'synonym'] as const) {
    const graph = read()[kind];
    if (one.some((lemma) => other.some((word) => graph.get(lemma)?.includes(word)))) return kind;
  }
  return undefined;
}

/** The words that are made from one or mean the same, in all their forms; itself not among them. */
export function relatedWords(
  word: string,
): { readonly word: string; readonly relation: Relation }[] {
  const related = new Map<string, Relation>();
  const add = (lemma: string, kind: Relation) => {
    for (const form of formsOf(lemma))
      if (form !== word && !related.has(form)) related.set(form, kind);
  };
  const lemmas = lemmasOf(word);
  for (const lemma of lemmas) add(lemma, 'form');
  for (const kind of ['derivation', 'synonym'] as const) {
    for (const lemma of lemmas) for (const other of read()[kind].get(lemma) ?? []) add(other, kind);
  }
  return [...related].map(([form, relation]) => ({ word: form, relation }));
}

/** The words that a form may be of, itself among them: `studies` of `study`, `men` of `man`. */
function lemmasOf(form: string): readonly string[] {
  return isUsual(form) ? lemmasOfUsual(form) : findLemmas(form);
}

const lemmasOfUsual = remembering(findLemmas, REMEMBERED);

function findLemmas(form: string): readonly string[] {
  const lemmas = new Set([form, american(form)]);
  if (!OWN_WORDS.has(form)) {
    for (const lemma of read().irregular.get(form) ?? []) lemmas.add(lemma);
    for (const lemma of regular(form))
      if (lemma.length > 1 && isUsual(lemma)) lemmas.add(american(lemma));
  }
  return [...lemmas];
}

/** What regular endings may have been added to; not all of it need be words. */
function regular(form: string): string[] {
  const [, stem = '', ending = ''] = /^(.{2,}?)(ies|ied|es|s|ed|ing)$/.exec(form) ?? [];
  switch (ending) {
    case 'ies':
    case 'ied':
      return [`${stem}y`];
    case 'es':
      return [stem, `${stem}e`];
    case 's':
      return /[sui]$/.test(stem) ? [] : [stem];
    case 'ed':
    case 'ing':
      return /(.)\1$/.test(stem) ? [stem, stem.slice(0, -1)] : [stem, `${stem}e`];
    default:
      return [];
  }
}

/** The regular and irregular forms of a word, itself first. */
function formsOf(word: string): string[] {
  const cut = word.replace(/e$/, '');
  const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(word) ? word + word.at(-1) : cut;
  const plural = /[^aeiou]y$/.test(word)
    ? [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`]
    : [/(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`];
  return [
    ...[word, ...plural, `${cut}ed`, `${cut}ing`, `${doubled}ed`, `${doubled}ing`],
    ...(read().irregular.get(word) ?? []),
  ];
}

/** British endings and the American ones that the lists have. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/our(s|ed|ing|ite|able|al)?$/, 'or$1'],
  [/is(e|es|ed|ing|er|ation|ations)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/tre(s)?$/, 'ter$1'],
  [/ogue(s)?$/, 'og$1'],
  [/(?<=[nf]|ic)ence(s)?$/, 'ense$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/amme(s)?$/, 'am$1'],
];
const BRITISH_WORDS: Readonly<Record<string, string>> = {
  ...{ grey: 'gray', tyre: 'tire', tyres: 'tires', mum: 'mom', aluminium: 'aluminum' },
  ...{ plough: 'plow', cheque: 'check', kerb: 'curb', cosy: 'cozy', ageing: 'aging' },
  ...{ licence: 'license', licences: 'licenses', defence: 'defense', offence: 'offense' },
};

/** A word as it is spelt in America, as far as that is another listed word. */
function american(word: string): string {
  if (Object.hasOwn(BRITISH_WORDS, word)) return BRITISH_WORDS[word] as string;
  for (const [ending, instead] of BRITISH) {
    if (!ending.test(word)) continue;
    const other = word.replace(ending, instead);
    if (isUsual(other)) return other;
  }
  return word;
}
