import type { Translation } from './en.ts';

export const es: Translation = {
  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta: la respuesta son las propias palabras del artículo',
      options: {
        question: { name: 'pregunta', description: 'Lo que quieres saber' },
        article: { name: 'artículo', description: 'En qué artículo buscar; si falta, en todos' },
        private: { name: 'privado', description: 'Mostrarte la respuesta solo a ti' },
      },
    },
    article: { name: 'artículo', description: 'Lo que conoce este bot: sus artículos' },
    passage: {
      name: 'pasaje',
      description: 'Citar entero un pasaje de un artículo',
      options: {
        number: { name: 'número', description: 'El número del pasaje, como en ¶ 3' },
        article: { name: 'artículo', description: 'El artículo que citar' },
      },
    },
    facts: {
      name: 'datos',
      description: 'Lo que se puede preguntar, con respuestas breves',
      options: {
        article: { name: 'artículo', description: 'El artículo cuyos datos listar' },
      },
    },
    help: { name: 'ayuda', description: 'Cómo preguntar' },
    privacy: { name: 'privacidad', description: 'Lo que este bot guarda y lo que no' },
    find: { name: 'Buscar en el artículo' },
    library: {
      name: 'biblioteca',
      description: 'Los artículos propios de este servidor',
      add: {
        name: 'añadir',
        description: 'Añadir un artículo sobre el que se podrá preguntar en este servidor',
        options: {
          file: {
            name: 'archivo',
            description: 'Texto, Markdown, HTML, PDF, Word, OpenDocument o EPUB',
          },
          url: { name: 'url', description: 'La dirección de una página' },
        },
      },
      replace: {
        name: 'reemplazar',
        description: 'Poner una versión más nueva en lugar de un artículo',
        options: {
          article: { name: 'artículo', description: 'El artículo que se reemplaza' },
          file: { name: 'archivo', description: 'El archivo de la versión nueva' },
          url: { name: 'url', description: 'La dirección de la versión nueva' },
        },
      },
      refresh: {
        name: 'actualizar',
        description: 'Mirar si ha cambiado la página de un artículo',
        options: {
          article: { name: 'artículo', description: 'Un artículo que se añadió con su dirección' },
        },
      },
      list: { name: 'lista', description: 'Los artículos propios de este servidor' },
      remove: { name: 'quitar', description: 'Quitar un artículo de este servidor' },
      export: { name: 'exportar', description: 'Recibir un artículo en un archivo' },
      fact: { name: 'dato', description: 'Añadir a un artículo una pregunta con respuesta corta' },
      purge: { name: 'borrar-todo', description: 'Borrar todo lo que este servidor ha añadido' },
      share: {
        name: 'compartir',
        description: 'Obtener un enlace a los artículos de este servidor, para leer sin Discord',
      },
      unshare: {
        name: 'dejar-de-compartir',
        description: 'Revocar el enlace a los artículos de este servidor',
      },
      article: { name: 'artículo', description: 'Qué artículo' },
    },
    addToLibrary: { name: 'Añadir a la biblioteca' },
    forget: { name: 'olvidar', description: 'Borrar enseguida lo que está ligado a ti' },
    questions: {
      name: 'preguntas',
      description: 'Lo que no pude responder en este servidor',
      on: {
        name: 'activar',
        description: 'Guardar lo que se pregunta aquí y no se responde, sin quién lo preguntó',
        options: {
          days: {
            name: 'días',
            description: 'Cuántos días después de preguntarse por última vez; si falta, 30',
          },
        },
      },
      off: {
        name: 'desactivar',
        description: 'No guardar más preguntas y borrar las guardadas',
      },
      list: { name: 'lista', description: 'Lo que no pude responder, lo más preguntado primero' },
      export: {
        name: 'exportar',
        description: 'Recibir todas las preguntas guardadas en un archivo de hoja de cálculo (CSV)',
      },
    },
  },

  answers: 'El artículo dice:',
  mayAnswer: 'Este pasaje quizá lo responda:',
  opening: 'Empieza así:',
  notSaid: (articles) =>
    articles === 1 ? 'El artículo no parece decirlo.' : 'Ninguno de los artículos parece decirlo.',
  offTopic: (articles) =>
    articles === 1 ? 'El artículo no habla de eso.' : 'Los artículos no hablan de eso.',
  closest: 'Los pasajes más cercanos, que quizá no respondan:',
  didYouMean: '¿Querías decir alguna de estas?',
  greeting: '¡Hola! Pregúntame algo sobre los artículos.',
  thanks: 'De nada. Sigue preguntando si quieres.',
  couldAsk: 'Podrías preguntar:',
  nothingAsked: 'Eso dice muy poco para buscarlo. Pregunta, por ejemplo: «¿Cuándo fue la reunión?»',
  partly:
    'Es mucho que buscar, así que solo he buscado en una parte. Una pregunta más corta tendrá mejor respuesta.',
  questionTooLong: (most) =>
    `Eso es demasiado largo para una pregunta. Hazla en ${most} caracteres como máximo.`,

  paragraph: (number, count) => `¶ ${number} de ${count}`,
  onPage: (number) => `pág. ${number}`,
  part: (number, count) => `parte ${number} de ${count}`,
  shortened: 'Este pasaje es más largo: «Contexto» lo muestra entero.',

  whatAbout: (phrase) => `¿Qué dice sobre ${phrase}?`,
  context: 'Contexto',
  otherPassages: 'Otros pasajes',
  openSource: 'Abrir la fuente',
  dismiss: 'Descartar',
  helped: 'Me ha servido',
  notIt: 'No es eso',
  isCollected:
    'Las preguntas sin respuesta se guardan para quienes administran este servidor: `/privacidad`',
  earlier: 'Anterior',
  later: 'Siguiente',
  page: (number, count) => `Página ${number} de ${count}`,

  articlesTitle: 'Lo que conozco',
  articleCounts: (passages, facts) => `Pasajes: ${passages} · Datos: ${facts}`,
  factsTitle: 'Lo que puedes preguntar',
  noFacts: 'Aquí no se anotaron datos, pero puedes preguntar por cualquier pasaje.',
  noSuchArticle: (name) => `No conozco ningún artículo llamado «${name}».`,
  whichArticle: 'Hay varios artículos: elige uno en la opción «artículo».',
  noSuchPassage: (count) => `Los pasajes del artículo están numerados del 1 al ${count}.`,
  articleGone: 'Ese artículo ha cambiado o ya no está. Pregunta otra vez.',
  reading:
    'Todavía estoy leyendo los artículos de este servidor. Vuelve a preguntar en unos segundos.',
  outdated: 'Eso es de una versión anterior de mí. Pregunta otra vez.',
  notYours: 'Solo quien preguntó, o la moderación, puede descartar esto.',

  noText: 'Ese mensaje no tiene texto que buscar.',
  tooFast: 'Un momento: has preguntado mucho de golpe. Vuelve a preguntar en unos segundos.',
  tooMuchHere:
    'Hay mucho movimiento en este canal. Pregunta en unos segundos, o ahora con la opción «privado».',
  tooMuchAtOnce:
    'Ahora mismo me preguntan más de lo que puedo responder. Vuelve a preguntar en un minuto.',

  privacyTitle: 'Privacidad',
  privacy: [
    '- No guardo preguntas, ni respuestas, ni un perfil tuyo, salvo esto: quienes administran un servidor pueden hacer que se guarde lo que se pregunta en él y no puedo responder, donde todos ven la respuesta. Debajo de esas respuestas lo digo. Se guarda para ellos sin quién preguntó, sin menciones, direcciones, enlaces ni números largos, hasta que nadie lo haya preguntado en 1 a 90 días, según elijan. También los votos sobre respuestas, con la pregunta y sin quién votó.',
    '- `/olvidar` borra enseguida lo que está ligado a ti: tus votos y lo que recuerdo de ti por un rato.',
    '- Un artículo o un dato que alguien añade a un servidor se guarda para ese servidor, con el identificador de quien lo añadió, hasta que se quita; también un mensaje con «Añadir a la biblioteca».',
    '- Lo añadido desaparece con `/biblioteca quitar` y `/biblioteca borrar-todo`. Cuando dejo un servidor, todo lo que tiene se borra a los 30 días. Las copias de seguridad de quien me aloja pueden guardarlo más tiempo.',
    '- Un enlace que los gestores crean con `/biblioteca compartir` se guarda hasta `/biblioteca dejar-de-compartir`; quien lo tenga puede leer los artículos del servidor y preguntar por ellos. Lo que se pregunta en una página tampoco se guarda.',
    '- Solo leo lo que se me dirige: comandos, mensajes directos y mensajes que me mencionan o me responden.',
    '- En una conversación directa recuerdo tu última pregunta durante 15 minutos, solo en memoria, para que puedas continuarla.',
    '- El registro dice qué falló y, si quien me aloja lo quiere, por qué vía se preguntó y si hubo respuesta; nunca tu pregunta ni quién eres.',
    '- Discord conserva mensajes y comandos según su propia política de privacidad. «Descartar» borra mi respuesta.',
  ].join('\n'),

  collectedHere: (days) => `Aquí está activado: esas preguntas y votos se guardan ${days} días.`,
  notCollectedHere: 'Aquí no está activado.',

  forgottenTitle: 'Olvidado',
  forgotten: (questions, drafts, votes) =>
    [
      `- Votos sobre respuestas, en todos los servidores: ${votes}`,
      `- La última pregunta de nuestra conversación directa: ${questions}`,
      `- Lo que aún no habías añadido, artículos y datos: ${drafts}`,
      'Las preguntas se guardan sin quién preguntó, así que no sé cuáles eran tuyas. Los artículos y datos que añadiste son de su servidor, con tu identificador, hasta que se quiten allí.',
    ].join('\n'),

  helpTitle: 'Pregúntame por los artículos',
  help: (articles) =>
    [
      `Respondo a partir de ${articles === 1 ? 'un artículo' : `${articles} artículos`}, con las propias palabras del artículo, y lo digo cuando no lo dice.`,
      '- `/preguntar` hace una pregunta; o envíame un mensaje directo, o mencióname con tu pregunta.',
      '- `/datos` lista preguntas con respuesta breve, `/artículo` lo que conozco.',
      '- `/pasaje` cita un pasaje entero. «Buscar en el artículo», en el menú de cualquier mensaje, busca lo que dice el mensaje.',
      '- Quien administra un servidor le añade artículos propios con `/biblioteca` y ve con `/preguntas` lo que no pude responder.',
      '- Puedes continuar, por ejemplo con «¿y cuándo?»: responde a una respuesta, o sigue sin más en un mensaje directo.',
    ].join('\n'),

  library: {
    onlyInServers: 'Se pueden añadir artículos en los servidores de los que soy miembro.',
    notAllowed: 'Solo quien puede usar `/biblioteca` en este servidor puede hacerlo.',
    emptyMessage: 'Ese mensaje no tiene ni texto ni archivo.',
    giveFileOrAddress: 'Da la versión nueva en la opción «archivo» o «url».',
    cannotSave: (reference) =>
      `Ahora mismo no puedo guardar, borrar ni consultar nada: mi base de datos no responde o no tiene espacio. Puede que lo que había que borrar no se haya borrado, o no del todo. Se puede seguir preguntando por lo que ya conozco. Inténtalo más tarde. Referencia: \`${reference}\``,

    addArticle: 'Añadir un artículo',
    filesField: (most) => `Archivos, ${most} como máximo`,
    titleField: 'O un texto: su título',
    textField: 'Texto, con líneas en blanco entre párrafos',
    giveTextOrFiles: 'Da archivos o un texto, una de las dos cosas.',

    understood: 'Esto es lo que he entendido',
    counts: (passages, words) => `Pasajes: ${passages} · Palabras: ${words}`,
    fromFile: (name) => `Del archivo ${name}`,
    fromPage: (address) => `De ${address}`,
    fromMessage: (address) => `Del mensaje ${address}`,
    fromText: 'De un texto pegado',
    takesPlaceOf: (title) => `Ocupará el lugar de «${title}».`,
    sameTitle: (title) => `Ya hay un artículo con el mismo título: «${title}».`,
    sameAddress: (title) => `Ya hay un artículo de la misma dirección: «${title}».`,
    factsWouldGo:
      'Al reemplazarlo se borrarían estos datos, cuyas citas no están en el texto nuevo:',
    add: 'Añadir',
    replace: 'Reemplazar',
    keepBoth: 'Conservar ambos',
    wholePage: 'Tomar toda la página',
    cancel: 'Cancelar',

    added: (title) => `Añadido: **${title}**. Ya puedes preguntar por él en este servidor.`,
    replaced: (title) => `Reemplazado: **${title}**. Ya puedes preguntar por él en este servidor.`,
    factsGone: 'Se borraron estos datos, porque sus citas no están en el texto nuevo:',
    cancelled: 'No se ha añadido nada.',
    gone: 'Eso ya no está aquí. Añádelo de nuevo.',
    alreadyThere: (title) => `Eso ya está: **${title}**.`,
    unchanged: (title) => `**${title}** no ha cambiado.`,
    noAddress: (title) =>
      `**${title}** no se añadió con una dirección, así que no sé dónde mirar. Usa \`/biblioteca reemplazar\`.`,
    tooManyArticles: (most, found) =>
      `Un servidor puede tener ${most} artículos, y este sería el número ${found}. Quita antes uno.`,
    tooMuchInAll: (most, found) =>
      `Un servidor puede tener ${most} MB de texto, y con esto serían ${found} MB. Quita antes un artículo.`,
    tooManyPassagesInAll: (most, found) =>
      `Un servidor puede tener ${most} pasajes, y con esto serían ${found}. Quita antes un artículo.`,
    tooManyFacts: (most, found) =>
      `Un servidor puede tener ${most} datos, y este sería el número ${found}.`,

    doubts: {
      guessedEncoding: (encoding) =>
        `El archivo no dice su codificación; lo he leído como ${encoding}. ¿Están bien todas las letras?`,
      paragraphALine: 'No hay líneas en blanco: he tomado cada línea por un párrafo.',
      kept: (percent) =>
        `He conservado el ${percent} % del texto de la página; el resto no me ha parecido parte del artículo.`,
      pagesWithoutText: (pages) => `No hay texto en las páginas ${pages}: no sé leer imágenes.`,
      headingsLeftOut: (count) =>
        `He dejado fuera algunos títulos (${count}): son muy largos, o hay demasiados uno bajo otro.`,
      cutParagraphs: (count) =>
        `He dividido párrafos muy largos (${count}) en varios, entre frases.`,
    },
    notTaken: {
      busy: 'Estoy leyendo otros archivos. Inténtalo dentro de un minuto.',
      fileTooLarge: (most, found) =>
        `Es demasiado grande${found === undefined ? '' : `: ${found} MB`}. Leo ${most} MB como máximo.`,
      tooMuchText: (most, found) =>
        `Es demasiado texto, contando los títulos sobre cada pasaje: ${found} MB, y ${most} MB es lo máximo que acepto.`,
      tooManyPassages: (most, found) =>
        `Tiene demasiados pasajes: ${found}, y ${most} es lo máximo que acepto.`,
      tooManySentences: (most, found) =>
        `Tiene demasiadas frases: ${found}, y ${most} es lo máximo que acepto.`,
      tooManyWords: (most, found) =>
        `Tiene demasiadas palabras distintas: ${found}, y ${most} es lo máximo que acepto.`,
      noWebAddress:
        'Eso no es la dirección de una página web: debería empezar por https:// o http://.',
      unreachable: 'No puedo llegar a esa página.',
      status: (status) => `En esa dirección no hay página para mí: su servidor responde ${status}.`,
      frontMatter: 'No puedo leer las líneas entre `---` al principio del texto.',
      otherFormat:
        'No sé leer ese formato. Leo texto, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt) y EPUB.',
      unknownEncoding: 'No conozco la codificación de ese texto. Guárdalo como UTF-8.',
      encrypted: 'Ese archivo está cifrado. Guárdalo sin contraseña.',
      broken: 'No puedo leer ese archivo: está dañado o cortado.',
      noText: 'No he encontrado ahí ningún párrafo de texto.',
      scan: 'Es un documento escaneado: tiene imágenes de texto, y no sé leer imágenes.',
      tooManyPages: (most, found) =>
        `Tiene demasiadas páginas: ${found}, y ${most} es lo máximo que leo.`,
      unpacksTooLarge: (megabytes) =>
        `Ese archivo es demasiado grande: descomprimido pasa de ${megabytes} MB.`,
      unpacksTooFar: (times) =>
        `Ese archivo está demasiado comprimido: descomprimido pasa de ${times} veces su tamaño.`,
      tooManyEntries: (most) => `Ese archivo contiene más de ${most} archivos.`,
      archiveWithin: 'Ese archivo contiene otro archivo comprimido. Sácalo.',
      nestedTooDeep: (most) => `Ese archivo está demasiado anidado: más de ${most} niveles.`,
      tooManyElements: (most) =>
        `Esa página es demasiado grande: tiene más de ${most} elementos HTML.`,
      tooSlow: (seconds) => `Se tarda demasiado en leerlo: más de ${seconds} segundos.`,
      tooMuchMemory: 'Hace falta demasiada memoria para leerlo.',
    },
  },

  managing: {
    listTitle: 'Los artículos propios de este servidor',
    noArticles: 'Este servidor no tiene artículos propios.',
    addedBy: (who, when) => `añadido por ${who}, ${when}`,
    facts: 'Datos',
    remove: 'Quitar',
    undo: 'Deshacer',
    deleteAll: 'Borrar todo',
    tryAgain: 'Cambiar',
    addFact: 'Añadir un dato',
    ofTheHost: 'Ese artículo es de quien me aloja: está en su carpeta y no se puede cambiar aquí.',
    askRemove: (title) =>
      `¿Quitar «${title}» de este servidor, con sus datos? Se puede deshacer durante 10 minutos.`,
    unchanged: 'Todo sigue como estaba.',
    removed: (title) => `«${title}» se ha quitado. Se puede deshacer durante 10 minutos.`,
    restored: (title) => `«${title}» ha vuelto.`,
    notRestored: 'Eso ya no se puede deshacer.',
    askPurge: (articles, facts) =>
      `¿Borrar para siempre todo lo que este servidor ha añadido? Artículos: ${articles} · Datos: ${facts}. Las preguntas guardadas se borran también, y no se guardan más. Nadie podrá deshacerlo.`,
    purged: 'Todo lo que este servidor había añadido se ha borrado para siempre.',
    shared: (address) =>
      `Quien tenga este enlace puede leer los artículos propios de este servidor y preguntar por ellos, sin Discord: <${address}>\nLas respuestas de aquí también llevan allí, con **Abrir la fuente**. \`/biblioteca dejar-de-compartir\` lo termina.`,
    unshared: 'Ese enlace ya no lleva a ninguna parte. `/biblioteca compartir` crea otro.',
    notShared: 'No hay ningún enlace a los artículos de este servidor.',
    noPages: 'Quien me aloja no muestra páginas, así que un enlace no llevaría a ninguna parte.',
    exported: (title) => `«${title}», en un archivo que puedo volver a leer:`,
    exportTooLarge: (title, found, most) =>
      `«${title}» ocupa ${found} MB como archivo, y Discord admite aquí ${most} MB como máximo. Quien me aloja puede obtenerlo: \`npm run backup\` escribe en un archivo todo lo guardado.`,
    factFields: {
      question: 'Pregunta',
      also: 'Otras formas de preguntarlo, una por línea',
      answer: 'Respuesta corta',
      quote: 'Las palabras del artículo que lo dicen',
    },
    factAdded: (question) =>
      `El dato se ha añadido. «${question}» tiene ahora una respuesta corta.`,
    factsOf: (title) => `Datos de «${title}»`,
    noFacts: 'No tiene datos.',
    fromHost: 'De la carpeta de quien me aloja',
    hostsGone: 'Un artículo que quien me aloja ya no tiene',
    factLost: 'No se usa: el artículo ya no lo dice.',
    notQuoted: (quote, nearest) =>
      `No se ha añadido: el artículo no dice en ninguna parte «${quote}». Lo más cercano: «${nearest}»`,
    notSupported: (answer, words) =>
      `No se ha añadido: la cita no respalda la respuesta «${answer}». Le falta: ${words}`,
    askedAlready: (question) =>
      `No se ha añadido: el artículo ya tiene un dato para «${question}», o la pregunta está aquí dos veces.`,
    factIncomplete: 'No se ha añadido: hacen falta una pregunta, una respuesta corta y una cita.',
    questionTooLong: (most) =>
      `No se ha añadido: cada forma de preguntar tiene como máximo ${most} caracteres.`,
    tooManyWays: (most) =>
      `No se ha añadido: un dato tiene como máximo ${most} otras formas de preguntar.`,
  },

  web: {
    title: 'Pregunta a los artículos',
    about: (articles) =>
      `Las respuestas vienen de ${articles === 1 ? 'un artículo' : `${articles} artículos`}, con las palabras del propio artículo.`,
    question: 'Tu pregunta',
    ask: 'Preguntar',
    askOn: 'Preguntar por los artículos',
    moreArticles: (articles) => `Y ${articles} más.`,
    edited: 'La frase que marca este enlace ya no está: el artículo ha cambiado.',
    notFound: 'Aquí no hay esa página, o ya no la hay.',
    unavailable: 'No puedo consultarlo ahora mismo. Inténtalo de nuevo dentro de un rato.',
    failed: 'Algo ha fallado aquí. Inténtalo de nuevo dentro de un rato.',
  },

  questions: {
    title: 'Lo que no pude responder',
    none: 'No hay nada.',
    isOff: 'En este servidor no se guardan preguntas. `/preguntas activar` lo cambia.',
    on: (days) =>
      `Desde ahora guardo lo que se pregunta en este servidor y no puedo responder, donde todos ven la respuesta, hasta ${days} días después de preguntarse por última vez y sin quién preguntó. Debajo de esas respuestas lo digo, y \`/privacidad\` también. \`/preguntas lista\` te muestra lo que hay.`,
    askOff: (count) =>
      `¿No guardar más preguntas y borrar para siempre las guardadas, con sus votos? Preguntas: ${count}.`,
    stop: 'Borrar y desactivar',
    off: 'Ya no se guardan preguntas, y las que había se han borrado para siempre.',
    notAllowed: 'Solo puede hacerlo quien puede usar `/preguntas` en este servidor.',
    asked: (times, last) => `Sin respuesta: ${times} · la última ${last}`,
    votes: (helped, notIt) => `Ha servido: ${helped} · No es eso: ${notIt}`,
    answeredNow: 'Ahora se responde.',
    nothingClose: 'Ningún pasaje se le acerca.',
    exported: (count) => `Lo que no pude responder, para una hoja de cálculo. Preguntas: ${count}`,
    voted: {
      noted:
        'Gracias, anotado. Con la pregunta, y sin tu nombre, se guarda para quienes administran este servidor: `/privacidad`',
      changed: 'Gracias, tu voto se ha cambiado.',
      same: 'Ya habías votado así.',
      off: 'En este servidor ya no se cuentan votos.',
    },
  },

  missingPermissions: (channel, reference) =>
    `No puedo responder en ${channel}: allí necesito los permisos «Ver canal», «Enviar mensajes» y, en los hilos, «Enviar mensajes en hilos». Referencia: \`${reference}\``,
  failed: (reference) =>
    `Algo ha fallado por mi parte. Si vuelve a pasar, dile esta referencia a quien me aloja: \`${reference}\``,
};
