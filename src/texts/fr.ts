import type { Translation } from './en.ts';

export const fr: Translation = {
  commands: {
    ask: {
      name: 'demander',
      description: 'Posez une question : la réponse est dans les mots mêmes de l’article',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez savoir' },
        article: { name: 'article', description: 'L’article où chercher ; tous par défaut' },
        private: { name: 'privé', description: 'Ne montrer la réponse qu’à vous' },
      },
    },
    article: { name: 'article', description: 'Ce que ce bot connaît : ses articles' },
    passage: {
      name: 'passage',
      description: 'Citer en entier un passage d’un article',
      options: {
        number: { name: 'numéro', description: 'Le numéro du passage, comme dans ¶ 3' },
        article: { name: 'article', description: 'L’article à citer' },
      },
    },
    facts: {
      name: 'faits',
      description: 'Ce qu’on peut demander, avec de courtes réponses',
      options: {
        article: { name: 'article', description: 'L’article dont lister les faits' },
      },
    },
    help: { name: 'aide', description: 'Comment demander' },
    privacy: {
      name: 'confidentialité',
      description: 'Ce que ce bot garde, et ce qu’il ne garde pas',
    },
    find: { name: 'Chercher dans l’article' },
    library: {
      name: 'bibliothèque',
      description: 'Les articles propres à ce serveur',
      add: {
        name: 'ajouter',
        description: 'Ajouter un article sur lequel on peut alors poser des questions ici',
        options: {
          file: {
            name: 'fichier',
            description: 'Texte, Markdown, HTML, PDF, Word, OpenDocument ou EPUB',
          },
          url: { name: 'url', description: 'L’adresse d’une page' },
        },
      },
      replace: {
        name: 'remplacer',
        description: 'Mettre une version plus récente à la place d’un article',
        options: {
          article: { name: 'article', description: 'L’article à remplacer' },
          file: { name: 'fichier', description: 'Le fichier de la nouvelle version' },
          url: { name: 'url', description: 'L’adresse de la nouvelle version' },
        },
      },
      refresh: {
        name: 'actualiser',
        description: 'Voir si la page d’un article a changé',
        options: {
          article: { name: 'article', description: 'Un article ajouté par son adresse' },
        },
      },
      list: { name: 'liste', description: 'Les articles propres à ce serveur' },
      remove: { name: 'retirer', description: 'Retirer un article de ce serveur' },
      export: { name: 'exporter', description: 'Recevoir un article dans un fichier' },
      fact: {
        name: 'fait',
        description: 'Ajouter à un article une question avec sa réponse courte',
      },
      purge: { name: 'tout-supprimer', description: 'Supprimer tout ce que ce serveur a ajouté' },
      share: {
        name: 'partager',
        description: 'Obtenir un lien vers les articles de ce serveur, pour lire sans Discord',
      },
      unshare: {
        name: 'ne-plus-partager',
        description: 'Révoquer le lien vers les articles de ce serveur',
      },
      article: { name: 'article', description: 'Quel article' },
    },
    addToLibrary: { name: 'Ajouter à la bibliothèque' },
    forget: { name: 'oublier', description: 'Supprimer aussitôt ce qui est lié à vous' },
    questions: {
      name: 'questions',
      description: 'Ce à quoi je n’ai pas pu répondre sur ce serveur',
      on: {
        name: 'activer',
        description: 'Garder ce qui est demandé ici sans réponse, sans dire par qui',
        options: {
          days: {
            name: 'jours',
            description: 'Combien de jours après la dernière demande ; 30 par défaut',
          },
        },
      },
      off: {
        name: 'désactiver',
        description: 'Ne plus garder de questions et supprimer celles qui sont gardées',
      },
      list: {
        name: 'liste',
        description: 'Ce à quoi je n’ai pas pu répondre, le plus demandé d’abord',
      },
      export: {
        name: 'exporter',
        description: 'Recevoir toutes les questions gardées dans un fichier pour tableur (CSV)',
      },
    },
  },

  answers: 'L’article dit :',
  mayAnswer: 'Ce passage y répond peut-être :',
  opening: 'Il commence ainsi :',
  notSaid: (articles) =>
    articles === 1 ? 'L’article ne semble pas le dire.' : 'Aucun des articles ne semble le dire.',
  offTopic: (articles) =>
    articles === 1 ? 'L’article n’en parle pas.' : 'Les articles n’en parlent pas.',
  closest: 'Les passages les plus proches, qui n’y répondent peut-être pas :',
  didYouMean: 'Vouliez-vous dire l’une de ces questions ?',
  greeting: 'Bonjour ! Posez-moi une question sur les articles.',
  thanks: 'Je vous en prie. N’hésitez pas à continuer.',
  couldAsk: 'Vous pourriez demander :',
  nothingAsked:
    'Cela en dit trop peu pour chercher. Demandez par exemple : « Quand était la réunion ? »',
  partly:
    'Cela fait beaucoup à chercher : je n’ai cherché que dans une partie. Une question plus courte aura une meilleure réponse.',
  questionTooLong: (most) =>
    `C’est trop long pour une question. Posez-la en ${most} caractères au plus.`,

  paragraph: (number, count) => `¶ ${number} sur ${count}`,
  onPage: (number) => `p. ${number}`,
  part: (number, count) => `partie ${number} sur ${count}`,
  shortened: 'Ce passage est plus long : « Contexte » le montre en entier.',

  whatAbout: (phrase) => `Que dit-il au sujet de ${phrase} ?`,
  context: 'Contexte',
  otherPassages: 'Autres passages',
  openSource: 'Ouvrir la source',
  dismiss: 'Retirer',
  helped: 'Cela m’a aidé',
  notIt: 'Ce n’est pas ça',
  isCollected:
    'Les questions sans réponse sont gardées pour qui gère ce serveur : `/confidentialité`',
  earlier: 'Précédent',
  later: 'Suivant',
  page: (number, count) => `Page ${number} sur ${count}`,

  articlesTitle: 'Ce que je connais',
  articleCounts: (passages, facts) => `Passages : ${passages} · Faits : ${facts}`,
  factsTitle: 'Ce que vous pouvez demander',
  noFacts: 'Aucun fait n’est noté ici, mais vous pouvez interroger chaque passage.',
  noSuchArticle: (name) => `Je ne connais pas d’article intitulé « ${name} ».`,
  whichArticle: 'Il y a plusieurs articles : choisissez-en un dans l’option « article ».',
  noSuchPassage: (count) => `Les passages de l’article sont numérotés de 1 à ${count}.`,
  articleGone: 'Cet article a changé ou n’est plus là. Demandez à nouveau.',
  reading:
    'Je suis encore en train de lire les articles de ce serveur. Redemandez dans quelques secondes.',
  outdated: 'Cela vient d’une version plus ancienne de moi. Demandez à nouveau.',
  notYours: 'Seule la personne qui a demandé, ou la modération, peut retirer ceci.',

  noText: 'Ce message n’a pas de texte à chercher.',
  tooFast: 'Un instant : vous avez beaucoup demandé d’un coup. Réessayez dans quelques secondes.',
  tooMuchHere:
    'Il y a beaucoup de demandes dans ce salon. Réessayez dans quelques secondes, ou maintenant avec l’option « privé ».',
  tooMuchAtOnce:
    'On me pose en ce moment plus de questions que je ne peux en traiter. Reposez la vôtre dans une minute.',

  privacyTitle: 'Confidentialité',
  privacy: [
    '- Je ne conserve ni questions, ni réponses, ni profil, à une exception près : qui gère un serveur peut faire garder ce qui y est demandé et à quoi je ne peux pas répondre, là où tous voient ma réponse. Sous ces réponses, je le dis. C’est gardé pour eux sans dire qui a demandé, sans mentions, adresses, liens ni longs nombres, jusqu’à ce que personne ne l’ait demandé depuis 1 à 90 jours, à leur choix. S’y ajoutent les votes sur les réponses, avec la question et sans dire de qui.',
    '- `/oublier` supprime aussitôt ce qui est lié à vous : vos votes, et ce que je retiens de vous pendant un moment.',
    '- Un article ou un fait que quelqu’un ajoute à un serveur est conservé pour ce serveur, avec l’identifiant de qui l’a ajouté, jusqu’à ce qu’il soit retiré ; de même un message ajouté par « Ajouter à la bibliothèque ».',
    '- Ce qui a été ajouté disparaît avec `/bibliothèque retirer` et `/bibliothèque tout-supprimer`. Quand je quitte un serveur, tout ce qu’il a est supprimé après 30 jours. Les sauvegardes de qui m’héberge peuvent le garder plus longtemps.',
    '- Un lien que les gérants créent avec `/bibliothèque partager` est conservé jusqu’à `/bibliothèque ne-plus-partager` ; qui l’a peut lire les articles du serveur et poser des questions. Ce qui est demandé sur une page n’est pas conservé non plus.',
    '- Je ne lis que ce qui m’est adressé : commandes, messages privés et messages qui me mentionnent ou me répondent.',
    '- Dans une conversation privée, je retiens votre dernière question pendant 15 minutes, en mémoire seulement, pour que vous puissiez enchaîner.',
    '- Le journal dit ce qui a échoué et, si qui m’héberge le souhaite, par quelle voie on a demandé et s’il y a eu une réponse ; jamais votre question ni qui vous êtes.',
    '- Discord garde les messages et commandes selon sa propre politique de confidentialité. « Retirer » supprime ma réponse.',
  ].join('\n'),

  collectedHere: (days) =>
    `Ici, c’est activé : ces questions et ces votes sont gardés ${days} jours.`,
  notCollectedHere: 'Ici, ce n’est pas activé.',

  forgottenTitle: 'Oublié',
  forgotten: (questions, drafts, votes) =>
    [
      `- Votes sur des réponses, sur tous les serveurs : ${votes}`,
      `- La dernière question de notre conversation privée : ${questions}`,
      `- Ce que vous n’aviez pas encore ajouté, articles et faits : ${drafts}`,
      'Les questions sont gardées sans dire qui a demandé : je ne sais donc pas lesquelles étaient les vôtres. Les articles et les faits que vous avez ajoutés sont à leur serveur, avec votre identifiant, jusqu’à ce qu’ils y soient retirés.',
    ].join('\n'),

  helpTitle: 'Interrogez-moi sur les articles',
  help: (articles) =>
    [
      `Je réponds à partir ${articles === 1 ? 'd’un article' : `de ${articles} articles`}, dans les mots de l’article, et je le dis quand il n’en parle pas.`,
      '- `/demander` pose une question ; ou écrivez-moi un message privé, ou mentionnez-moi avec votre question.',
      '- `/faits` liste des questions à réponse courte, `/article` ce que je connais.',
      '- `/passage` cite un passage en entier. « Chercher dans l’article », dans le menu de tout message, cherche ce que dit le message.',
      '- Qui gère un serveur lui ajoute ses propres articles avec `/bibliothèque`, et voit avec `/questions` ce à quoi je n’ai pas pu répondre.',
      '- Vous pouvez enchaîner, par exemple avec « et quand ? » : répondez à une réponse, ou continuez simplement en message privé.',
    ].join('\n'),

  library: {
    onlyInServers: 'On peut ajouter des articles sur les serveurs dont je suis membre.',
    notAllowed:
      'Seules les personnes autorisées à utiliser `/bibliothèque` sur ce serveur le peuvent.',
    emptyMessage: 'Ce message n’a ni texte ni fichier.',
    giveFileOrAddress: 'Donnez la nouvelle version dans l’option « fichier » ou « url ».',
    cannotSave: (reference) =>
      `Je ne peux rien enregistrer, supprimer ni consulter pour l’instant : ma base de données ne répond pas ou n’a plus de place. Ce qui devait être supprimé ne l’est peut-être pas, ou pas entièrement. On peut toujours m’interroger sur ce que je connais déjà. Réessayez plus tard. Référence : \`${reference}\``,

    addArticle: 'Ajouter un article',
    filesField: (most) => `Fichiers, ${most} au plus`,
    titleField: 'Ou un texte : son titre',
    textField: 'Texte, avec une ligne vide entre paragraphes',
    giveTextOrFiles: 'Donnez soit des fichiers, soit un texte, l’un des deux.',

    understood: 'Voici ce que j’ai compris',
    counts: (passages, words) => `Passages : ${passages} · Mots : ${words}`,
    fromFile: (name) => `Du fichier ${name}`,
    fromPage: (address) => `De ${address}`,
    fromMessage: (address) => `Du message ${address}`,
    fromText: 'D’un texte collé',
    takesPlaceOf: (title) => `Il prendra la place de « ${title} ».`,
    sameTitle: (title) => `Il y a déjà un article du même titre : « ${title} ».`,
    sameAddress: (title) => `Il y a déjà un article de la même adresse : « ${title} ».`,
    factsWouldGo:
      'Le remplacer supprimerait ces faits, dont les citations ne sont pas dans le nouveau texte :',
    add: 'Ajouter',
    replace: 'Remplacer',
    keepBoth: 'Garder les deux',
    wholePage: 'Prendre toute la page',
    cancel: 'Annuler',

    added: (title) =>
      `Ajouté : **${title}**. Vous pouvez désormais poser des questions dessus sur ce serveur.`,
    replaced: (title) =>
      `Remplacé : **${title}**. Vous pouvez désormais poser des questions dessus sur ce serveur.`,
    factsGone:
      'Ces faits ont été supprimés, car leurs citations ne sont pas dans le nouveau texte :',
    cancelled: 'Rien n’a été ajouté.',
    gone: 'Ce n’est plus là. Ajoutez-le de nouveau.',
    alreadyThere: (title) => `C’est déjà là : **${title}**.`,
    unchanged: (title) => `**${title}** n’a pas changé.`,
    noAddress: (title) =>
      `**${title}** n’a pas été ajouté par une adresse : je ne sais pas où regarder. Utilisez \`/bibliothèque remplacer\`.`,
    tooManyArticles: (most, found) =>
      `Un serveur peut avoir ${most} articles, et ce serait le numéro ${found}. Retirez-en un d’abord.`,
    tooMuchInAll: (most, found) =>
      `Un serveur peut avoir ${most} Mo de texte, et il en aurait ${found} Mo. Retirez d’abord un article.`,
    tooManyPassagesInAll: (most, found) =>
      `Un serveur peut avoir ${most} passages, et il en aurait ${found}. Retirez d’abord un article.`,
    tooManyFacts: (most, found) =>
      `Un serveur peut avoir ${most} faits, et ce serait le numéro ${found}.`,

    doubts: {
      guessedEncoding: (encoding) =>
        `Le fichier ne dit pas son encodage ; je l’ai lu en ${encoding}. Toutes les lettres sont-elles justes ?`,
      paragraphALine: 'Il n’y a pas de lignes vides : j’ai pris chaque ligne pour un paragraphe.',
      kept: (percent) =>
        `J’ai gardé ${percent} % du texte de la page ; le reste ne m’a pas semblé faire partie de l’article.`,
      pagesWithoutText: (pages) =>
        `Il n’y a pas de texte aux pages ${pages} : je ne sais pas lire les images.`,
      headingsLeftOut: (count) =>
        `J’ai laissé de côté des titres (${count}) : ils sont très longs, ou trop nombreux l’un sous l’autre.`,
      cutParagraphs: (count) =>
        `J’ai coupé de très longs paragraphes (${count}) en plusieurs, entre deux phrases.`,
    },
    notTaken: {
      busy: 'Je lis d’autres fichiers en ce moment. Réessayez dans une minute.',
      fileTooLarge: (most, found) =>
        `C’est trop gros${found === undefined ? '' : ` : ${found} Mo`}. Je lis ${most} Mo au plus.`,
      tooMuchText: (most, found) =>
        `C’est trop de texte, en comptant les titres au-dessus de chaque passage : ${found} Mo, et j’en prends ${most} Mo au plus.`,
      tooManyPassages: (most, found) =>
        `Il y a trop de passages : ${found}, et j’en prends ${most} au plus.`,
      tooManySentences: (most, found) =>
        `Il y a trop de phrases : ${found}, et j’en prends ${most} au plus.`,
      tooManyWords: (most, found) =>
        `Il y a trop de mots différents : ${found}, et j’en prends ${most} au plus.`,
      noWebAddress:
        'Ce n’est pas l’adresse d’une page web : elle doit commencer par https:// ou http://.',
      unreachable: 'Je n’arrive pas à atteindre cette page.',
      status: (status) =>
        `Il n’y a pas de page pour moi à cette adresse : son serveur répond ${status}.`,
      frontMatter: 'Je ne peux pas lire les lignes entre `---` au début du texte.',
      otherFormat:
        'Je ne sais pas lire ce format. Je lis le texte, Markdown, HTML, PDF, Word (.docx), OpenDocument (.odt) et EPUB.',
      unknownEncoding: 'Je ne connais pas l’encodage de ce texte. Enregistrez-le en UTF-8.',
      encrypted: 'Ce fichier est chiffré. Enregistrez-le sans mot de passe.',
      broken: 'Je ne peux pas lire ce fichier : il est endommagé ou coupé.',
      noText: 'Je n’y ai trouvé aucun paragraphe de texte.',
      scan: 'C’est un document numérisé : des images de texte, et je ne sais pas lire les images.',
      tooManyPages: (most, found) =>
        `Il y a trop de pages : ${found}, et j’en lis ${most} au plus.`,
      unpacksTooLarge: (megabytes) =>
        `Ce fichier est trop gros : décompressé, il dépasse ${megabytes} Mo.`,
      unpacksTooFar: (times) =>
        `Ce fichier est trop comprimé : décompressé, il dépasse ${times} fois sa taille.`,
      tooManyEntries: (most) => `Ce fichier contient plus de ${most} fichiers.`,
      archiveWithin: 'Ce fichier contient une archive. Retirez-la.',
      nestedTooDeep: (most) => `Ce fichier est trop imbriqué : plus de ${most} niveaux.`,
      tooManyElements: (most) =>
        `Cette page est trop grosse : elle a plus de ${most} éléments HTML.`,
      tooSlow: (seconds) => `C’est trop long à lire : plus de ${seconds} secondes.`,
      tooMuchMemory: 'Il faut trop de mémoire pour lire cela.',
    },
  },

  managing: {
    listTitle: 'Les articles propres à ce serveur',
    noArticles: 'Ce serveur n’a pas d’articles à lui.',
    addedBy: (who, when) => `ajouté par ${who}, ${when}`,
    facts: 'Faits',
    remove: 'Retirer',
    undo: 'Rétablir',
    deleteAll: 'Tout supprimer',
    tryAgain: 'Modifier',
    addFact: 'Ajouter un fait',
    ofTheHost:
      'Cet article est à mon hébergeur : il se trouve dans son dossier et ne peut pas être modifié ici.',
    askRemove: (title) =>
      `Retirer « ${title} » de ce serveur, avec ses faits ? Cela peut être annulé pendant 10 minutes.`,
    unchanged: 'Tout est comme avant.',
    removed: (title) => `« ${title} » est retiré. Cela peut être annulé pendant 10 minutes.`,
    restored: (title) => `« ${title} » est de retour.`,
    notRestored: 'Cela ne peut plus être annulé.',
    askPurge: (articles, facts) =>
      `Supprimer définitivement tout ce que ce serveur a ajouté ? Articles : ${articles} · Faits : ${facts}. Les questions gardées partent aussi, et il n’en sera plus gardé. Personne ne pourra l’annuler.`,
    purged: 'Tout ce que ce serveur avait ajouté est définitivement supprimé.',
    shared: (address) =>
      `Qui a ce lien peut lire les articles de ce serveur et poser des questions, sans Discord : <${address}>\nLes réponses ici y mènent aussi, par **Ouvrir la source**. \`/bibliothèque ne-plus-partager\` y met fin.`,
    unshared: 'Ce lien ne mène plus nulle part. `/bibliothèque partager` en crée un autre.',
    notShared: 'Il n’y a pas de lien vers les articles de ce serveur.',
    noPages: 'Qui m’héberge ne montre pas de pages : un lien ne mènerait nulle part.',
    exported: (title) => `« ${title} », en un fichier que je peux relire :`,
    exportTooLarge: (title, found, most) =>
      `« ${title} » fait ${found} Mo en fichier, et Discord accepte ici ${most} Mo au plus. Mon hébergeur peut l’obtenir : \`npm run backup\` écrit tout ce qui est gardé dans un fichier.`,
    factFields: {
      question: 'Question',
      also: 'Autres façons de la poser, une par ligne',
      answer: 'Réponse courte',
      quote: 'Les mots de l’article qui le disent',
    },
    factAdded: (question) => `Le fait est ajouté. « ${question} » a maintenant une réponse courte.`,
    factsOf: (title) => `Faits de « ${title} »`,
    noFacts: 'Il n’a pas de faits.',
    fromHost: 'Du dossier de mon hébergeur',
    hostsGone: 'Un article que mon hébergeur n’a plus',
    factLost: 'Pas utilisé : l’article ne le dit plus.',
    notQuoted: (quote, nearest) =>
      `Pas ajouté : l’article ne dit nulle part « ${quote} ». Le plus proche : « ${nearest} »`,
    notSupported: (answer, words) =>
      `Pas ajouté : la citation n’appuie pas la réponse « ${answer} ». Il y manque : ${words}`,
    askedAlready: (question) =>
      `Pas ajouté : l’article a déjà un fait pour « ${question} », ou la question est ici deux fois.`,
    factIncomplete: 'Pas ajouté : il faut une question, une réponse courte et une citation.',
    questionTooLong: (most) =>
      `Pas ajouté : chaque façon de demander a au plus ${most} caractères.`,
    tooManyWays: (most) => `Pas ajouté : un fait a au plus ${most} autres façons de demander.`,
  },

  web: {
    title: 'Interrogez les articles',
    about: (articles) =>
      `Les réponses viennent ${articles === 1 ? 'd’un article' : `de ${articles} articles`}, dans les mots mêmes de l’article.`,
    question: 'Votre question',
    ask: 'Demander',
    askOn: 'Interroger les articles',
    moreArticles: (articles) => `Et ${articles} de plus.`,
    edited: 'La phrase que ce lien surligne n’y est plus : l’article a changé.',
    notFound: 'Cette page n’existe pas ici, ou n’existe plus.',
    unavailable: 'Impossible de consulter cela pour le moment. Réessayez dans un moment.',
    failed: 'Une erreur s’est produite ici. Réessayez dans un moment.',
  },

  questions: {
    title: 'Ce à quoi je n’ai pas pu répondre',
    none: 'Il n’y a rien.',
    isOff: 'Aucune question n’est gardée sur ce serveur. `/questions activer` change cela.',
    on: (days) =>
      `Désormais je garde ce qui est demandé sur ce serveur et à quoi je ne peux pas répondre, là où tous voient ma réponse : ${days} jours après la dernière demande, et sans dire qui a demandé. Sous ces réponses, je le dis, et \`/confidentialité\` aussi. \`/questions liste\` vous montre ce qu’il y a.`,
    askOff: (count) =>
      `Ne plus garder de questions, et supprimer définitivement celles qui sont gardées, avec leurs votes ? Questions : ${count}.`,
    stop: 'Supprimer et désactiver',
    off: 'Il n’est plus gardé de questions, et celles qui l’étaient sont définitivement supprimées.',
    notAllowed:
      'Seules les personnes autorisées à utiliser `/questions` sur ce serveur le peuvent.',
    asked: (times, last) => `Sans réponse : ${times} · la dernière fois ${last}`,
    votes: (helped, notIt) => `A aidé : ${helped} · Ce n’est pas ça : ${notIt}`,
    answeredNow: 'Il y a maintenant une réponse.',
    nothingClose: 'Aucun passage ne s’en approche.',
    exported: (count) => `Ce à quoi je n’ai pas pu répondre, pour un tableur. Questions : ${count}`,
    voted: {
      noted:
        'Merci, c’est noté. C’est gardé avec la question, et sans votre nom, pour qui gère ce serveur : `/confidentialité`',
      changed: 'Merci, votre vote est changé.',
      same: 'Vous avez déjà voté ainsi.',
      off: 'Les votes ne sont plus comptés sur ce serveur.',
    },
  },

  missingPermissions: (channel, reference) =>
    `Je ne peux pas répondre dans ${channel} : il m’y faut les permissions « Voir le salon », « Envoyer des messages » et, dans les fils, « Envoyer des messages dans les fils ». Référence : \`${reference}\``,
  failed: (reference) =>
    `Quelque chose a échoué de mon côté. Si cela se reproduit, donnez cette référence à qui m’héberge : \`${reference}\``,
};
