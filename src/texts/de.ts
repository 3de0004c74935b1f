import type { Translation } from './en.ts';

export const de: Translation = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Stell eine Frage; die Antwort sind die Worte des Artikels selbst',
      options: {
        question: { name: 'frage', description: 'Was du wissen willst' },
        article: { name: 'artikel', description: 'In welchem Artikel; ohne Angabe in allen' },
        private: { name: 'privat', description: 'Nur du siehst die Antwort' },
      },
    },
    article: { name: 'artikel', description: 'Was dieser Bot kennt: seine Artikel' },
    passage: {
      name: 'absatz',
      description: 'Einen Absatz eines Artikels ganz zitieren',
      options: {
        number: { name: 'nummer', description: 'Die Nummer des Absatzes, wie in ¶ 3' },
        article: { name: 'artikel', description: 'Aus welchem Artikel' },
      },
    },
    facts: {
      name: 'fakten',
      description: 'Was man fragen kann, mit kurzen Antworten',
      options: {
        article: { name: 'artikel', description: 'Die Fakten welches Artikels' },
      },
    },
    help: { name: 'hilfe', description: 'Wie man fragt' },
    privacy: { name: 'datenschutz', description: 'Was dieser Bot speichert, und was nicht' },
    find: { name: 'Im Artikel suchen' },
    library: {
      name: 'bibliothek',
      description: 'Eigene Artikel dieses Servers',
      add: {
        name: 'hinzufügen',
        description: 'Einen Artikel hinzufügen, nach dem man dann auf diesem Server fragen kann',
        options: {
          file: {
            name: 'datei',
            description: 'Text, Markdown, HTML, PDF, Word, OpenDocument oder EPUB',
          },
          url: { name: 'url', description: 'Die Adresse einer Seite' },
        },
      },
      replace: {
        name: 'ersetzen',
        description: 'Einen Artikel durch eine neuere Fassung ersetzen',
        options: {
          article: { name: 'artikel', description: 'Welcher Artikel ersetzt wird' },
          file: { name: 'datei', description: 'Die Datei der neueren Fassung' },
          url: { name: 'url', description: 'Die Adresse der neueren Fassung' },
        },
      },
      refresh: {
        name: 'aktualisieren',
        description: 'Nachsehen, ob sich die Seite eines Artikels geändert hat',
        options: {
          article: {
            name: 'artikel',
            description: 'Ein Artikel, der über seine Adresse hinzugefügt wurde',
          },
        },
      },
      list: { name: 'liste', description: 'Die eigenen Artikel dieses Servers' },
      remove: { name: 'entfernen', description: 'Einen Artikel von diesem Server entfernen' },
      export: { name: 'exportieren', description: 'Einen Artikel als Datei bekommen' },
      fact: { name: 'fakt', description: 'Einem Artikel eine Frage mit kurzer Antwort hinzufügen' },
      purge: { name: 'alles-löschen', description: 'Alles löschen, was dieser Server hat' },
      share: {
        name: 'teilen',
        description: 'Einen Link zu den Artikeln dieses Servers bekommen, für Leser ohne Discord',
      },
      unshare: {
        name: 'nicht-mehr-teilen',
        description: 'Den Link zu den Artikeln dieses Servers ungültig machen',
      },
      article: { name: 'artikel', description: 'Welcher Artikel' },
    },
    addToLibrary: { name: 'Zur Bibliothek hinzufügen' },
    forget: { name: 'vergessen', description: 'Sofort löschen, was mit dir verbunden ist' },
    questions: {
      name: 'offene-fragen',
      description: 'Was ich auf diesem Server nicht beantworten konnte',
      on: {
        name: 'ein',
        description:
          'Aufbewahren, was hier gefragt und nicht beantwortet wird, ohne wer gefragt hat',
        options: {
          days: {
            name: 'tage',
            description: 'Wie viele Tage, nachdem es zuletzt gefragt wurde; ohne Angabe 30',
          },
        },
      },
      off: {
        name: 'aus',
        description: 'Keine Fragen mehr aufbewahren und die aufbewahrten löschen',
      },
      list: {
        name: 'liste',
        description: 'Was ich nicht beantworten konnte, das Häufigste zuerst',
      },
      export: {
        name: 'exportieren',
        description: 'Alle aufbewahrten Fragen als Datei für eine Tabelle (CSV) bekommen',
      },
    },
  },

  answers: 'Im Artikel steht:',
  mayAnswer: 'Dieser Absatz beantwortet es vielleicht:',
  opening: 'So beginnt er:',
  notSaid: (articles) =>
    articles === 1
      ? 'Im Artikel scheint das nicht zu stehen.'
      : 'In den Artikeln scheint das nicht zu stehen.',
  offTopic: (articles) =>
    articles === 1 ? 'Davon steht nichts im Artikel.' : 'Davon steht nichts in den Artikeln.',
  closest: 'Die nächstliegenden Absätze, die es vielleicht nicht beantworten:',
  didYouMean: 'Meintest du eine dieser Fragen?',
  greeting: 'Hallo! Frag mich etwas zu den Artikeln.',
  thanks: 'Gern geschehen. Frag ruhig weiter.',
  couldAsk: 'Du könntest fragen:',
  nothingAsked:
    'Das sagt zu wenig, um danach zu suchen. Frag zum Beispiel: „Wann war das Treffen?“',
  partly:
    'Das ist viel auf einmal, deshalb habe ich nur in einem Teil gesucht. Eine kürzere Frage bekommt eine bessere Antwort.',
  questionTooLong: (most) =>
    `Das ist zu lang für eine Frage. Stell sie in höchstens ${most} Zeichen.`,

  paragraph: (number, count) => `¶ ${number} von ${count}`,
  onPage: (number) => `S. ${number}`,
  part: (number, count) => `Teil ${number} von ${count}`,
  shortened: 'Dieser Absatz ist länger: „Zusammenhang“ zeigt ihn ganz.',

  whatAbout: (phrase) => `Was steht darin über ${phrase}?`,
  context: 'Zusammenhang',
  otherPassages: 'Andere Absätze',
  openSource: 'Quelle öffnen',
  dismiss: 'Entfernen',
  helped: 'Hat geholfen',
  notIt: 'Ist es nicht',
  isCollected:
    'Nicht beantwortete Fragen werden für die Verwalter dieses Servers aufbewahrt: `/datenschutz`',
  earlier: 'Zurück',
  later: 'Weiter',
  page: (number, count) => `Seite ${number} von ${count}`,

  articlesTitle: 'Was ich kenne',
  articleCounts: (passages, facts) => `Absätze: ${passages} · Fakten: ${facts}`,
  factsTitle: 'Was du fragen kannst',
  noFacts: 'Hier wurden keine Fakten notiert, aber du kannst nach jedem Absatz fragen.',
  noSuchArticle: (name) => `Ich kenne keinen Artikel namens „${name}“.`,
  whichArticle: 'Es gibt mehrere Artikel: Wähl einen in der Option „artikel“.',
  noSuchPassage: (count) => `Die Absätze des Artikels sind von 1 bis ${count} nummeriert.`,
  articleGone: 'Dieser Artikel wurde geändert oder ist nicht mehr da. Frag noch einmal.',
  reading: 'Ich lese die Artikel dieses Servers noch. Frag in ein paar Sekunden noch einmal.',
  outdated: 'Das stammt von einer älteren Version von mir. Frag noch einmal.',
  notYours: 'Nur wer gefragt hat oder moderiert, kann das entfernen.',

  noText: 'Diese Nachricht hat keinen Text, nach dem ich suchen könnte.',
  tooFast:
    'Einen Moment bitte: Das waren viele Fragen auf einmal. Frag in ein paar Sekunden wieder.',
  tooMuchHere:
    'In diesem Kanal ist viel los. Frag in ein paar Sekunden wieder oder jetzt mit der Option „privat“.',
  tooMuchAtOnce:
    'Gerade werde ich mehr gefragt, als ich beantworten kann. Frag in einer Minute wieder.',

  privacyTitle: 'Datenschutz',
  privacy: [
    '- Ich speichere keine Fragen, keine Antworten und kein Profil, bis auf dies: Wer einen Server verwaltet, kann aufbewahren lassen, was dort gefragt wird und ich nicht beantworten kann, wo alle die Antwort sehen. Unter solchen Antworten sage ich das. Aufbewahrt wird es für die Verwalter, ohne wer gefragt hat, ohne Erwähnungen, Adressen, Links und lange Zahlen, bis es 1 bis 90 Tage lang, wie sie es wählen, niemand mehr gefragt hat. Dazu kommen Stimmen zu Antworten, mit der Frage und ohne wer sie abgab.',
    '- `/vergessen` löscht sofort, was mit dir verbunden ist: deine Stimmen, und was ich mir eine Weile von dir merke.',
    '- Ein Artikel oder ein Fakt, den jemand einem Server hinzufügt, wird für diesen Server gespeichert, mit der ID dessen, der ihn hinzugefügt hat, bis er entfernt wird; ebenso eine Nachricht mit „Zur Bibliothek hinzufügen“.',
    '- Hinzugefügtes verschwindet mit `/bibliothek entfernen` und `/bibliothek alles-löschen`. Verlasse ich einen Server, wird alles, was er hat, nach 30 Tagen gelöscht. In Sicherungen meines Betreibers kann es länger bleiben.',
    '- Ein Link, den Verwalter mit `/bibliothek teilen` machen, wird bis `/bibliothek nicht-mehr-teilen` gespeichert; wer ihn hat, kann die Artikel des Servers lesen und danach fragen. Auch was auf einer Seite gefragt wird, speichere ich nicht.',
    '- Ich lese nur, was an mich gerichtet ist: Befehle, Direktnachrichten und Nachrichten, die mich erwähnen oder mir antworten.',
    '- In einem direkten Gespräch merke ich mir deine letzte Frage 15 Minuten lang, nur im Arbeitsspeicher, damit du nachfragen kannst.',
    '- Im Protokoll steht, was misslang, und, wenn mein Betreiber das will, auf welchem Weg etwas gefragt wurde und ob es eine Antwort gab; nie deine Frage oder wer du bist.',
    '- Discord selbst bewahrt Nachrichten und Befehle nach seiner eigenen Datenschutzerklärung auf. „Entfernen“ löscht meine Antwort.',
  ].join('\n'),

  collectedHere: (days) =>
    `Hier ist das eingeschaltet: Solche Fragen und Stimmen werden ${days} Tage aufbewahrt.`,
  notCollectedHere: 'Hier ist das nicht eingeschaltet.',

  forgottenTitle: 'Vergessen',
  forgotten: (questions, drafts, votes) =>
    [
      `- Stimmen zu Antworten, auf allen Servern: ${votes}`,
      `- Die letzte Frage unseres direkten Gesprächs: ${questions}`,
      `- Was du noch nicht hinzugefügt hattest, Artikel und Fakten: ${drafts}`,
      'Fragen werden ohne den aufbewahrt, der gefragt hat; ich weiß also nicht, welche deine waren. Artikel und Fakten, die du hinzugefügt hast, gehören ihrem Server, mit deiner ID, bis sie dort entfernt werden.',
    ].join('\n'),

  helpTitle: 'Frag mich nach den Artikeln',
  help: (articles) =>
    [
      `Ich antworte aus ${articles === 1 ? 'einem Artikel' : `${articles} Artikeln`}, mit den Worten des Artikels selbst, und sage es, wenn etwas nicht darin steht.`,
      '- `/fragen` stellt eine Frage; oder schreib mir eine Direktnachricht oder erwähne mich mit deiner Frage.',
      '- `/fakten` zeigt Fragen mit kurzer Antwort, `/artikel`, was ich kenne.',
      '- `/absatz` zitiert einen Absatz ganz. „Im Artikel suchen“, im Menü jeder Nachricht, sucht nach dem, was die Nachricht sagt.',
      '- Wer einen Server verwaltet, fügt ihm mit `/bibliothek` eigene Artikel hinzu und sieht mit `/offene-fragen`, was ich nicht beantworten konnte.',
      '- Du kannst nachfragen, etwa mit „und wann?“: Antworte auf eine Antwort, oder schreib in einer Direktnachricht einfach weiter.',
    ].join('\n'),

  library: {
    onlyInServers: 'Artikel lassen sich auf Servern hinzufügen, auf denen ich Mitglied bin.',
    notAllowed: 'Das kann nur, wer auf diesem Server `/bibliothek` benutzen darf.',
    emptyMessage: 'Diese Nachricht hat weder Text noch eine Datei.',
    giveFileOrAddress: 'Gib die neuere Fassung in der Option „datei“ oder „url“ an.',
    cannotSave: (reference) =>
      `Ich kann gerade nichts speichern, löschen oder nachsehen: Meine Datenbank antwortet nicht oder hat keinen Platz. Was gelöscht werden sollte, ist es vielleicht nicht oder nicht ganz. Nach dem, was ich schon kenne, kann man weiter fragen. Versuch es später noch einmal. Kennung: \`${reference}\``,

    addArticle: 'Einen Artikel hinzufügen',
    filesField: (most) => `Dateien, höchstens ${most}`,
    titleField: 'Oder ein Text: sein Titel',
    textField: 'Text, mit Leerzeilen zwischen den Absätzen',
    giveTextOrFiles: 'Gib entweder Dateien oder einen Text an, eins von beiden.',

    understood: 'Das habe ich verstanden',
    counts: (passages, words) => `Absätze: ${passages} · Wörter: ${words}`,
    fromFile: (name) => `Aus der Datei ${name}`,
    fromPage: (address) => `Von ${address}`,
    fromMessage: (address) => `Aus der Nachricht ${address}`,
    fromText: 'Aus eingefügtem Text',
    takesPlaceOf: (title) => `Er tritt an die Stelle von „${title}“.`,
    sameTitle: (title) => `Einen Artikel mit demselben Titel gibt es schon: „${title}“.`,
    sameAddress: (title) => `Einen Artikel von derselben Adresse gibt es schon: „${title}“.`,
    factsWouldGo:
      'Beim Ersetzen würden diese Fakten gelöscht, deren Zitate nicht im neuen Text stehen:',
    add: 'Hinzufügen',
    replace: 'Ersetzen',
    keepBoth: 'Beide behalten',
    wholePage: 'Die ganze Seite nehmen',
    cancel: 'Abbrechen',

    added: (title) =>
      `Hinzugefügt: **${title}**. Ab jetzt kannst du auf diesem Server danach fragen.`,
    replaced: (title) =>
      `Ersetzt: **${title}**. Ab jetzt kannst du auf diesem Server danach fragen.`,
    factsGone: 'Diese Fakten wurden gelöscht, weil ihre Zitate nicht im neuen Text stehen:',
    cancelled: 'Es wurde nichts hinzugefügt.',
    gone: 'Das ist nicht mehr da. Füg es noch einmal hinzu.',
    alreadyThere: (title) => `Das gibt es schon: **${title}**.`,
    unchanged: (title) => `**${title}** ist unverändert.`,
    noAddress: (title) =>
      `**${title}** wurde nicht über eine Adresse hinzugefügt, also kann ich nirgends nachsehen. Nimm \`/bibliothek ersetzen\`.`,
    tooManyArticles: (most, found) =>
      `Ein Server kann ${most} Artikel haben, und das wäre Nummer ${found}. Entfern zuerst einen.`,
    tooMuchInAll: (most, found) =>
      `Ein Server kann ${most} MB Text haben, und damit wären es ${found} MB. Entfern zuerst einen Artikel.`,
    tooManyPassagesInAll: (most, found) =>
      `Ein Server kann ${most} Absätze haben, und damit wären es ${found}. Entfern zuerst einen Artikel.`,
    tooManyFacts: (most, found) =>
      `Ein Server kann ${most} Fakten haben, und das wäre Nummer ${found}.`,

    doubts: {
      guessedEncoding: (encoding) =>
        `Die Datei nennt ihre Zeichenkodierung nicht; ich habe sie als ${encoding} gelesen. Stimmen alle Buchstaben?`,
      paragraphALine:
        'Es gibt keine Leerzeilen, also habe ich jede Zeile für einen Absatz gehalten.',
      kept: (percent) =>
        `Ich habe ${percent} % des Textes der Seite behalten und den Rest nicht für einen Teil des Artikels gehalten.`,
      pagesWithoutText: (pages) =>
        `Auf den Seiten ${pages} steht kein Text: Bilder kann ich nicht lesen.`,
      headingsLeftOut: (count) =>
        `Ich habe Überschriften weggelassen (${count}): Sie sind sehr lang, oder zu viele stehen übereinander.`,
      cutParagraphs: (count) =>
        `Ich habe sehr lange Absätze (${count}) zwischen Sätzen in mehrere geteilt.`,
    },
    notTaken: {
      busy: 'Ich lese gerade andere Dateien. Versuch es in einer Minute noch einmal.',
      fileTooLarge: (most, found) =>
        `Das ist zu groß${found === undefined ? '' : `: ${found} MB`}. Ich lese höchstens ${most} MB.`,
      tooMuchText: (most, found) =>
        `Das ist zu viel Text, die Überschriften über jedem Absatz mitgezählt: ${found} MB, und mehr als ${most} MB nehme ich nicht.`,
      tooManyPassages: (most, found) =>
        `Das hat zu viele Absätze: ${found}, und mehr als ${most} nehme ich nicht.`,
      tooManySentences: (most, found) =>
        `Das hat zu viele Sätze: ${found}, und mehr als ${most} nehme ich nicht.`,
      tooManyWords: (most, found) =>
        `Das hat zu viele verschiedene Wörter: ${found}, und mehr als ${most} nehme ich nicht.`,
      noWebAddress:
        'Das ist keine Adresse einer Webseite: Sie müsste mit https:// oder http:// beginnen.',
      unreachable: 'Ich kann diese Seite nicht erreichen.',
      status: (status) =>
        `Unter dieser Adresse gibt es für mich keine Seite: Ihr Server antwortet ${status}.`,
      frontMatter: 'Ich kann die Zeilen zwischen `---` am Anfang des Textes nicht lesen.',
      otherFormat:
        'Dieses Format kann ich nicht lesen. Ich lese Text, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt) und EPUB.',
      unknownEncoding:
        'Die Zeichenkodierung dieses Textes kenne ich nicht. Speichere ihn als UTF-8.',
      encrypted: 'Diese Datei ist verschlüsselt. Speichere sie ohne Passwort.',
      broken: 'Ich kann diese Datei nicht lesen: Sie ist beschädigt oder abgeschnitten.',
      noText: 'Ich habe dort keinen Absatz mit Text gefunden.',
      scan: 'Das ist ein Scan: Er besteht aus Bildern von Text, und Bilder kann ich nicht lesen.',
      tooManyPages: (most, found) =>
        `Das hat zu viele Seiten: ${found}, und mehr als ${most} lese ich nicht.`,
      unpacksTooLarge: (megabytes) =>
        `Diese Datei ist zu groß: Entpackt sind es mehr als ${megabytes} MB.`,
      unpacksTooFar: (times) =>
        `Diese Datei ist zu dicht gepackt: Entpackt ist sie mehr als ${times} Mal so groß.`,
      tooManyEntries: (most) => `Diese Datei enthält mehr als ${most} Dateien.`,
      archiveWithin: 'Diese Datei enthält ein Archiv. Nimm es heraus.',
      nestedTooDeep: (most) => `Diese Datei ist zu tief verschachtelt: mehr als ${most} Ebenen.`,
      tooManyElements: (most) => `Diese Seite ist zu groß: Sie hat mehr als ${most} HTML-Elemente.`,
      tooSlow: (seconds) => `Das zu lesen dauert zu lange: mehr als ${seconds} Sekunden.`,
      tooMuchMemory: 'Das zu lesen braucht zu viel Speicher.',
    },
  },

  managing: {
    listTitle: 'Die eigenen Artikel dieses Servers',
    noArticles: 'Dieser Server hat keine eigenen Artikel.',
    addedBy: (who, when) => `hinzugefügt von ${who}, ${when}`,
    facts: 'Fakten',
    remove: 'Entfernen',
    undo: 'Rückgängig',
    deleteAll: 'Alles löschen',
    tryAgain: 'Ändern',
    addFact: 'Fakt hinzufügen',
    ofTheHost:
      'Dieser Artikel gehört meinem Betreiber: Er liegt in dessen Ordner und lässt sich hier nicht ändern.',
    askRemove: (title) =>
      `„${title}“ mit seinen Fakten von diesem Server entfernen? 10 Minuten lang lässt es sich rückgängig machen.`,
    unchanged: 'Alles ist, wie es war.',
    removed: (title) => `„${title}“ ist entfernt. 10 Minuten lang lässt es sich rückgängig machen.`,
    restored: (title) => `„${title}“ ist wieder da.`,
    notRestored: 'Das lässt sich nicht mehr rückgängig machen.',
    askPurge: (articles, facts) =>
      `Alles endgültig löschen, was dieser Server hinzugefügt hat? Artikel: ${articles} · Fakten: ${facts}. Aufbewahrte Fragen gehen mit, und es werden keine mehr aufbewahrt. Niemand kann das rückgängig machen.`,
    purged: 'Alles, was dieser Server hinzugefügt hatte, ist endgültig gelöscht.',
    shared: (address) =>
      `Wer diesen Link hat, kann die eigenen Artikel dieses Servers ohne Discord lesen und danach fragen: <${address}>\nAuch Antworten hier führen dorthin, mit **Quelle öffnen**. \`/bibliothek nicht-mehr-teilen\` beendet es.`,
    unshared: 'Dieser Link führt nirgends mehr hin. `/bibliothek teilen` macht einen neuen.',
    notShared: 'Es gibt keinen Link zu den Artikeln dieses Servers.',
    noPages: 'Mein Betreiber zeigt keine Seiten; ein Link würde nirgends hinführen.',
    exported: (title) => `„${title}“ als Datei, aus der ich ihn wieder lesen kann:`,
    exportTooLarge: (title, found, most) =>
      `„${title}“ hat als Datei ${found} MB, und Discord nimmt hier höchstens ${most} MB. Mein Betreiber kommt daran: \`npm run backup\` schreibt alles, was gespeichert ist, in eine Datei.`,
    factFields: {
      question: 'Frage',
      also: 'Wie man sonst fragt, je Zeile eine Frage',
      answer: 'Kurze Antwort',
      quote: 'Die Worte des Artikels, die das sagen',
    },
    factAdded: (question) =>
      `Der Fakt ist hinzugefügt. „${question}“ hat jetzt eine kurze Antwort.`,
    factsOf: (title) => `Fakten zu „${title}“`,
    noFacts: 'Er hat keine Fakten.',
    fromHost: 'Aus dem Ordner meines Betreibers',
    hostsGone: 'Ein Artikel, den mein Betreiber nicht mehr hat',
    factLost: 'Wird nicht verwendet: Das steht so nicht mehr im Artikel.',
    notQuoted: (quote, nearest) =>
      `Nicht hinzugefügt: Im Artikel steht nirgends „${quote}“. Am nächsten kommt: „${nearest}“`,
    notSupported: (answer, words) =>
      `Nicht hinzugefügt: Das Zitat belegt die Antwort „${answer}“ nicht. Es fehlt: ${words}`,
    askedAlready: (question) =>
      `Nicht hinzugefügt: Der Artikel hat schon einen Fakt zu „${question}“, oder die Frage steht hier zweimal.`,
    factIncomplete: 'Nicht hinzugefügt: Ein Fakt braucht Frage, kurze Antwort und Zitat.',
    questionTooLong: (most) =>
      `Nicht hinzugefügt: Jede Art zu fragen darf höchstens ${most} Zeichen haben.`,
    tooManyWays: (most) =>
      `Nicht hinzugefügt: Ein Fakt darf höchstens ${most} weitere Arten zu fragen haben.`,
  },

  web: {
    title: 'Frag die Artikel',
    about: (articles) =>
      `Die Antworten kommen aus ${articles === 1 ? 'einem Artikel' : `${articles} Artikeln`}, in den Worten des Artikels selbst.`,
    question: 'Deine Frage',
    ask: 'Fragen',
    askOn: 'Nach den Artikeln fragen',
    moreArticles: (articles) => `Und ${articles} weitere.`,
    edited: 'Den Satz, den dieser Link markiert, gibt es nicht mehr: Der Artikel wurde geändert.',
    notFound: 'Diese Seite gibt es hier nicht, oder nicht mehr.',
    unavailable: 'Das lässt sich gerade nicht nachsehen. Versuch es in einer Weile noch einmal.',
    failed: 'Hier ging etwas schief. Versuch es in einer Weile noch einmal.',
  },

  questions: {
    title: 'Was ich nicht beantworten konnte',
    none: 'Da ist nichts.',
    isOff: 'Auf diesem Server werden keine Fragen aufbewahrt. `/offene-fragen ein` ändert das.',
    on: (days) =>
      `Von jetzt an bewahre ich auf, was auf diesem Server gefragt wird und ich nicht beantworten kann, wo alle die Antwort sehen: ${days} Tage, nachdem es zuletzt gefragt wurde, und ohne wer gefragt hat. Unter solchen Antworten sage ich das, und \`/datenschutz\` auch. \`/offene-fragen liste\` zeigt dir, was da ist.`,
    askOff: (count) =>
      `Keine Fragen mehr aufbewahren und die aufbewahrten mit ihren Stimmen endgültig löschen? Fragen: ${count}.`,
    stop: 'Löschen und ausschalten',
    off: 'Es werden keine Fragen mehr aufbewahrt, und die aufbewahrten sind endgültig gelöscht.',
    notAllowed: 'Das kann nur, wer auf diesem Server `/offene-fragen` benutzen darf.',
    asked: (times, last) => `Nicht beantwortet: ${times} · zuletzt ${last}`,
    votes: (helped, notIt) => `Hat geholfen: ${helped} · Ist es nicht: ${notIt}`,
    answeredNow: 'Jetzt wird es beantwortet.',
    nothingClose: 'Kein Absatz kommt dem nahe.',
    exported: (count) => `Was ich nicht beantworten konnte, für eine Tabelle. Fragen: ${count}`,
    voted: {
      noted:
        'Danke, notiert. Mit der Frage und ohne deinen Namen wird es für die Verwalter dieses Servers aufbewahrt: `/datenschutz`',
      changed: 'Danke, deine Stimme ist geändert.',
      same: 'So hast du schon gestimmt.',
      off: 'Auf diesem Server werden keine Stimmen mehr gezählt.',
    },
  },

  missingPermissions: (channel, reference) =>
    `Ich kann in ${channel} nicht antworten: Dort brauche ich die Rechte „Kanal ansehen“, „Nachrichten senden“ und in Threads „Nachrichten in Threads senden“. Kennung: \`${reference}\``,
  failed: (reference) =>
    `Bei mir ist etwas schiefgegangen. Wenn es wieder passiert, nenne meinem Betreiber diese Kennung: \`${reference}\``,
};
