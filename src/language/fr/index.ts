import type { Language } from '../language.ts';
import { phrases, words } from '../lists.ts';

/** French. */
export const FR: Language = {
  code: 'fr',
  neverLast: words('Mme Mlle MM'),

  boilerplate: [
    /^laisse[rz] un commentaire$/,
    /^(?:(?:\d+|aucun) )?commentaires?$/,
    /^(?:partager(?: (?:sur|cet article)(?: .{1,40})?)?|imprimer|aller au contenu|publicité)$/,
    /^(?:nous utilisons des|ce site utilise des) cookies\b.{0,300}$/,
  ],
  conjunctions: ['et', 'ou'],

  courtesies: {
    greeting: ['bonjour', 'bonsoir', 'salut', 'coucou'],
    thanks: ['merci'],
    help: ['aide', 'que puis je demander'],
  },
  afterCourtesies: ['beaucoup', 'bien'],
  aboutArticle: [
    "de quoi (?:parle|traite|s’agit-il|s'agit-il)(?: (?:cet?|l’|l'|le|ce)\\s?\\p{L}+)?",
  ],

  cues: {
    spaced: true,
    openers: phrases('et, mais, alors, donc, ou, ok, qu’en est-il de, qu en est il de'),
    closers: [],
    asking: phrases(`
      combien de temps, combien, à quelle heure, qui d’autre, quoi d’autre, pourquoi, quand, où,
      comment, qui, que, quoi, quelles, quelle, quels, quel`),
    determiners: ['quelles', 'quelle', 'quels', 'quel'],
    clauses: phrases(`
      est, sont, était, étaient, a, ont, avait, fut, peut, doit, est-ce, je, nous, vous, si`),
    fillers: ['ça', 'exactement', 'donc', 'pas'],
    frames: phrases(`
      depuis, jusque, avec, pour, de, du, des, à, au, aux, en, dans, sur, par, entre, chez, avant,
      après, pendant, sans, vers, d’`),
    articles: phrases('le, la, les, l’, un, une'),
    pronouns: phrases('il, elle, ils, elles, lui, leur, eux, cela'),
    demonstratives: [],
    smallTalk: phrases(`
      hm, ah, vraiment, oui, non, bien, d’accord, merci, beaucoup, bonjour, bonsoir, salut,
      au revoir`),
  },
  littleWords: words('qu est ce que'),

  locales: ['fr'],
};
