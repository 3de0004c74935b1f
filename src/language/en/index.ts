import type { Language } from '../language.ts';
import { phrases, words } from '../lists.ts';

const TEXT = '(?:article|text|story|report|document|page|handbook|piece|news)';

/** English. What no other language has stands in the files beside this one, which are imported by name. */
export const EN: Language = {
  code: 'en',
  neverLast: words(`
    Mr Mrs Ms Mx Messrs Dr Drs Prof St Ste Gen Lt Col Maj Capt Cpt Cmdr Sgt Cpl Pvt Adm Brig Sen Sens
    Rep Reps Gov Govs Pres Amb Hon Rev Fr Supt Insp Det vs cf eg ie viz approx`),
  mayBeLast: words(`
    Jr Sr Inc Ltd Co Corp Bros LLC PLC etc al Dept Univ Assn Ave Blvd Rd Mt Ft
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    ft lb lbs oz`),
  beforeNumbers: words(`
    no nos num pp pg vol vols ch chap sec sect art arts fig figs eq app op ca circa st b c d p r s`),
  sentenceStarters: words(`
    the a an this that these those he she it they we you i his her its their our my there here in on at
    by for from with without to of as if when while where after before since until during although
    though because but and or nor yet however moreover therefore thus then also still now later
    earlier meanwhile instead what why how who which whose some many most several all both each every
    not one two three another other such according under over between among despite`),

  boilerplate: [
    /^(?:leave|post|add|write) (?:a|your) (?:comment|reply)$/,
    /^(?:(?:no|\d+) )?(?:comments?|responses)$/,
    /^comments (?:are|have been) closed$/,
    /^(?:click to )?share(?: (?:this|on|via|with)(?: .{1,40})?)?$/,
    /^(?:tweet|print|print this (?:page|article|story)|e-?mail this (?:page|article|story))$/,
    /^(?:skip to (?:main )?content|advertisement|back to top|related (?:articles|posts|stories))$/,
    /^(?:sign up for|subscribe to) (?:our|the) (?:.{1,30} )?newsletter$/,
    /^(?:we|this (?:web)?site) uses? cookies\b.{0,300}$/,
    /^accept (?:all )?cookies$/,
  ],
  conjunctions: ['and', 'or', 'to'],

  courtesies: {
    greeting: phrases(`
      hi, hello, hey, hiya, heya, yo, good morning, good afternoon, good evening, good day, greetings`),
    thanks: phrases('thank, thanks, thank you, thx, ty, cheers'),
    help: phrases(`
      help, help me, what can i ask, what can you ask, what can we ask, what can i ask you,
      what can you ask you, what can we ask you, what can i do, what can you do, what can we do,
      what can i do you, what can you do you, what can we do you, how do i use this, how do i use you,
      how does this work`),
  },
  afterCourtesies: phrases(
    'there, bot, all, everyone, again, you, u, a lot, so much, very much, please, pls',
  ),
  aboutArticle: [
    `(?:so )?what(?:’s|'s|s| is| was| are)? (?:this|the|that|your|it|these)(?: ${TEXT}s?| one)?(?: all)? about`,
    `what does (?:this|the|that|your) ${TEXT} (?:say|talk about|deal with|cover)`,
    `(?:can you |could you |please |pls )*(?:summari[sz]e|sum up) (?:this|the|that|it)(?: ${TEXT})?`,
  ],

  cues: {
    spaced: true,
    openers: phrases('and, but, so, or, then, ok, okay, what about, how about'),
    closers: [],
    asking: phrases(`
      how many, how much, how long, how often, how far, how old, what time, what year, what day,
      what date, who else, what else, where else, when else, who, whom, whose, what, which, when,
      where, why, how`),
    determiners: ['which'],
    clauses: phrases(`
      is, are, was, were, be, been, do, does, did, has, have, had, will, would, can, could, shall,
      should, must, might, i, we, you, if, because`),
    fillers: phrases(`
      exactly, precisely, so, then, there, not, ones, one, other, others, happen, happened`),
    frames: phrases(`
      since, until, till, from, to, by, for, at, in, on, with, of, about, between, among, during,
      after, before, under, over, against, without, into, through, near, around, towards, behind,
      like, as`),
    articles: ['the', 'a', 'an'],
    pronouns: phrases('he, she, it, they, him, her, them, his, hers, its, their'),
    demonstratives: ['that', 'this', 'these', 'those'],
    smallTalk: phrases(`
      hm, hmm, mhm, ah, oh, aha, wow, lol, really, seriously, sure, yes, yeah, yep, no, nope,
      right, good, great, nice, cool, fine, i see, got it, thanks, thank you, thx, ty, please,
      sorry, very much, a lot, hi, hello, hey, good morning, good evening, good night, there, bye,
      goodbye, see you, how are you`),
  },

  locales: ['en'],
  // `us` alone is another word.
  countries: phrases('the us, the u.s., u.s., usa, uk, eu, un'),
};
