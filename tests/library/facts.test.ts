import { describe, expect, it, vi } from 'vitest';
import { WORDS } from '../../src/language/segmenters.ts';
import { checkFacts, readFacts } from '../../src/library/facts.ts';
import { ProblemsError } from '../../src/problems.ts';
import { parseArticle } from './parse.ts';

const article = parseArticle(
  'talks.txt',
  'Talks\n\nKim Man-ki met Ely Ratner in Seoul on October 1, 2021. He fired 1,000 missiles.\n\n' +
    'Talks between the U.S. and North Korea have stalled since 2019. It was “Seoul’s café”.',
);

function check(yaml: string) {
  return checkFacts(readFacts(yaml), article);
}

function problemsOf(yaml: string): readonly string[] {
  try {
    check(yaml);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

function entry(answer: string, quote: string, question = 'When or who?'): string {
  return `- question: ${question}\n  answer: ${answer}\n  quote: ${quote}\n`;
}

describe('facts', () => {
  it('point at their quote in the passage that holds it', () => {
    const [fact] = check(
      '- question: Since when have they stalled?\n  also: [stalled since?, how long]\n  answer: 2019\n' +
        '  quote: >-\n    North Korea have\n    stalled since 2019.\n',
    );
    expect(fact).toEqual({
      question: 'Since when have they stalled?',
      also: ['stalled since?', 'how long'],
      answer: '2019',
      passage: 2,
      quote: { start: 27, end: 63 },
    });
    expect(article.passages[1]?.text.slice(27, 63)).toBe('North Korea have stalled since 2019.');
  });

  it('cut the words of a passage once, however many facts it has', () => {
    const long = parseArticle('a.txt', `T\n\nKim left. ${'She waved and went away. '.repeat(100)}`);
    const yaml = Array.from({ length: 50 }, (_, i) => entry('Kim', 'Kim left.', `Who ${i}?`)).join(
      '',
    );
    const entries = readFacts(yaml);
    const segment = vi.spyOn(WORDS, 'segment');
    try {
      checkFacts(entries, long);
      const cut = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
      expect(cut).toBeLessThan(3 * (long.passages[0]?.text.length ?? 0));
    } finally {
      segment.mockRestore();
    }
  });

  it('compare after composing characters', () => {
    expect(check(entry('Seoul’s café', 'Seoul’s cafe\u0301'))).toHaveLength(1);
  });

  it('take a quote typed on a plain keyboard for the article’s own words', () => {
    const curly = parseArticle('a.txt', 'T\n\nOn “Monday” – it’s\u00a0said – Kim left.');
    const yaml = entry('Kim', `'"Monday" - it''s said - Kim'`, 'Who?');
    const [fact] = checkFacts(readFacts(yaml), curly);
    const { start, end } = fact?.quote ?? { start: 0, end: 0 };
    expect(curly.passages[0]?.text.slice(start, end)).toBe('“Monday” – it’s said – Kim');
  });

  it('name the entry, the question and the nearest text when no passage holds the quote', () => {
    const yaml =
      entry('2019', 'since 2019') +
      entry('2020', 'North Korea have stalled since 2020', 'Since when?');
    expect(problemsOf(yaml)).toEqual([
      'entry 2 ("Since when?"): no paragraph holds the quote "North Korea have stalled since 2020"; ' +
        'the nearest text is "Talks between the U.S. and North Korea have stalled since 2019."',
    ]);
  });

  it.each([
    ['a number', 'October 2, 2021', 'on October 1, 2021', '"2"'],
    ['a number from elsewhere in the passage', '1,000', 'on October 1, 2021', '"1,000"'],
    ['a month', 'November 1, 2021', 'on October 1, 2021', '"November"'],
    ['a name', 'Kim Man-gi', 'Kim Man-ki met Ely Ratner', '"gi"'],
    ['a name that is the first word', 'Tokyo', 'in Seoul', '"Tokyo"'],
    ['a word', 'by train', 'He fired 1,000 missiles', '"train"'],
    ['a denial', 'not in Seoul', 'in Seoul', '"not"'],
  ])('refuse an answer with %s that the quote lacks', (_, answer, quote, missing) => {
    expect(problemsOf(entry(answer, quote))).toEqual([
      `entry 1 ("When or who?"): the quote doesn't support the answer "${answer}": it lacks ${missing}`,
    ]);
  });

  it.each([
    ['the words of the quote', 'Kim Man-ki and Ely Ratner', 'Kim Man-ki met Ely Ratner', 'Who?'],
    ['a name for a pronoun', 'Kim Man-ki', 'He fired 1,000 missiles', 'Who fired?'],
    ['a word of the question', 'It was fired by Kim', 'He fired', 'By whom was it fired?'],
    ['another ending', 'one missile', 'He fired 1,000 missiles', 'What did he fire?'],
    ['another spelling of initials', 'the US', 'between the U.S. and North Korea', 'Who?'],
    ['a name without its ending', 'Seoul', 'Seoul’s café', 'Where?'],
  ])('accept an answer with %s', (_, answer, quote, question) => {
    expect(problemsOf(entry(answer, quote, question))).toEqual([]);
  });

  it.each([
    ['no', 'He fired 1,000 missiles.', 'Was it blue?', '"no"'],
    ['No, in Seoul', 'in Seoul', 'Was it in Tokyo?', '"no"'],
    ['2005', 'He fired 1,000 missiles.', 'Was it sold in 2005?', '"2005"'],
    ['three', 'in Seoul', 'Were there three?', '"three"'],
    ['in May or November', 'in Seoul', 'Was it in May or November?', '"November"'],
    ['yes', 'He fired 1,000 missiles.', 'Was the bridge sold?', '"bridge", "sold"'],
    ['yes', 'stalled since 2019', 'Have they stalled since 2005?', '"2005"'],
  ])(
    'refuse the answer %j to a quote %j that does not bear it out',
    (answer, quote, question, missing) => {
      expect(problemsOf(entry(answer, quote, question))).toEqual([
        `entry 1 ("${question}"): the quote doesn't support the answer "${answer}": it lacks ${missing}`,
      ]);
    },
  );

  it.each([
    ['no', 'Talks between the U.S. and North Korea have stalled', 'Have they not stalled?'],
    [
      'yes',
      'Talks between the U.S. and North Korea have stalled since 2019',
      'Have talks stalled since 2019?',
    ],
    ['yes, in Seoul', 'Kim Man-ki met Ely Ratner in Seoul', 'Did Kim meet Ratner?'],
  ])('accept the answer %j where %j bears it out', (answer, quote, question) => {
    expect(problemsOf(entry(answer, quote, question))).toEqual([]);
  });

  it('judge answers in a script without spaces', () => {
    const chinese = parseArticle(
      'a.txt',
      '题目\n\n会议于2021年10月1日在首尔举行。金万基出席了会议。',
    );
    const facts = (answer: string) => readFacts(entry(answer, '会议于2021年10月1日在首尔举行'));
    expect(checkFacts(facts('2021年10月1日'), chinese)).toHaveLength(1);
    expect(checkFacts(facts('首尔'), chinese)).toHaveLength(1);
    expect(() => checkFacts(facts('东京'), chinese)).toThrow(ProblemsError);
    expect(() => checkFacts(facts('2021年10月2日'), chinese)).toThrow(ProblemsError);
  });

  it.each([
    ['- question: [', /^line \d: broken YAML: /],
    ['', /^is empty: list entries with question, answer and quote, or delete it$/],
    ['# none yet', /^is empty: /],
    ['[]', /^is empty: /],
    [
      '- question: Who: me?\n  answer: Kim\n',
      /^line 1: a text with ": " in it must be put in quotation/,
    ],
    [
      '- question: Who?\n  answer: Kim\n  quote: Kim\n---\n- question: a\n',
      /^holds two YAML documents/,
    ],
    ['question: a', /^must be a list of entries/],
    ['- question: Who?\n  answer: Kim\n', /^entry 1: quote: is missing$/],
    ['- question: Who?\n  answer: Kim\n  quote: {a: b}\n', /^entry 1: quote: must be text$/],
    ['- question: Who?\n  answer: ""\n  quote: Kim\n', /^entry 1: answer: is empty$/],
    [
      '- question: Who?\n  answer: Kim\n  quote: Kim\n  also: who\n',
      /^entry 1: also: must be a list/,
    ],
    [
      '- question: Who?\n  answer: Kim\n  quote: Kim\n  source: me\n',
      /^entry 1: unknown key "source"; the keys are question, also, answer, quote$/,
    ],
    ['- just words', /^entry 1: must have question, answer and quote$/],
  ])('refuse a file that reads %j', (yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(problem)]);
  });

  it('refuse a question that stands twice, in any wording of case and marks', () => {
    const yaml = `${entry('Kim', 'Kim', 'Who met?')}  also: [who was there]\n${entry('Ely', 'Ely', 'WHO was there?')}`;
    expect(problemsOf(yaml)).toEqual([
      'entry 2 ("WHO was there?"): "WHO was there?" is already asked in entry 1',
    ]);
  });
});
