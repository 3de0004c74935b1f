import type { Language } from '../language.ts';
import { phrases, words } from '../lists.ts';

/** German. */
export const DE: Language = {
  code: 'de',
  neverLast: words(`
    Hr Fr Frl Dipl Ing bzw sog bspw ggf evtl inkl vgl zB dh z d u n v`),
  mayBeLast: words('usw Mio Mrd Chr'),
  beforeNumbers: words('nr nrn abs bd kap'),
  ordinalCues: words(`
    der dem den des das am im ins vom zum zur beim seit ab bis
    Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember
    Jahrhundert Jahrhunderts Jahrtausend Jahrtausends`),
  sentenceStarters: words(`
    der die das ein eine er sie es wir dies diese dieser auf mit nach vor bei seit zu aber und doch
    auch wenn während`),

  boilerplate: [
    /^(?:(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen)|schreiben sie einen kommentar)$/,
    /^(?:(?:\d+|keine) )?kommentare?$/,
    /^(?:(?:artikel )?(?:teilen|drucken)|zum inhalt springen|anzeige)$/,
    /^(?:wir verwenden|diese (?:web)?seite verwendet) cookies\b.{0,300}$/,
  ],
  conjunctions: ['und', 'oder', 'bis'],

  courtesies: {
    greeting: phrases('hallo, moin, servus, guten tag, guten morgen, guten abend'),
    thanks: phrases('danke, danke schön, danke sehr, vielen dank'),
    help: phrases('hilfe, was kann ich fragen'),
  },
  afterCourtesies: ['dir', 'euch'],
  aboutArticle: [
    '(?:worum geht es|wovon handelt)(?: (?:hier|es|in diesem|in dem|im|der|dieser|das)(?: \\p{L}+)?)?',
  ],

  cues: {
    spaced: true,
    openers: phrases('und, aber, also, oder, dann, ok, was ist mit, wie ist es mit'),
    closers: [],
    asking: phrases(`
      wie viele, wie viel, wie lange, wie oft, wie weit, wie alt, wer noch, was noch, wo noch, wer,
      wen, wem, wessen, was, welcher, welche, welches, welchen, welchem, wann, wohin, woher, wo,
      warum, wieso, weshalb, wie`),
    determiners: phrases('welcher, welche, welches, welchen, welchem'),
    clauses: phrases(`
      ist, sind, war, waren, hat, haben, hatte, wurde, wurden, wird, kann, können, darf, muss,
      soll, will, ich, wir, du, wenn, weil`),
    fillers: ['genau', 'denn', 'sonst', 'nicht'],
    frames: phrases(`
      seit, bis, von, vom, mit, für, zu, zum, zur, in, im, an, am, auf, aus, bei, beim, nach, vor,
      über, um, zwischen, während, ohne`),
    articles: phrases('der, die, das, den, dem, des, ein, eine, einen, einem, einer'),
    pronouns: phrases('er, ihn, ihm, sein, seine, ihnen, davon, dort, dabei, dazu'),
    demonstratives: [],
    smallTalk: phrases(`
      hm, hmm, aha, ach so, wirklich, echt, ja, nein, gut, danke, schön, vielen dank, bitte, hallo,
      hi, guten tag, guten morgen, tschüss`),
  },
  littleWords: words('wieviel wieviele wielange es man gibt'),

  locales: ['de'],
};
