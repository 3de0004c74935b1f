import type { Translation } from './en.ts';

export const ko: Translation = {
  commands: {
    ask: {
      name: '질문',
      description: '질문하면 기사에 쓰인 그대로 답합니다',
      options: {
        question: { name: '질문', description: '알고 싶은 것' },
        article: { name: '기사', description: '찾아볼 기사 (없으면 모든 기사)' },
        private: { name: '비공개', description: '답을 나에게만 보이기' },
      },
    },
    article: { name: '기사', description: '이 봇이 아는 기사' },
    passage: {
      name: '문단',
      description: '기사의 한 문단을 그대로 인용합니다',
      options: {
        number: { name: '번호', description: '¶ 3처럼 표시된 문단 번호' },
        article: { name: '기사', description: '인용할 기사' },
      },
    },
    facts: {
      name: '사실',
      description: '물어볼 수 있는 것과 짧은 답',
      options: {
        article: { name: '기사', description: '사실을 볼 기사' },
      },
    },
    help: { name: '도움말', description: '질문하는 방법' },
    privacy: { name: '개인정보', description: '이 봇이 저장하는 것과 저장하지 않는 것' },
    find: { name: '기사에서 찾기' },
    library: {
      name: '라이브러리',
      description: '이 서버만의 기사',
      add: {
        name: '추가',
        description: '이 서버에서 질문할 수 있는 기사를 추가합니다',
        options: {
          file: {
            name: '파일',
            description: '텍스트, Markdown, HTML, PDF, Word, OpenDocument, EPUB 파일',
          },
          url: { name: 'url', description: '페이지 주소' },
        },
      },
      replace: {
        name: '바꾸기',
        description: '기사를 새 버전으로 바꿉니다',
        options: {
          article: { name: '기사', description: '바꿀 기사' },
          file: { name: '파일', description: '새 버전의 파일' },
          url: { name: 'url', description: '새 버전의 주소' },
        },
      },
      refresh: {
        name: '새로고침',
        description: '기사의 페이지가 바뀌었는지 확인합니다',
        options: {
          article: { name: '기사', description: '주소로 추가한 기사' },
        },
      },
      list: { name: '목록', description: '이 서버의 기사' },
      remove: { name: '빼기', description: '기사를 이 서버에서 빼기' },
      export: { name: '내보내기', description: '기사를 파일로 받기' },
      fact: { name: '사실', description: '기사에 짧은 답이 있는 질문 추가하기' },
      purge: { name: '모두삭제', description: '이 서버가 추가한 것을 모두 삭제하기' },
      share: {
        name: '공유',
        description: 'Discord 없이 읽을 수 있는, 이 서버 기사로 가는 링크 받기',
      },
      unshare: { name: '공유중지', description: '이 서버 기사로 가는 링크를 무효로 하기' },
      article: { name: '기사', description: '어느 기사' },
    },
    addToLibrary: { name: '라이브러리에 추가' },
    forget: { name: '잊기', description: '나와 관련된 것을 바로 삭제하기' },
    questions: {
      name: '미답변',
      description: '이 서버에서 답하지 못한 질문',
      on: {
        name: '켜기',
        description: '여기서 답하지 못한 질문을 누가 물었는지 없이 보관하기',
        options: {
          days: { name: '일수', description: '마지막으로 물은 뒤 며칠 동안 (없으면 30)' },
        },
      },
      off: { name: '끄기', description: '질문을 더 보관하지 않고 보관한 것을 삭제하기' },
      list: { name: '목록', description: '답하지 못한 질문, 많이 물은 것부터' },
      export: {
        name: '내보내기',
        description: '보관한 질문을 모두 스프레드시트용 파일(CSV)로 받기',
      },
    },
  },

  answers: '기사 내용:',
  mayAnswer: '이 문단이 답일 수 있습니다:',
  opening: '기사는 이렇게 시작합니다:',
  notSaid: () => '기사에는 나와 있지 않은 것 같습니다.',
  offTopic: () => '기사에는 그에 관한 내용이 없습니다.',
  closest: '가장 가까운 문단입니다. 답이 아닐 수 있습니다:',
  didYouMean: '혹시 이런 질문인가요?',
  greeting: '안녕하세요! 기사에 대해 물어보세요.',
  thanks: '천만에요. 더 물어보셔도 됩니다.',
  couldAsk: '이렇게 물어볼 수 있습니다:',
  nothingAsked: '찾기에는 단서가 부족합니다. “회의는 언제였나요?”처럼 물어보세요.',
  partly: '찾아볼 내용이 많아 일부만 찾아보았습니다. 질문이 짧을수록 더 잘 답할 수 있습니다.',
  questionTooLong: (most) => `질문이 너무 깁니다. ${most}자 이내로 물어보세요.`,

  paragraph: (number, count) => `¶ ${number}/${count}`,
  onPage: (number) => `${number}쪽`,
  part: (number, count) => `부분 ${number}/${count}`,
  shortened: '이 문단은 더 깁니다. “문맥”을 누르면 전부 볼 수 있습니다.',

  whatAbout: (phrase) => `${phrase}에 대해 뭐라고 하나요?`,
  context: '문맥',
  otherPassages: '다른 문단',
  openSource: '출처 열기',
  dismiss: '지우기',
  helped: '도움이 됐어요',
  notIt: '이게 아니에요',
  isCollected: '답하지 못한 질문은 이 서버의 관리자를 위해 보관됩니다: `/개인정보`',
  earlier: '이전',
  later: '다음',
  page: (number, count) => `${number}/${count}쪽`,

  articlesTitle: '제가 아는 기사',
  articleCounts: (passages, facts) => `문단: ${passages} · 사실: ${facts}`,
  factsTitle: '물어볼 수 있는 것',
  noFacts: '여기에는 적어 둔 사실이 없지만, 어느 문단이든 물어볼 수 있습니다.',
  noSuchArticle: (name) => `“${name}”라는 기사는 모릅니다.`,
  whichArticle: '기사가 여러 개입니다. “기사” 옵션에서 하나를 고르세요.',
  noSuchPassage: (count) => `이 기사의 문단 번호는 1부터 ${count}까지입니다.`,
  articleGone: '그 기사는 바뀌었거나 더 이상 없습니다. 다시 질문해 주세요.',
  reading: '이 서버의 글을 아직 읽는 중입니다. 몇 초 뒤에 다시 물어보세요.',
  outdated: '이전 버전의 것입니다. 다시 질문해 주세요.',
  notYours: '질문한 사람이나 관리자만 지울 수 있습니다.',

  noText: '그 메시지에는 찾을 글이 없습니다.',
  tooFast: '잠시만요. 한꺼번에 질문이 많았습니다. 몇 초 뒤에 다시 물어보세요.',
  tooMuchHere:
    '이 채널에 질문이 많습니다. 몇 초 뒤에 다시 묻거나, 지금 “비공개” 옵션으로 물어보세요.',
  tooMuchAtOnce: '지금은 질문이 너무 많아 다 답할 수 없습니다. 1분쯤 뒤에 다시 질문해 주세요.',

  privacyTitle: '개인정보',
  privacy: [
    '- 질문도, 답도, 프로필도 저장하지 않습니다. 예외는 하나입니다. 서버 관리자는 그 서버에서 모두가 보는 답장에서 제가 답하지 못한 질문을 보관하게 할 수 있습니다. 그런 답장 아래에는 그렇다고 적습니다. 질문은 누가 물었는지 없이, 멘션, 주소, 링크, 긴 숫자 없이 관리자를 위해 보관되고, 관리자가 고른 1~90일 동안 아무도 묻지 않으면 사라집니다. 답에 대한 투표도 질문과 함께, 누가 했는지 없이 보관됩니다.',
    '- `/잊기`는 나와 관련된 것, 곧 투표와 제가 잠시 기억하는 것을 바로 삭제합니다.',
    '- 서버에 추가된 기사나 사실은 추가한 사람의 ID와 함께 삭제될 때까지 그 서버를 위해 저장됩니다. “라이브러리에 추가”로 추가한 메시지도 마찬가지입니다.',
    '- 추가된 것은 `/라이브러리 빼기`와 `/라이브러리 모두삭제`로 사라집니다. 제가 서버를 떠나면 그 서버의 것은 30일 뒤에 모두 삭제됩니다. 운영자의 백업에는 더 오래 남을 수 있습니다.',
    '- 관리자가 `/라이브러리 공유`로 만든 링크는 `/라이브러리 공유중지`까지 저장됩니다. 링크를 아는 사람은 서버의 기사를 읽고 물어볼 수 있습니다. 페이지에서 물은 것도 저장하지 않습니다.',
    '- 저에게 온 것만 읽습니다. 명령어, 다이렉트 메시지, 저를 멘션하거나 저에게 답장한 메시지입니다.',
    '- 다이렉트 메시지에서는 이어서 물을 수 있도록 마지막 질문을 15분 동안 메모리에만 기억합니다.',
    '- 로그에는 무엇이 실패했는지, 운영자가 원하면 어떤 방법으로 질문했고 답이 있었는지만 남습니다. 질문 내용이나 누구인지는 남지 않습니다.',
    '- Discord는 자체 개인정보 처리방침에 따라 메시지와 명령어를 보관합니다. “지우기”는 제 답을 삭제합니다.',
  ].join('\n'),

  collectedHere: (days) => `여기서는 켜져 있습니다. 그런 질문과 투표는 ${days}일 동안 보관됩니다.`,
  notCollectedHere: '여기서는 켜져 있지 않습니다.',

  forgottenTitle: '잊었습니다',
  forgotten: (questions, drafts, votes) =>
    [
      `- 답에 대한 투표, 모든 서버: ${votes}`,
      `- 다이렉트 메시지의 마지막 질문: ${questions}`,
      `- 아직 추가하지 않은 기사와 사실: ${drafts}`,
      '질문은 누가 물었는지 없이 보관되므로 어느 것이 당신의 질문인지 알 수 없습니다. 추가한 기사와 사실은 그 서버에서 뺄 때까지 당신의 ID와 함께 그 서버의 것입니다.',
    ].join('\n'),

  helpTitle: '기사에 대해 물어보세요',
  help: (articles) =>
    [
      `기사 ${articles}개를 바탕으로 기사에 쓰인 그대로 답하고, 나오지 않으면 나오지 않는다고 말합니다.`,
      '- `/질문`으로 묻거나, 다이렉트 메시지를 보내거나, 질문과 함께 저를 멘션하세요.',
      '- `/사실`은 짧은 답이 있는 질문을, `/기사`는 제가 아는 기사를 보여 줍니다.',
      '- `/문단`은 문단 하나를 그대로 인용합니다. 메시지 메뉴의 “기사에서 찾기”는 그 메시지의 내용을 찾습니다.',
      '- 서버를 관리하는 사람은 `/라이브러리`로 그 서버의 기사를 추가하고 `/미답변`으로 제가 답하지 못한 질문을 볼 수 있습니다.',
      '- “그럼 언제?”처럼 이어서 물을 수 있습니다. 답에 답장하거나, 다이렉트 메시지에서는 그냥 이어서 쓰세요.',
    ].join('\n'),

  library: {
    onlyInServers: '기사는 제가 멤버인 서버에서 추가할 수 있습니다.',
    notAllowed: '이 서버에서 `/라이브러리`를 쓸 수 있는 사람만 할 수 있습니다.',
    emptyMessage: '그 메시지에는 본문도 파일도 없습니다.',
    giveFileOrAddress: '새 버전을 ‘파일’이나 ‘url’ 옵션에 넣어 주세요.',
    cannotSave: (reference) =>
      `지금은 저장하거나 삭제하거나 찾아볼 수 없습니다. 데이터베이스가 응답하지 않거나 공간이 없습니다. 삭제하려던 내용이 아직 전부 또는 일부 남아 있을 수 있습니다. 이미 아는 기사에 대해서는 계속 질문할 수 있습니다. 잠시 뒤 다시 시도해 주세요. 참조 번호: \`${reference}\``,

    addArticle: '기사 추가',
    filesField: (most) => `파일(최대 ${most}개)`,
    titleField: '또는 본문: 제목',
    textField: '본문(문단 사이는 빈 줄)',
    giveTextOrFiles: '파일이나 본문 중 하나만 넣어 주세요.',

    understood: '이렇게 이해했습니다',
    counts: (passages, words) => `문단: ${passages} · 단어: ${words}`,
    fromFile: (name) => `파일 ${name}에서`,
    fromPage: (address) => `${address}에서`,
    fromMessage: (address) => `메시지 ${address}에서`,
    fromText: '붙여 넣은 본문에서',
    takesPlaceOf: (title) => `‘${title}’을(를) 대신하게 됩니다.`,
    sameTitle: (title) => `제목이 같은 기사가 이미 있습니다: ‘${title}’`,
    sameAddress: (title) => `같은 주소의 기사가 이미 있습니다: ‘${title}’`,
    factsWouldGo: '바꾸면 새 본문에 인용문이 없는 다음 사실이 삭제됩니다:',
    add: '추가',
    replace: '바꾸기',
    keepBoth: '둘 다 두기',
    wholePage: '페이지 전체 쓰기',
    cancel: '취소',

    added: (title) => `추가했습니다: **${title}**. 이제 이 서버에서 질문할 수 있습니다.`,
    replaced: (title) => `바꿨습니다: **${title}**. 이제 이 서버에서 질문할 수 있습니다.`,
    factsGone: '새 본문에 인용문이 없어 다음 사실을 삭제했습니다:',
    cancelled: '아무것도 추가하지 않았습니다.',
    gone: '그것은 더 이상 여기에 없습니다. 다시 추가해 주세요.',
    alreadyThere: (title) => `이미 있습니다: **${title}**`,
    unchanged: (title) => `**${title}**은(는) 바뀌지 않았습니다.`,
    noAddress: (title) =>
      `**${title}**은(는) 주소로 추가된 것이 아니어서 확인할 곳이 없습니다. \`/라이브러리 바꾸기\`를 쓰세요.`,
    tooManyArticles: (most, found) =>
      `서버에는 기사를 ${most}개까지 둘 수 있는데 이것은 ${found}번째가 됩니다. 먼저 하나를 삭제해 주세요.`,
    tooMuchInAll: (most, found) =>
      `서버에는 본문을 모두 ${most} MB까지 둘 수 있는데 이것을 더하면 ${found} MB가 됩니다. 먼저 기사를 삭제해 주세요.`,
    tooManyPassagesInAll: (most, found) =>
      `서버에는 문단을 모두 ${most}개까지 둘 수 있는데 이것을 더하면 ${found}개가 됩니다. 먼저 기사를 삭제해 주세요.`,
    tooManyFacts: (most, found) =>
      `서버에는 사실을 ${most}개까지 둘 수 있는데 이것은 ${found}번째가 됩니다.`,

    doubts: {
      guessedEncoding: (encoding) =>
        `파일에 문자 인코딩이 적혀 있지 않아 ${encoding}(으)로 읽었습니다. 글자가 모두 맞나요?`,
      paragraphALine: '빈 줄이 없어 한 줄을 한 문단으로 보았습니다.',
      kept: (percent) => `페이지 본문의 ${percent} %를 남기고 나머지는 기사가 아니라고 보았습니다.`,
      pagesWithoutText: (pages) => `${pages}쪽에는 글자가 없습니다. 그림은 읽지 못합니다.`,
      headingsLeftOut: (count) => `제목 ${count}개를 뺐습니다. 너무 길거나 단계가 너무 깊습니다.`,
      cutParagraphs: (count) => `아주 긴 문단 ${count}개를 문장 사이에서 여러 개로 나누었습니다.`,
    },
    notTaken: {
      busy: '지금 다른 파일을 읽고 있습니다. 1분 뒤 다시 시도해 주세요.',
      fileTooLarge: (most, found) =>
        `너무 큽니다${found === undefined ? '' : `(${found} MB)`}. ${most} MB까지 읽습니다.`,
      tooMuchText: (most, found) =>
        `본문이 너무 많습니다(문단마다 붙는 제목까지 ${found} MB). ${most} MB까지 받습니다.`,
      tooManyPassages: (most, found) => `문단이 너무 많습니다(${found}개). ${most}개까지 받습니다.`,
      tooManySentences: (most, found) =>
        `문장이 너무 많습니다(${found}개). ${most}개까지 받습니다.`,
      tooManyWords: (most, found) =>
        `서로 다른 단어가 너무 많습니다(${found}개). ${most}개까지 받습니다.`,
      noWebAddress: '웹 페이지 주소가 아닙니다. https:// 나 http:// 로 시작해야 합니다.',
      unreachable: '그 페이지에 접속할 수 없습니다.',
      status: (status) => `그 주소에는 읽을 페이지가 없습니다. 서버 응답: ${status}`,
      frontMatter: '본문 첫머리의 `---` 사이에 있는 줄을 읽을 수 없습니다.',
      otherFormat:
        '그 형식은 읽지 못합니다. 텍스트, Markdown, HTML, PDF, Word(.docx), OpenDocument(.odt), EPUB을 읽습니다.',
      unknownEncoding: '그 본문의 문자 인코딩을 모르겠습니다. UTF-8로 저장해 주세요.',
      encrypted: '그 파일은 암호화되어 있습니다. 비밀번호 없이 저장해 주세요.',
      broken: '그 파일을 읽을 수 없습니다. 손상되었거나 잘렸습니다.',
      noText: '거기에서 본문 문단을 찾지 못했습니다.',
      scan: '스캔한 문서입니다. 글자의 그림만 있는데 그림은 읽지 못합니다.',
      tooManyPages: (most, found) => `쪽수가 너무 많습니다(${found}쪽). ${most}쪽까지 읽습니다.`,
      unpacksTooLarge: (megabytes) =>
        `그 파일은 너무 큽니다. 압축을 풀면 ${megabytes} MB가 넘습니다.`,
      unpacksTooFar: (times) =>
        `그 파일은 너무 많이 압축되어 있습니다. 풀면 원래의 ${times}배가 넘습니다.`,
      tooManyEntries: (most) => `그 파일에는 파일이 ${most}개 넘게 들어 있습니다.`,
      archiveWithin: '그 파일 안에 다른 압축 파일이 있습니다. 빼 주세요.',
      nestedTooDeep: (most) => `그 파일은 너무 깊이 중첩되어 있습니다(${most}단계 초과).`,
      tooManyElements: (most) => `그 페이지는 너무 큽니다. HTML 요소가 ${most}개를 넘습니다.`,
      tooSlow: (seconds) => `읽는 데 너무 오래 걸립니다(${seconds}초 초과).`,
      tooMuchMemory: '읽는 데 메모리가 너무 많이 듭니다.',
    },
  },

  managing: {
    listTitle: '이 서버의 기사',
    noArticles: '이 서버가 추가한 기사가 없습니다.',
    addedBy: (who, when) => `추가: ${who}, ${when}`,
    facts: '사실',
    remove: '빼기',
    undo: '되돌리기',
    deleteAll: '모두 삭제',
    tryAgain: '고치기',
    addFact: '사실 추가',
    ofTheHost: '그 기사는 운영자의 것이며 운영자의 폴더에 있어 여기서는 바꿀 수 없습니다.',
    askRemove: (title) =>
      `“${title}”을(를) 사실과 함께 이 서버에서 뺄까요? 10분 동안 되돌릴 수 있습니다.`,
    unchanged: '바뀐 것이 없습니다.',
    removed: (title) => `“${title}”을(를) 뺐습니다. 10분 동안 되돌릴 수 있습니다.`,
    restored: (title) => `“${title}”을(를) 되돌렸습니다.`,
    notRestored: '이제는 되돌릴 수 없습니다.',
    askPurge: (articles, facts) =>
      `이 서버가 추가한 것을 모두 완전히 삭제할까요? 기사: ${articles} · 사실: ${facts}. 보관된 질문도 삭제되고, 더 보관되지 않습니다. 아무도 되돌릴 수 없습니다.`,
    purged: '이 서버가 추가한 것을 모두 완전히 삭제했습니다.',
    shared: (address) =>
      `이 링크를 아는 사람은 Discord 없이 이 서버의 기사를 읽고 물어볼 수 있습니다: <${address}>\n여기 답에서도 **출처 열기**로 그곳에 갈 수 있습니다. \`/라이브러리 공유중지\`로 끝냅니다.`,
    unshared: '그 링크는 이제 무효입니다. `/라이브러리 공유`로 새 링크를 만들 수 있습니다.',
    notShared: '이 서버의 기사로 가는 링크가 없습니다.',
    noPages: '운영자가 페이지를 보여 주지 않아서 링크가 갈 곳이 없습니다.',
    exported: (title) => `“${title}”을(를) 다시 읽을 수 있는 파일로 만들었습니다:`,
    exportTooLarge: (title, found, most) =>
      `“${title}”은(는) 파일로 ${found} MB인데, Discord는 여기서 ${most} MB까지만 받습니다. 운영자는 \`npm run backup\`으로 저장된 것을 모두 파일로 쓸 수 있습니다.`,
    factFields: {
      question: '질문',
      also: '다르게 묻는 말, 한 줄에 하나씩',
      answer: '짧은 답',
      quote: '그렇게 말하는 기사의 구절',
    },
    factAdded: (question) => `사실을 추가했습니다. “${question}”에 이제 짧은 답이 있습니다.`,
    factsOf: (title) => `“${title}”의 사실`,
    noFacts: '사실이 없습니다.',
    fromHost: '운영자의 폴더에서',
    hostsGone: '운영자에게 더 이상 없는 기사',
    factLost: '기사에 더 이상 그런 내용이 없어 쓰이지 않습니다.',
    notQuoted: (quote, nearest) =>
      `추가하지 않았습니다. 기사에 “${quote}”(이)라는 구절이 없습니다. 가장 가까운 구절: “${nearest}”`,
    notSupported: (answer, words) =>
      `추가하지 않았습니다. 인용이 답 “${answer}”을(를) 뒷받침하지 않습니다. 없는 말: ${words}`,
    askedAlready: (question) =>
      `추가하지 않았습니다. “${question}”에 대한 사실이 이미 있거나 여기에 두 번 적혀 있습니다.`,
    factIncomplete: '추가하지 않았습니다. 질문, 짧은 답, 인용이 모두 필요합니다.',
    questionTooLong: (most) => `추가하지 않았습니다. 묻는 말은 각각 ${most}자까지입니다.`,
    tooManyWays: (most) => `추가하지 않았습니다. 다른 묻는 말은 ${most}개까지입니다.`,
  },

  web: {
    title: '기사에 물어보기',
    about: (articles) => `기사 ${articles}개에서, 기사에 쓰인 말 그대로 답합니다.`,
    question: '질문',
    ask: '물어보기',
    askOn: '기사에 대해 물어보기',
    moreArticles: (articles) => `그 밖에 ${articles}개.`,
    edited: '이 링크가 표시하는 문장은 더 이상 없습니다. 기사가 바뀌었습니다.',
    notFound: '그런 페이지는 여기 없거나 이제 없습니다.',
    unavailable: '지금은 찾아볼 수 없습니다. 잠시 뒤에 다시 시도하세요.',
    failed: '문제가 생겼습니다. 잠시 뒤에 다시 시도하세요.',
  },

  questions: {
    title: '답하지 못한 질문',
    none: '아무것도 없습니다.',
    isOff: '이 서버에서는 질문을 보관하지 않습니다. `/미답변 켜기`로 바꿀 수 있습니다.',
    on: (days) =>
      `이제부터 이 서버에서 모두가 보는 답장에서 제가 답하지 못한 질문을, 마지막으로 물은 뒤 ${days}일 동안, 누가 물었는지 없이 보관합니다. 그런 답장 아래와 \`/개인정보\`에 그렇다고 적습니다. \`/미답변 목록\`에서 볼 수 있습니다.`,
    askOff: (count) =>
      `질문을 더 보관하지 않고, 보관한 것을 투표와 함께 완전히 삭제할까요? 질문: ${count}.`,
    stop: '삭제하고 끄기',
    off: '질문을 더 보관하지 않으며, 보관했던 것은 완전히 삭제했습니다.',
    notAllowed: '이 서버에서 `/미답변`을 쓸 수 있는 사람만 할 수 있습니다.',
    asked: (times, last) => `답하지 못함: ${times} · 마지막 ${last}`,
    votes: (helped, notIt) => `도움이 됨: ${helped} · 아님: ${notIt}`,
    answeredNow: '지금은 답이 있습니다.',
    nothingClose: '가까운 문단이 없습니다.',
    exported: (count) => `답하지 못한 질문을 스프레드시트용으로 만들었습니다. 질문: ${count}`,
    voted: {
      noted: '고맙습니다. 질문과 함께, 이름 없이, 이 서버의 관리자를 위해 보관됩니다: `/개인정보`',
      changed: '고맙습니다. 투표를 바꿨습니다.',
      same: '이미 그렇게 투표했습니다.',
      off: '이 서버에서는 더 이상 투표를 세지 않습니다.',
    },
  },

  missingPermissions: (channel, reference) =>
    `${channel}에서 답할 수 없습니다. 그곳에서 “채널 보기”, “메시지 보내기”, 스레드에서는 “스레드에서 메시지 보내기” 권한이 필요합니다. 참조 번호: \`${reference}\``,
  failed: (reference) =>
    `제 쪽에서 문제가 생겼습니다. 다시 일어나면 운영자에게 이 참조 번호를 알려 주세요: \`${reference}\``,
};
