import type { Translation } from './en.ts';

export const ja: Translation = {
  commands: {
    ask: {
      name: '質問',
      description: '質問すると、記事の言葉そのままで答えます',
      options: {
        question: { name: '質問', description: '知りたいこと' },
        article: { name: '記事', description: '探す記事（省略するとすべて）' },
        private: { name: '非公開', description: '答えを自分だけに表示する' },
      },
    },
    article: { name: '記事', description: 'このボットが知っている記事' },
    passage: {
      name: '段落',
      description: '記事の段落をそのまま引用します',
      options: {
        number: { name: '番号', description: '¶ 3 のような段落の番号' },
        article: { name: '記事', description: '引用する記事' },
      },
    },
    facts: {
      name: '事実',
      description: '質問できることと短い答え',
      options: {
        article: { name: '記事', description: '事実を一覧する記事' },
      },
    },
    help: { name: 'ヘルプ', description: '質問のしかた' },
    privacy: { name: 'プライバシー', description: 'このボットが保存するもの、しないもの' },
    find: { name: '記事で探す' },
    library: {
      name: 'ライブラリ',
      description: 'このサーバー独自の記事',
      add: {
        name: '追加',
        description: 'このサーバーで質問できる記事を追加します',
        options: {
          file: {
            name: 'ファイル',
            description: 'テキスト、Markdown、HTML、PDF、Word、OpenDocument、EPUB',
          },
          url: { name: 'url', description: 'ページのアドレス' },
        },
      },
      replace: {
        name: '置換',
        description: '記事を新しい版に置き換えます',
        options: {
          article: { name: '記事', description: '置き換える記事' },
          file: { name: 'ファイル', description: '新しい版のファイル' },
          url: { name: 'url', description: '新しい版のアドレス' },
        },
      },
      refresh: {
        name: '更新',
        description: '記事のページが変わったかどうかを確認します',
        options: {
          article: { name: '記事', description: 'アドレスから追加した記事' },
        },
      },
      list: { name: '一覧', description: 'このサーバー独自の記事' },
      remove: { name: '取り除く', description: '記事をこのサーバーから取り除く' },
      export: { name: '書き出し', description: '記事をファイルで受け取る' },
      fact: { name: '事実', description: '記事に、短い答えのある質問を追加する' },
      purge: { name: 'すべて削除', description: 'このサーバーが追加したものをすべて削除する' },
      share: {
        name: '共有',
        description: 'Discord なしで読める、このサーバーの記事へのリンクを得る',
      },
      unshare: { name: '共有をやめる', description: 'このサーバーの記事へのリンクを無効にする' },
      article: { name: '記事', description: 'どの記事か' },
    },
    addToLibrary: { name: 'ライブラリに追加' },
    forget: { name: '忘れる', description: 'あなたに結びつくものをすぐに削除します' },
    questions: {
      name: '未回答',
      description: 'このサーバーで答えられなかった質問',
      on: {
        name: 'オン',
        description: 'ここで答えられなかった質問を、誰の質問かなしで保存します',
        options: {
          days: { name: '日数', description: '最後に質問されてから何日か（省略すると30）' },
        },
      },
      off: { name: 'オフ', description: '質問の保存をやめ、保存したものを削除します' },
      list: { name: '一覧', description: '答えられなかった質問（多いものから）' },
      export: {
        name: '書き出し',
        description: '保存した質問をすべて表計算用のファイル（CSV）で受け取る',
      },
    },
  },

  answers: '記事にはこうあります：',
  mayAnswer: 'この段落が答えかもしれません：',
  opening: '記事はこう始まります：',
  notSaid: () => '記事には書かれていないようです。',
  offTopic: () => 'それについては記事にありません。',
  closest: '最も近い段落です。答えではないかもしれません：',
  didYouMean: 'もしかして、こういう質問ですか？',
  greeting: 'こんにちは！記事について質問してください。',
  thanks: 'どういたしまして。ほかにも質問があればどうぞ。',
  couldAsk: 'たとえば、こう質問できます：',
  nothingAsked: '手がかりが足りません。「会議はいつでしたか？」のように質問してください。',
  partly: '調べる量が多いため、一部だけを調べました。質問を短くすると、よりよい回答になります。',
  questionTooLong: (most) => `質問が長すぎます。${most}文字以内で質問してください。`,

  paragraph: (number, count) => `¶ ${number}/${count}`,
  onPage: (number) => `p. ${number}`,
  part: (number, count) => `部分 ${number}/${count}`,
  shortened: 'この段落には続きがあります。「前後」ですべて表示します。',

  whatAbout: (phrase) => `${phrase}について何と書かれていますか？`,
  context: '前後',
  otherPassages: 'ほかの段落',
  openSource: '出典を開く',
  dismiss: '消す',
  helped: '役に立った',
  notIt: '違う',
  isCollected: '答えられなかった質問は、このサーバーの管理者のために保存されます：`/プライバシー`',
  earlier: '前へ',
  later: '次へ',
  page: (number, count) => `${number}/${count}ページ`,

  articlesTitle: '知っている記事',
  articleCounts: (passages, facts) => `段落：${passages} · 事実：${facts}`,
  factsTitle: '質問できること',
  noFacts: 'ここには書き出された事実がありませんが、どの段落についても質問できます。',
  noSuchArticle: (name) => `「${name}」という記事は知りません。`,
  whichArticle: '記事がいくつもあります。オプション「記事」で選んでください。',
  noSuchPassage: (count) => `この記事の段落の番号は 1 から ${count} までです。`,
  articleGone: 'その記事は変わったか、もうありません。もう一度質問してください。',
  reading: 'このサーバーの記事をまだ読み込んでいます。数秒後にもう一度お尋ねください。',
  outdated: '古いバージョンのものです。もう一度質問してください。',
  notYours: '質問した人かモデレーターだけが消せます。',

  noText: 'そのメッセージには探す文章がありません。',
  tooFast: '少々お待ちください。一度にたくさんの質問がありました。数秒後にもう一度どうぞ。',
  tooMuchHere:
    'このチャンネルは混み合っています。数秒後にもう一度、または今「非公開」オプションで質問してください。',
  tooMuchAtOnce: 'ただいま質問が集中しています。1分ほどしてからもう一度質問してください。',

  privacyTitle: 'プライバシー',
  privacy: [
    '- 質問も、答えも、プロフィールも保存しません。例外は一つだけです。サーバーの管理者は、そこで全員に見える返信で答えられなかった質問を保存させることができます。そのような返信の下にはその旨を書きます。質問は、誰のものかも、メンション、アドレス、リンク、長い数字もなしで管理者のために保存され、管理者が選ぶ1～90日のあいだ誰にも質問されなければ消えます。答えへの投票も、質問とともに、誰のものかなしで保存されます。',
    '- `/忘れる` は、あなたに結びつくもの、つまりあなたの投票と、しばらく覚えているものをすぐに削除します。',
    '- サーバーに追加された記事や事実は、追加した人の ID とともに、削除されるまでそのサーバーのために保存されます。「ライブラリに追加」で追加したメッセージも同じです。',
    '- 追加されたものは `/ライブラリ 取り除く` と `/ライブラリ すべて削除` で消えます。私がサーバーを離れると、そのサーバーのものは 30 日後にすべて削除されます。運営者のバックアップにはより長く残ることがあります。',
    '- 管理者が `/ライブラリ 共有` で作ったリンクは `/ライブラリ 共有をやめる` まで保存されます。リンクを知る人は、サーバーの記事を読み、質問できます。ページでの質問も保存しません。',
    '- 読むのは私宛てのものだけです。コマンド、ダイレクトメッセージ、私へのメンションや返信です。',
    '- ダイレクトメッセージでは、続けて質問できるように、最後の質問を 15 分間メモリーにだけ覚えます。',
    '- ログに残るのは、何が失敗したかと、運営者が望む場合は、どの方法で質問があり答えがあったかだけです。質問の内容や誰の質問かは残りません。',
    '- Discord は独自のプライバシーポリシーに従ってメッセージやコマンドを保存します。「消す」は私の答えを削除します。',
  ].join('\n'),

  collectedHere: (days) =>
    `ここではオンになっています。そのような質問と投票は${days}日間保存されます。`,
  notCollectedHere: 'ここではオンになっていません。',

  forgottenTitle: '忘れました',
  forgotten: (questions, drafts, votes) =>
    [
      `- 答えへの投票（すべてのサーバー）：${votes}`,
      `- ダイレクトメッセージでの最後の質問：${questions}`,
      `- まだ追加していなかった記事と事実：${drafts}`,
      '質問は誰のものかなしで保存されるため、どれがあなたの質問かはわかりません。あなたが追加した記事と事実は、そこで取り除かれるまで、あなたの ID とともにそのサーバーのものです。',
    ].join('\n'),

  helpTitle: '記事について質問してください',
  help: (articles) =>
    [
      `${articles} 件の記事から、記事の言葉そのままで答えます。書かれていなければ、そう伝えます。`,
      '- `/質問` で質問するか、ダイレクトメッセージを送るか、質問と一緒に私にメンションしてください。',
      '- `/事実` は短い答えのある質問を、`/記事` は知っている記事を表示します。',
      '- `/段落` は段落をそのまま引用します。メッセージのメニューの「記事で探す」は、そのメッセージの内容を探します。',
      '- サーバーを管理する人は `/ライブラリ` でそのサーバーの記事を追加でき、`/未回答` で答えられなかった質問を見られます。',
      '- 「それで、いつ？」のように続けて質問できます。答えに返信するか、ダイレクトメッセージならそのまま続けてください。',
    ].join('\n'),

  library: {
    onlyInServers: '記事は、私がメンバーになっているサーバーで追加できます。',
    notAllowed: 'このサーバーで `/ライブラリ` を使える人だけができます。',
    emptyMessage: 'そのメッセージには本文もファイルもありません。',
    giveFileOrAddress: '新しい版を「ファイル」か「url」のオプションで指定してください。',
    cannotSave: (reference) =>
      `今は保存も削除も参照もできません。データベースが応答しないか、空き容量がありません。削除するはずだったものは、まだ（一部が）残っている可能性があります。すでに知っている記事には引き続き質問できます。しばらくしてからもう一度お試しください。参照番号：\`${reference}\``,

    addArticle: '記事を追加',
    filesField: (most) => `ファイル（${most}件まで）`,
    titleField: 'または本文：タイトル',
    textField: '本文（段落の間は空行）',
    giveTextOrFiles: 'ファイルか本文のどちらか一方を指定してください。',

    understood: 'このように読み取りました',
    counts: (passages, words) => `段落：${passages} · 単語：${words}`,
    fromFile: (name) => `ファイル ${name} より`,
    fromPage: (address) => `${address} より`,
    fromMessage: (address) => `メッセージ ${address} より`,
    fromText: '貼り付けた本文より',
    takesPlaceOf: (title) => `「${title}」と置き換わります。`,
    sameTitle: (title) => `同じタイトルの記事がすでにあります：「${title}」`,
    sameAddress: (title) => `同じアドレスの記事がすでにあります：「${title}」`,
    factsWouldGo: '置き換えると、新しい本文に引用がない次の事実は削除されます：',
    add: '追加',
    replace: '置き換える',
    keepBoth: '両方残す',
    wholePage: 'ページ全体を使う',
    cancel: 'キャンセル',

    added: (title) => `追加しました：**${title}**。このサーバーで質問できます。`,
    replaced: (title) => `置き換えました：**${title}**。このサーバーで質問できます。`,
    factsGone: '新しい本文に引用がないため、次の事実を削除しました：',
    cancelled: '何も追加しませんでした。',
    gone: 'それはもうここにありません。もう一度追加してください。',
    alreadyThere: (title) => `それはすでにあります：**${title}**`,
    unchanged: (title) => `**${title}** は変わっていません。`,
    noAddress: (title) =>
      `**${title}** はアドレスから追加されていないので、確認する場所がありません。\`/ライブラリ 置換\` を使ってください。`,
    tooManyArticles: (most, found) =>
      `サーバーの記事は ${most} 件までで、これは ${found} 件目になります。先に 1 件削除してください。`,
    tooMuchInAll: (most, found) =>
      `サーバーの本文は合計 ${most} MB までで、これを加えると ${found} MB になります。先に記事を削除してください。`,
    tooManyPassagesInAll: (most, found) =>
      `サーバーの段落は合計 ${most} 個までで、これを加えると ${found} 個になります。先に記事を削除してください。`,
    tooManyFacts: (most, found) =>
      `サーバーの事実は ${most} 件までで、これは ${found} 件目になります。`,

    doubts: {
      guessedEncoding: (encoding) =>
        `ファイルに文字コードが書かれていないので、${encoding} として読みました。文字は正しいですか？`,
      paragraphALine: '空行がないので、1 行を 1 段落とみなしました。',
      kept: (percent) => `ページの本文の ${percent} % を残し、残りは記事ではないとみなしました。`,
      pagesWithoutText: (pages) => `${pages} ページには文字がありません。画像は読めません。`,
      headingsLeftOut: (count) =>
        `見出しを ${count} 個省きました。長すぎるか、階層が深すぎるためです。`,
      cutParagraphs: (count) =>
        `とても長い段落（${count} 個）を、文の切れ目でいくつかに分けました。`,
    },
    notTaken: {
      busy: '今はほかのファイルを読んでいます。1 分後にもう一度お試しください。',
      fileTooLarge: (most, found) =>
        `大きすぎます${found === undefined ? '' : `（${found} MB）`}。読めるのは ${most} MB までです。`,
      tooMuchText: (most, found) =>
        `本文が多すぎます（各段落の見出しを含めて ${found} MB）。受け取れるのは ${most} MB までです。`,
      tooManyPassages: (most, found) =>
        `段落が多すぎます（${found} 個）。受け取れるのは ${most} 個までです。`,
      tooManySentences: (most, found) =>
        `文が多すぎます（${found} 個）。受け取れるのは ${most} 個までです。`,
      tooManyWords: (most, found) =>
        `異なる単語が多すぎます（${found} 語）。受け取れるのは ${most} 語までです。`,
      noWebAddress:
        'それはウェブページのアドレスではありません。https:// か http:// で始まるものを指定してください。',
      unreachable: 'そのページにアクセスできません。',
      status: (status) => `そのアドレスには読めるページがありません。サーバーの応答：${status}`,
      frontMatter: '本文の初めの `---` に挟まれた行を読めません。',
      otherFormat:
        'その形式は読めません。読めるのはテキスト、Markdown、HTML、PDF、Word（.docx）、OpenDocument（.odt）、EPUB です。',
      unknownEncoding: 'その本文の文字コードがわかりません。UTF-8 で保存してください。',
      encrypted: 'そのファイルは暗号化されています。パスワードなしで保存してください。',
      broken: 'そのファイルは読めません。壊れているか、途中で切れています。',
      noText: '本文の段落が見つかりませんでした。',
      scan: 'それはスキャンです。文字の画像しかなく、画像は読めません。',
      tooManyPages: (most, found) =>
        `ページが多すぎます（${found} ページ）。読めるのは ${most} ページまでです。`,
      unpacksTooLarge: (megabytes) =>
        `そのファイルは大きすぎます。展開すると ${megabytes} MB を超えます。`,
      unpacksTooFar: (times) =>
        `そのファイルは圧縮されすぎています。展開すると元の ${times} 倍を超えます。`,
      tooManyEntries: (most) => `そのファイルには ${most} 個を超えるファイルが入っています。`,
      archiveWithin: 'そのファイルの中に別のアーカイブがあります。取り出してください。',
      nestedTooDeep: (most) => `そのファイルは入れ子が深すぎます（${most} 段を超えます）。`,
      tooManyElements: (most) => `そのページは大きすぎます。HTML 要素が ${most} 個を超えます。`,
      tooSlow: (seconds) => `読むのに時間がかかりすぎます（${seconds} 秒を超えます）。`,
      tooMuchMemory: '読むのにメモリーが足りません。',
    },
  },

  managing: {
    listTitle: 'このサーバー独自の記事',
    noArticles: 'このサーバー独自の記事はありません。',
    addedBy: (who, when) => `追加：${who}、${when}`,
    facts: '事実',
    remove: '取り除く',
    undo: '元に戻す',
    deleteAll: 'すべて削除',
    tryAgain: '直す',
    addFact: '事実を追加',
    ofTheHost: 'その記事は運営者のもので、運営者のフォルダーにあるため、ここでは変更できません。',
    askRemove: (title) =>
      `「${title}」を事実とともにこのサーバーから取り除きますか？10分間は元に戻せます。`,
    unchanged: '何も変わっていません。',
    removed: (title) => `「${title}」を取り除きました。10分間は元に戻せます。`,
    restored: (title) => `「${title}」を元に戻しました。`,
    notRestored: 'もう元に戻せません。',
    askPurge: (articles, facts) =>
      `このサーバーが追加したものをすべて完全に削除しますか？記事：${articles} · 事実：${facts}。保存された質問も削除され、以後は保存されません。誰にも元に戻せません。`,
    purged: 'このサーバーが追加したものをすべて完全に削除しました。',
    shared: (address) =>
      `このリンクを知る人は、Discord なしで、このサーバーの記事を読み、質問できます：<${address}>\nここでの答えからも**出典を開く**でそこへ移れます。\`/ライブラリ 共有をやめる\` で終わります。`,
    unshared: 'そのリンクは無効になりました。`/ライブラリ 共有` で新しいリンクを作れます。',
    notShared: 'このサーバーの記事へのリンクはありません。',
    noPages: '運営者がページを公開していないので、リンクの行き先がありません。',
    exported: (title) => `「${title}」を、もう一度読み込めるファイルにしました：`,
    exportTooLarge: (title, found, most) =>
      `「${title}」はファイルにすると ${found} MB で、Discord がここで受け付けるのは ${most} MB までです。運営者は\`npm run backup\` で保存内容をすべてファイルに書き出せます。`,
    factFields: {
      question: '質問',
      also: '別の聞き方（1行に1つ）',
      answer: '短い答え',
      quote: 'そう述べている記事の言葉',
    },
    factAdded: (question) => `事実を追加しました。「${question}」に短い答えがつきます。`,
    factsOf: (title) => `「${title}」の事実`,
    noFacts: '事実はありません。',
    fromHost: '運営者のフォルダーから',
    hostsGone: '運営者がもう持っていない記事',
    factLost: '記事にその記述がなくなったため、使われていません。',
    notQuoted: (quote, nearest) =>
      `追加していません。記事に「${quote}」という箇所はありません。最も近いのは「${nearest}」です。`,
    notSupported: (answer, words) =>
      `追加していません。引用は答え「${answer}」の裏付けになりません。足りない語：${words}`,
    askedAlready: (question) =>
      `追加していません。「${question}」の事実はすでにあるか、ここに2度書かれています。`,
    factIncomplete: '追加していません。質問、短い答え、引用が必要です。',
    questionTooLong: (most) => `追加していません。聞き方はそれぞれ${most}文字までです。`,
    tooManyWays: (most) => `追加していません。ほかの聞き方は${most}個までです。`,
  },

  web: {
    title: '記事に質問する',
    about: (articles) => `${articles} 件の記事から、記事そのままの言葉で答えます。`,
    question: '質問',
    ask: '質問する',
    askOn: '記事について質問する',
    moreArticles: (articles) => `ほか ${articles} 件。`,
    edited: 'このリンクが示す文はもうありません。記事が変更されました。',
    notFound: 'そのページはここにないか、なくなりました。',
    unavailable: '今は調べられません。しばらくしてからもう一度お試しください。',
    failed: '問題が発生しました。しばらくしてからもう一度お試しください。',
  },

  questions: {
    title: '答えられなかった質問',
    none: '何もありません。',
    isOff: 'このサーバーでは質問を保存していません。`/未回答 オン` で変えられます。',
    on: (days) =>
      `これから、このサーバーで全員に見える返信で答えられなかった質問を、最後に質問されてから${days}日間、誰の質問かなしで保存します。そのような返信の下と \`/プライバシー\` にその旨を書きます。\`/未回答 一覧\` で見られます。`,
    askOff: (count) =>
      `質問の保存をやめ、保存したものを投票とともに完全に削除しますか？質問：${count}。`,
    stop: '削除してオフにする',
    off: '質問の保存をやめ、保存したものを完全に削除しました。',
    notAllowed: 'このサーバーで `/未回答` を使える人だけができます。',
    asked: (times, last) => `未回答：${times}回 · 最後 ${last}`,
    votes: (helped, notIt) => `役に立った：${helped} · 違う：${notIt}`,
    answeredNow: '今は答えがあります。',
    nothingClose: '近い段落はありません。',
    exported: (count) => `答えられなかった質問を表計算用にしました。質問：${count}`,
    voted: {
      noted:
        'ありがとうございます。質問とともに、あなたの名前なしで、このサーバーの管理者のために保存されます：`/プライバシー`',
      changed: 'ありがとうございます。投票を変えました。',
      same: 'すでにそう投票しています。',
      off: 'このサーバーではもう投票を数えていません。',
    },
  },

  missingPermissions: (channel, reference) =>
    `${channel} では答えられません。そこでは「チャンネルを見る」「メッセージを送信」、スレッドでは「スレッドでメッセージを送信」の権限が必要です。参照番号：\`${reference}\``,
  failed: (reference) =>
    `こちらで問題が起きました。また起きたら、運営者にこの参照番号を伝えてください：\`${reference}\``,
};
