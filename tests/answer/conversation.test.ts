import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Context, follow } from '../../src/answer/conversation.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { type IsName, namesOf } from '../../src/answer/names.ts';
import { loadLibrary } from '../../src/library/load.ts';

let isName: IsName;

beforeAll(async () => {
  isName = namesOf(prepare(await loadLibrary('knowledge')).passages);
});

/** What is asked at each step of a conversation. */
function asked(...said: readonly string[]): string[] {
  let context: Context | undefined;
  return said.map((text) => {
    const turn = follow(context, text, isName);
    context = turn.context;
    return turn.question;
  });
}

describe('follow', () => {
  it('takes what is too long for a question as it is, and leans on nothing', () => {
    const context = { question: 'Who spoke for Japan?' };
    const said = `and the US? ${'in '.repeat(1_000)}`;
    expect(follow(context, said, isName)).toEqual({ question: said, context });
  });

  it.each([
    // A name for a name
    ['Who spoke for Japan?', 'and the US?', 'Who spoke for the US?'],
    ['Who spoke for the US?', 'and South Korea?', 'Who spoke for South Korea?'],
    ['Who spoke for Japan?', 'and south korea?', 'Who spoke for south korea?'],
    ['Who spoke for Japan?', 'and ely ratner?', 'Who spoke for ely ratner?'],
    ['Who spoke for Japan?', 'what about germany?', 'Who spoke for germany?'],
    ['who spoke for japan?', 'and the us?', 'who spoke for the us?'],
    ['who spoke for japan?', 'how about South Korea', 'who spoke for South Korea?'],
    ['Who spoke for Japan?', 'And for South Korea?', 'Who spoke for South Korea?'],
    ['Who spoke for Japan?', 'for the US?', 'Who spoke for the US?'],
    ['Who spoke for Japan?', 'and in Korea?', 'Who spoke in Korea?'],
    ['Who spoke for S. Korea?', 'and the U.S.?', 'Who spoke for the U.S.?'],
    ['Who represented Japan in the talks?', 'or Korea?', 'Who represented Korea in the talks?'],
    ['What is Kim Man-ki’s position?', 'and Ely Ratner’s?', 'What is Ely Ratner’s position?'],
    ['Did Ely Ratner call Masuda?', 'and Kim Man-ki?', 'Did Ely Ratner call Kim Man-ki?'],
    ['Who came from Oslo to Bergen?', 'and from Rome?', 'Who came from Rome to Bergen?'],
    ['WHO SPOKE FOR JAPAN?', 'AND SOUTH KOREA?', 'WHO SPOKE FOR SOUTH KOREA?'],
    // Asking words for asking words
    ['When did the talks stall?', 'why?', 'why did the talks stall?'],
    ['When did the talks stall?', 'And why exactly?', 'why did the talks stall?'],
    ['Who took part in the call?', 'who else?', 'who else took part in the call?'],
    ['Who fired missiles?', 'when and where?', 'when and where fired missiles?'],
    ['Since when are the talks stalled?', 'between whom?', 'between whom are the talks stalled?'],
    ['Since when are the talks stalled?', 'why?', 'why are the talks stalled?'],
    ['Have the talks stalled?', 'since when?', 'since when have the talks stalled?'],
    ['Who closed the bridge?', 'in which year?', 'in which year closed the bridge?'],
    ['In which year did the talks stall?', 'why?', 'why did the talks stall?'],
    ['Who is Kazuo Masuda?', 'which ministry?', 'which ministry is Kazuo Masuda?'],
    ['Who closed the bridge?', 'for how long?', 'for how long closed the bridge?'],
    // Both
    ['Who spoke for Japan?', 'and when for the US?', 'when spoke for the US?'],
    // A time or number for another
    ['Who won in 2021?', 'and in 2019?', 'Who won in 2019?'],
    ['Who won in 2021?', 'and 2018?', 'Who won in 2018?'],
    ['Who won in March?', 'and on October 1, 2021?', 'Who won on October 1, 2021?'],
    ['Who won on October 1, 2021?', 'in 2019?', 'Who won in 2019?'],
    ['Who won 300 races in 2021?', 'and 200?', 'Who won 200 races in 2021?'],
    ['Who met Moss in Rome in 2021?', 'and in 2019?', 'Who met Moss in Rome in 2019?'],
    ['Who met in Rome in 2021?', 'and in Oslo in 2020?', 'Who met in Oslo in 2020?'],
    ['Who in 2021 won 12019 votes?', 'and 2018?', 'Who in 2018 won 12019 votes?'],
    ['Who in 2021 won 20190 votes?', 'and 2018?', 'Who in 2018 won 20190 votes?'],
    ['Who in 2021 won 3000 votes?', 'and 2018?', 'Who in 2018 won 3000 votes?'],
    ['Who won 1200 votes in March?', 'and 300?', 'Who won 1200 votes in 300?'],
    ['When was the old bridge closed?', 'and the new bridge?', 'When was the new bridge closed?'],
    ['Was the old stone bridge closed?', 'and the new bridge?', 'Was the new bridge closed?'],
    ['Who met Moss in May?', 'and in June?', 'Who met Moss in June?'],
    ['Who may vote in June?', 'and in May?', 'Who may vote in May?'],
    ['May I park here in June?', 'and in July?', 'May I park here in July?'],
    ['Who spoke for Japan, Korea?', 'and Oslo?', 'Who spoke for Japan, Oslo?'],
    ['Who spoke for Japan?', 'and Xyzzyland?', 'Who spoke for Xyzzyland?'],
    ['Bread is sold where?', 'and Japan?', 'Bread is sold where? (Japan)'],
    ['Who flew Apollo 11?', 'and Apollo 12?', 'Who flew Apollo 12?'],
    // A thing for its like
    ['What is the price for adults?', 'and for children?', 'What is the price for children?'],
    ['What is the fee for a boat?', 'how about the fee for a tent?', 'What is the fee for a tent?'],
    [
      'What is the rent in summer and for adults?',
      'in winter?',
      'What is the rent in winter and for adults?',
    ],
    ['When was the bridge closed?', 'and the tunnel?', 'When was the tunnel closed?'],
    ['When was the bridge closed?', 'and the old tunnel?', 'When was the old tunnel closed?'],
    [
      'What was said in the first call?',
      'and the second call?',
      'What was said in the second call?',
    ],
    ['Who spoke for Japan?', 'and for the ministry?', 'Who spoke for the ministry?'],
    // Nothing to replace
    ['Who took part in the call?', 'and Japan?', 'Who took part in the call? (Japan)'],
    [
      'Who represented Japan in the talks?',
      'in 2019?',
      'Who represented Japan in the talks? (in 2019)',
    ],
    [
      'Who spoke for Korea?',
      'what about the second call?',
      'Who spoke for Korea? (the second call)',
    ],
    [
      'In which year did the choir sing?',
      'and in Rome?',
      'In which year did the choir sing? (in Rome)',
    ],
    ['Who saw the Dismay?', 'and in 2019?', 'Who saw the Dismay? (in 2019)'],
    ['Who saw the Mayor?', 'and in 2019?', 'Who saw the Mayor? (in 2019)'],
    ['Kim Man-ki resigned', 'why?', 'why Kim Man-ki resigned'],
    ['bridge closing', 'and the tunnel?', 'bridge closing (the tunnel)'],
    // A pronoun
    ['Who is Clara Moss?', 'what did she say?', 'what did she say? (Clara Moss)'],
    ['Who is Clara Moss?', 'so where is she?', 'where is she? (Clara Moss)'],
    ['When did the talks stall?', 'who says that?', 'who says that? (the talks stall)'],
  ])('after %j, %j asks %j', (before, said, question) => {
    expect(asked(before, said)[1]).toBe(question);
  });

  it.each([
    // German
    ['Wer sprach für Japan?', 'und die USA?', 'und Südkorea?', 'Wer sprach für Südkorea?'],
    ['Wann schloss die Brücke?', 'und der Tunnel?', 'und der Hafen?', 'Wann schloss der Hafen?'],
    ['Was war 2019?', 'und 2020?', 'seit wann?', 'seit wann war 2020?'],
    // French
    [
      'Qui parle pour le Japon ?',
      'et les États-Unis ?',
      'et l’Italie ?',
      'Qui parle pour l’Italie ?',
    ],
    ['Qui parle pour le Japon ?', 'et Oslo ?', "et l'Italie ?", "Qui parle pour l'Italie ?"],
    ['Qui parle pour le Japon ?', 'et la Corée du Sud ?', 'et Oslo ?', 'Qui parle pour Oslo ?'],
    // Spanish
    ['¿Quién habló por Japón?', '¿y Corea del Sur?', '¿y Italia?', '¿Quién habló por Italia?'],
    ['¿Quién cerró el puente?', '¿y cuándo?', '¿y el túnel?', '¿cuándo cerró el túnel?'],
    // Korean
    ['한국은 무엇을 발사했나요?', '그럼 일본은요?', '미국은요?', '미국은 무엇을 발사했나요?'],
    ['누가 일본을 대표했나요?', '미국은요?', '그럼 한국은?', '누가 한국을 대표했나요?'],
    // Japanese
    ['韓国は何を発射しましたか?', '日本は?', 'では北朝鮮は?', '北朝鮮は何を発射しましたか?'],
    ['誰が日本を代表しましたか?', '韓国は?', 'いつ?', 'いつ韓国を代表しましたか?'],
    // Chinese
    ['谁代表韩国发言?', '日本呢?', '美国呢?', '谁代表美国发言?'],
    ['2019年发射了几枚导弹?', '2021年呢?', '那么2020年呢?', '2020年发射了几枚导弹?'],
  ])('after %j and %j, %j asks %j', (before, first, second, question) => {
    expect(asked(before, first, second)[2]).toBe(question);
  });

  it.each([
    ['Who spoke for Japan?', 'and for the Bank of Japan?', 'the Bank of Japan'],
    ['Who spoke for Japan?', 'and the US?', 'the US'],
    ['Who won in 2021?', 'and in 2019?', undefined],
    ['When was the bridge closed?', 'and the tunnel?', undefined],
  ])('after %j, %j remembers the name %j', (before, said, name) => {
    expect(follow({ question: before }, said, isName).context?.name).toBe(name);
  });

  it.each(['with a hammer?', 'when for children?', '미국을?'])(
    'takes no part for a whole: %j',
    (said) => {
      const before = { question: '한국은 Who closed the bridge?' };
      expect(follow(before, said, isName)).toEqual({ question: said, context: { question: said } });
    },
  );

  it('leans on the question before where nothing was said but a little word', () => {
    const before = { question: 'Who spoke for Japan?' };
    expect(follow(before, 'and of?', isName)).toEqual({ question: 'and of?', context: before });
  });

  it('lets nothing pile up', () => {
    expect(asked('Who spoke for Japan?', 'and the US?', 'and South Korea?').at(-1)).toBe(
      'Who spoke for South Korea?',
    );
    expect(asked('Who spoke for Japan?', 'and the Bank of Japan?', 'and the US?').at(-1)).toBe(
      'Who spoke for the US?',
    );
    expect(asked('Who took part?', 'and Japan?', 'and the US?', 'in 2019?', 'when?')).toEqual([
      'Who took part?',
      'Who took part? (Japan)',
      'Who took part? (the US)',
      'Who took part? (in 2019)',
      'when took part? (in 2019)',
    ]);
  });

  it.each([
    'When was the bridge closed?',
    'And when was the bridge closed?',
    'So who closed the bridge?',
    'So the bridge was closed?',
    'And did the US agree?',
    'And what did Japan say?',
    'and who paid?',
    'But what if I am late?',
    'What about when I am late?',
    'What about all the missile tests near the Korean coast last week?',
    'Who is Ely Ratner?',
    'Which talks have stalled?',
    'Who said that the three sides agreed?',
    'Are there showers?',
    'When did the siren come and who paid for it?',
    'What does it say about the mayor of Harlow?',
    'Was sagt der Bürgermeister?',
    'South Korea',
    'bread',
  ])('leaves %j as it is, and takes it for what the next leans on', (full) => {
    const before = { question: 'Who spoke for Japan?' };
    expect(follow(before, full, isName)).toEqual({ question: full, context: { question: full } });
  });

  it.each([
    ...['ok', 'OK!', 'hm', 'really?', 'and?', 'so?', 'is it?', '???', '', '👍', 'Hi there!', 'bye'],
    ...['thanks', 'thank you very much!', 'danke', 'merci beaucoup', '¡gracias!', '감사합니다'],
    ...['ありがとうございます', '谢谢', 'x'.repeat(2_001)],
  ])('changes nothing at %j', (said) => {
    const before = { question: 'Who spoke?', added: 'Japan' };
    expect(follow(before, said, isName)).toEqual({ question: said, context: before });
    expect(follow(undefined, said, isName)).toEqual({ question: said, context: undefined });
  });

  it('leans on nothing where nothing was asked', () => {
    expect(asked('and when?', 'between whom?', 'and Japan?')).toEqual([
      'and when?',
      'between whom?',
      'and Japan?',
    ]);
  });

  it('needs no more than the text of the question before', () => {
    const next = (question: string, said: string) => follow({ question }, said, isName).question;
    expect(next('Who took part? (Japan)', 'and the US?')).toBe('Who took part? (the US)');
    expect(next('what did she say? (Clara Moss)', 'when?')).toBe('when did she say? (Clara Moss)');
    expect(next('And who spoke for Japan?', 'and the US?')).toBe('who spoke for the US?');
  });

  const name = fc.constantFrom(
    ...['Japan', 'the US', 'South Korea', 'Kim Man-ki', 'the United States', 'Clara Moss of Oslo'],
    ...['south korea', 'the us', 'the Bank of Japan', 'Ely Ratner'],
  );
  const question = fc.constantFrom(
    ...['Who spoke for Japan?', 'Who took part in the call?', 'When did Ely Ratner call Masuda?'],
    ...['missile tests', 'Is the bridge closed?', 'who spoke for japan in 2019?'],
  );
  const countOf = (text: string) => text.split(/\s+/).length;

  it('asks no more words, however many names follow, than the question and one name have', () => {
    fc.assert(
      fc.property(question, fc.array(name, { minLength: 1 }), (first, names) => {
        const questions = asked(first, ...names.map((one) => `and ${one}?`));
        const most = countOf(first) + Math.max(...names.map(countOf));
        for (const one of questions) expect(countOf(one)).toBeLessThanOrEqual(most);
        expect(questions.at(-1)).toContain(names.at(-1));
      }),
    );
  });

  it('never changes a full question, and never forgets it', () => {
    const full = fc
      .tuple(
        fc.constantFrom('', 'And ', 'So ', 'But '),
        fc.constantFrom('when', 'why', 'where', 'since when', 'with whom'),
        fc.constantFrom('did', 'will', 'can', 'does'),
        fc.oneof(name, fc.constant('the council')),
        fc.constantFrom('speak', 'close the bridge', 'fire missiles in 2019'),
      )
      .map(([opener, ...words]) => `${opener}${words.join(' ')}?`);
    fc.assert(
      fc.property(question, full, (before, said) => {
        const turn = follow({ question: before }, said, isName);
        expect(turn).toEqual({ question: said, context: { question: said } });
      }),
    );
  });

  it('never fails, adds little, and depends on nothing but what it is given', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), question, name);
    fc.assert(
      fc.property(text, text, (before, said) => {
        const context = Object.freeze({ question: before });
        const turn = follow(context, said, isName);
        expect(follow(context, said, isName)).toEqual(turn);
        expect(turn.question.length).toBeLessThanOrEqual(before.length + said.length + 4);
        expect(JSON.parse(JSON.stringify(turn.context))).toEqual(turn.context);
      }),
    );
  });
});
