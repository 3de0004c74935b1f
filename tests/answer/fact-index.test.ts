import { describe, expect, it } from 'vitest';
import { rng } from '../../bench/rng.ts';
import { makeTypos } from '../../bench/typos.ts';
import { indexFacts, matchFact } from '../../src/answer/fact-index.ts';
import type { Article } from '../../src/library/article.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { articleOf } from '../search/articles.ts';
import { withFacts } from './knowledge.ts';

const TALKS = withFacts(
  articleOf(
    'talks',
    ['Masuda represented Japan and Ratner represented the United States.'],
    ['The talks stalled in 2019, and 31 people met again on October 1, 2021.'],
    ['Envoys from Iraq called Slovakia twice.'],
  ),
  {
    question: 'Who represented Japan?',
    also: ['name of the Japanese envoy', 'Which person spoke for Japan in the talks?'],
    answer: 'Masuda',
    quote: 'Masuda represented Japan',
  },
  {
    question: 'Who represented the United States?',
    also: ['name of the American envoy'],
    answer: 'Ratner',
    quote: 'Ratner represented the United States',
  },
  {
    question: 'What happened in 2019?',
    answer: 'talks stalled',
    quote: 'The talks stalled in 2019',
  },
  { question: 'Did the 31 people meet?', answer: '31 people met', quote: '31 people met' },
  {
    question: 'What happened on October 1?',
    answer: '31 people met',
    quote: '31 people met again on October 1',
  },
  {
    question: 'Who called Slovakia?',
    answer: 'Envoys from Iraq',
    quote: 'Envoys from Iraq called Slovakia',
  },
  { question: 'Where are the envoys of Iraq from?', answer: 'Iraq', quote: 'Envoys from Iraq' },
);
const PLAIN = articleOf('plain', ['Nobody represented Japan here.']);

describe('matchFact', () => {
  const index = indexFacts([PLAIN, TALKS]);
  const matched = (question: string, article?: Article) =>
    matchFact(index, question, article)?.fact.question;

  it('finds each phrasing word for word, with all certainty', () => {
    for (const fact of TALKS.facts) {
      for (const phrasing of [fact.question, ...fact.also]) {
        expect(matchFact(index, phrasing)).toEqual({
          article: TALKS,
          fact,
          sameness: expect.closeTo(1, 9),
        });
      }
    }
  });

  it.each([
    ['other case and marks', 'WHO represented   japan ?!', 'Who represented Japan?'],
    ['no mark', 'who represented the united states', 'Who represented the United States?'],
    ['Markdown around it', '**Who** represented `Japan`?', 'Who represented Japan?'],
    ['one slip', 'Who reprsented Japan?', 'Who represented Japan?'],
    ['two slips', 'wich person spkoe for Japan in the talks?', 'Who represented Japan?'],
    ['a longer name misspelt', 'Who called Slovakai?', 'Who called Slovakia?'],
  ])('finds the same question with %s', (_, asked, question) => {
    expect(matched(asked)).toBe(question);
  });

  it('does not take who did it for whom it was done to', () => {
    const attack = withFacts(articleOf('war', ['Then Japan attacked Korea.']), {
      question: 'Did Japan attack Korea?',
      answer: 'Japan attacked Korea',
      quote: 'Japan attacked Korea',
    });
    const war = indexFacts([attack]);
    expect(matchFact(war, 'did japan attack korea')).toBeDefined();
    expect(matchFact(war, 'Did Korea attack Japan?')).toBeUndefined();
  });

  it.each([
    ['another name', 'Who represented China?'],
    ['another name of the article', 'Who represented Iraq?'],
    ['a name that begins alike', 'Who represented the United Kingdom?'],
    ['a name of one other letter', 'Where are the envoys of Iran from?'],
    ['such a name in lower case', 'where are the envoys of iran from'],
    ['another year', 'What happened in 2018?'],
    ['another day', 'What happened on October 2?'],
    ['another number', 'Did the 32 people meet?'],
    ['another asking word', 'When represented Japan?'],
    ['other words', 'Who is the prime minister of Japan?'],
    ['a part of it', 'Japan'],
    ['nothing in common', 'What is the capital of Peru?'],
    ['no word', '???'],
    ['nothing', ''],
  ])('does not take for the same a question with %s', (_, asked) => {
    expect(matched(asked)).toBeUndefined();
  });

  it('keeps to one article when asked to', () => {
    expect(matched('Who represented Japan?', TALKS)).toBe('Who represented Japan?');
    expect(matched('Who represented Japan?', PLAIN)).toBeUndefined();
  });

  it('finds the fact of an article among many articles with the same fact', () => {
    const articles = Array.from({ length: 150 }, (_, i) =>
      withFacts(articleOf(`article-${i}`, [`Written by author ${i}.`]), {
        question: 'Who wrote it?',
        answer: `author ${i}`,
        quote: `Written by author ${i}`,
      }),
    );
    const many = indexFacts(articles);
    for (const article of articles) {
      expect(matchFact(many, 'who wrote it', article)?.article).toBe(article);
    }
  });

  it('matches nothing where there are no facts', () => {
    expect(matchFact(indexFacts([PLAIN]), 'Who represented Japan?')).toBeUndefined();
    expect(matchFact(indexFacts([]), 'Who represented Japan?')).toBeUndefined();
  });
});

describe('the facts of the knowledge folder', async () => {
  const { articles } = await loadLibrary('knowledge');
  const index = indexFacts(articles);
  const phrasings = articles.flatMap((article) =>
    article.facts.flatMap((fact) =>
      [fact.question, ...fact.also].map((text) => ({ article, fact, text })),
    ),
  );

  const factFor = (text: string, article: Article) =>
    matchFact(index, text, article)?.fact.question;

  it('are found by every way to ask them', () => {
    const missed = phrasings.filter(
      ({ article, fact, text }) => factFor(text, article) !== fact.question,
    );
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('are found by eight in ten of these with a slip, and hardly ever another', () => {
    const typed = phrasings.map((phrasing, i) => ({
      fact: phrasing.fact.question,
      found: factFor(makeTypos(phrasing.text, 1, rng('facts', i)), phrasing.article),
    }));
    const right = typed.filter(({ fact, found }) => found === fact).length;
    const wrong = typed.filter(({ fact, found }) => found !== undefined && found !== fact).length;
    expect(right / typed.length).toBeGreaterThanOrEqual(0.8);
    expect(wrong / typed.length).toBeLessThanOrEqual(0.01);
  });

  it('are not found by the same question with another number', () => {
    const others = phrasings
      .filter(({ text }) => /\d/.test(text))
      .map(({ article, text }) => ({
        article,
        text: text.replace(/\d+/, (digits) => String(Number(digits) + 1)),
      }));
    expect(others.length).toBeGreaterThan(0);
    const taken = others.filter(({ article, text }) => factFor(text, article) !== undefined);
    expect(taken.map(({ text }) => text)).toEqual([]);
  });

  it('are not found by the same question about someone else', () => {
    const names = /\b(?:Ely Ratner|Ratner|Kazuo Masuda|Masuda|Kim Man-ki|Man-ki|Japan)\b/;
    const others = phrasings
      .filter(({ text }) => names.test(text))
      .map(({ article, text }) => ({ article, text: text.replace(names, 'Gregor Samsa') }));
    expect(others.length).toBeGreaterThan(0);
    const taken = others.filter(({ article, text }) => factFor(text, article) !== undefined);
    expect(taken.map(({ text }) => text)).toEqual([]);
  });
});
