/**
 * What sentence splitting knows of single languages, all in this file: words that a full stop
 * shortens, written as they are shortened, and words that tell whether a sentence begins after one.
 */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Titles and the like, which what they belong to always follows: `Gen. Milley`, `e.g. Korea`. */
export const NEVER_LAST = words(`
  Mr Mrs Ms Mx Messrs Dr Drs Prof St Ste Gen Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Sen Sens
  Rep Reps Gov Govs Pres Amb Hon Rev Fr Supt Insp Det vs cf eg ie viz approx
  Hr Fr Frl Dipl Ing bzw sog bspw ggf evtl inkl vgl zB dh z d u n v
  Mme Mlle MM Sra Srta Dña Exmo Exma Sig dhr mevr
  им проф акад тов
`);

/** Shortened words that may end a sentence: one ends there when a sentence starter follows. */
export const MAY_BE_LAST = words(`
  Jr Sr Inc Ltd Co Corp Bros LLC PLC etc al Dept Univ Assn Ave Blvd Rd Mt Ft
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
  Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
  ft lb lbs oz usw Mio Mrd Chr EE UU гг тыс млн млрд др
`);

/** Words shortened only before a number, in lower case: `No. 5`, `p. 12`. */
export const BEFORE_NUMBERS = words(`
  no nos nr nrn num núm pp pg vol vols ch chap sec sect art arts fig figs eq app op ca circa abs bd
  kap st b c d p r s рис стр
`);

/** German words before or after a number with a full stop that make it an ordinal: `am 3. Mai`. */
const ORDINAL_CUES = words(`
  der dem den des das am im ins vom zum zur beim seit ab bis
  Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
  Jahrhundert Jahrhunderts Jahrtausend Jahrtausends
`);

/** Words, in lower case, that capitalised after a full stop begin a sentence rather than a name. */
export const SENTENCE_STARTERS = words(`
  the a an this that these those he she it they we you i his her its their our my there here in on at
  by for from with without to of as if when while where after before since until during although
  though because but and or nor yet however moreover therefore thus then also still now later
  earlier meanwhile instead what why how who which whose some many most several all both each every
  not one two three another other such according under over between among despite
  der die das ein eine er sie es wir dies diese dieser auf mit nach vor bei seit zu aber und doch
  auch wenn während
  в на он она они это но после затем по как
`);

/**
 * Whether the number at the end of `before` is an ordinal with its full stop, as German writes it:
 * in a German text always; in one of unknown language, beside a German word that tells.
 *
 * @param language The text's language as a BCP 47 tag, where known.
 */
export function isOrdinal(before: string, following: string, language?: string): boolean {
  if (language !== undefined) return /^de\b/i.test(language);
  const [, previous = ''] = /(?<!\p{L})(\p{L}+)\s\d+$/u.exec(before) ?? [];
  const [next = ''] = /^\p{L}+/u.exec(following) ?? [];
  return ORDINAL_CUES.has(previous) || ORDINAL_CUES.has(next);
}
