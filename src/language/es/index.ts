import type { Language } from '../language.ts';
import { phrases } from '../lists.ts';

/** Spanish. */
export const ES: Language = {
  code: 'es',
  neverLast: ['Sra', 'Srta', 'Dña'],
  mayBeLast: ['EE', 'UU'],
  beforeNumbers: ['núm'],

  boilerplate: [
    /^(?:deja|dejar|escribe) (?:un comentario|una respuesta)$/,
    /^(?:(?:\d+|sin) )?comentarios?$/,
    /^(?:compartir(?: (?:en|este artículo)(?: .{1,40})?)?|imprimir|saltar al contenido|publicidad)$/,
    /^(?:utilizamos|este sitio (?:web )?utiliza) cookies\b.{0,300}$/,
  ],

  courtesies: {
    greeting: phrases('hola, buenos días, buenas, buenas tardes, buenas noches'),
    thanks: ['gracias', 'muchas gracias'],
    help: ['ayuda', 'qué puedo preguntar'],
  },
  aboutArticle: ['(?:de qué|sobre qué) (?:trata|habla|va)(?: (?:este|el|esto)(?: \\p{L}+)?)?'],

  cues: {
    spaced: true,
    openers: phrases('y, pero, entonces, o, ok, qué hay de, qué pasa con'),
    closers: [],
    asking: phrases(`
      quién más, qué más, dónde más, por qué, cuántos, cuántas, cuánto, cuánta, cuándo, dónde,
      cómo, quiénes, quién, cuáles, cuál, qué`),
    determiners: [],
    clauses: phrases('es, son, fue, fueron, era, ha, han, está, están, puede, debe, yo, si'),
    fillers: ['exactamente', 'entonces', 'no'],
    frames: phrases(`
      desde, hasta, con, para, por, de, del, a, al, en, entre, sobre, antes, después, durante, sin`),
    articles: phrases('el, la, los, las, un, una'),
    pronouns: phrases('él, ella, ellos, ellas, lo, eso, esto, allí, ahí'),
    demonstratives: [],
    smallTalk: phrases(`
      hm, ah, de verdad, sí, no, vale, bien, gracias, muchas, hola, buenos días, buenas tardes,
      adiós`),
  },
  littleWords: ['se'],

  locales: ['es'],
};
