import { describe, expect, it } from 'vitest';
import { rng, shuffle } from '../../bench/rng.ts';
import { makeTypos } from '../../bench/typos.ts';
import { ask } from '../../src/answer/ask.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import { relationOf } from '../../src/language/en/related-words.ts';
import { isFunctionWord } from '../../src/language/en/words.ts';
import type { Article } from '../../src/library/article.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { articleOf } from '../search/articles.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

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

/** The question of the fact whose short answer a question gets. */
function factFor(knowledge: Knowledge, question: string, article?: Article): string | undefined {
  const answer = ask(knowledge, question, { article });
  return answer.band === 'does not say' ? undefined : answer.fact?.question;
}

describe('askedFact', () => {
  it('takes no fact that asks for one thing more, however like a word asked', () => {
    const bridget = knowledgeOf(
      withFacts(articleOf('bridget', ['The mayor closed the bridge to Bridget in May.']), {
        question: 'Who closed the bridge to Bridget?',
        answer: 'The mayor',
        quote: 'The mayor closed the bridge',
      }),
    );
    expect(factFor(bridget, 'Who closed the bridge to Bridget?')).toBeDefined();
    expect(factFor(bridget, 'Who closed the bridge?')).toBeUndefined();
  });

  const knowledge = knowledgeOf(PLAIN, TALKS);
  const matched = (question: string, article?: Article) => factFor(knowledge, question, article);

  it('is found by each of its phrasings', () => {
    for (const fact of TALKS.facts) {
      for (const phrasing of [fact.question, ...fact.also]) {
        expect({ phrasing, fact: matched(phrasing) }).toEqual({ phrasing, fact: fact.question });
      }
    }
  });

  it.each([
    ['other case and marks', 'WHO represented   japan ?!', 'Who represented Japan?'],
    ['no mark', 'who represented the united states', 'Who represented the United States?'],
    ['Markdown around it', '**Who** represented `Japan`?', 'Who represented Japan?'],
    ['one slip', 'Who reprsented Japan?', 'Who represented Japan?'],
    ['words around it', 'hey can you tell me who represented Japan pls', 'Who represented Japan?'],
    ['another form', 'Who was representing Japan?', 'Who represented Japan?'],
    ['a longer name misspelt', 'Who called Slovakai?', 'Who called Slovakia?'],
    ['a synonym', 'Who phoned Slovakia?', 'Who called Slovakia?'],
  ])('is found by the same question with %s', (_, asked, question) => {
    expect(matched(asked)).toBe(question);
  });

  it('is not of who did it to whom the other way round', () => {
    const attack = withFacts(articleOf('war', ['Then Japan attacked Korea.']), {
      question: 'Did Japan attack Korea?',
      answer: 'Japan attacked Korea',
      quote: 'Japan attacked Korea',
    });
    const war = knowledgeOf(attack);
    expect(factFor(war, 'did Japan attack Korea')).toBeDefined();
    expect(factFor(war, 'Did Korea attack Japan?')).toBeUndefined();
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
    ['a denial', 'Who did not represent Japan?'],
    ['other words', 'Who is the prime minister of Japan?'],
    ['a part of it', 'Japan'],
    ['nothing in common', 'What is the capital of Peru?'],
    ['no word', '???'],
    ['nothing', ''],
  ])('is not of a question with %s', (_, asked) => {
    expect(matched(asked)).toBeUndefined();
  });

  it('keeps to one article when asked to', () => {
    expect(matched('Who represented Japan?', TALKS)).toBe('Who represented Japan?');
    expect(matched('Who represented Japan?', PLAIN)).toBeUndefined();
  });
});

describe('the facts of the knowledge folder', async () => {
  const { articles } = await loadLibrary('knowledge');
  const knowledge = knowledgeOf(...articles);
  const phrasings = articles.flatMap((article) =>
    article.facts.flatMap((fact) =>
      [fact.question, ...fact.also].map((text) => ({ article, fact, text })),
    ),
  );

  it('are found by every way to ask them', () => {
    const missed = phrasings.filter(
      ({ article, fact, text }) => factFor(knowledge, text, article) !== fact.question,
    );
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  it('are found by eight in ten of these with a slip, and hardly ever another', () => {
    const typed = phrasings.map((phrasing, i) => ({
      fact: phrasing.fact.question,
      found: factFor(knowledge, makeTypos(phrasing.text, 1, rng('facts', i)), phrasing.article),
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
    const taken = others.filter(
      ({ article, text }) => factFor(knowledge, text, article) !== undefined,
    );
    expect(taken.map(({ text }) => text)).toEqual([]);
  });

  it('are not found by the same question about someone else', () => {
    const names = /\b(?:Ely Ratner|Ratner|Kazuo Masuda|Masuda|Kim Man-ki|Man-ki|Japan)\b/;
    const others = phrasings
      .filter(({ text }) => names.test(text))
      .map(({ article, text }) => ({ article, text: text.replace(names, 'Gregor Samsa') }));
    expect(others.length).toBeGreaterThan(0);
    const taken = others.filter(
      ({ article, text }) => factFor(knowledge, text, article) !== undefined,
    );
    expect(taken.map(({ text }) => text)).toEqual([]);
  });

  it('keep their short answer from the same question with a word swapped for another', () => {
    const random = rng('swap');
    const isContent = (word: string) => !isFunctionWord(word.toLowerCase());
    const words = phrasings.flatMap(({ text }) => text.match(/\b[A-Za-z]{4,}\b/g) ?? []);
    const swapped = phrasings.flatMap(({ article, fact, text }) =>
      [...text.matchAll(/\b[A-Za-z]{4,}\b/g)]
        .filter(([word]) => isContent(word))
        .map(({ 0: word, index }) => {
          const isPeer = (other: string) =>
            isContent(other) &&
            /^[A-Z]/.test(other) === /^[A-Z]/.test(word) &&
            !text.toLowerCase().includes(other.toLowerCase()) &&
            relationOf(other.toLowerCase(), word.toLowerCase()) === undefined;
          const other = shuffle(words, random).find(isPeer) ?? 'xyzzy';
          const asked = text.slice(0, index) + other + text.slice(index + word.length);
          return { asked, kept: factFor(knowledge, asked, article) === fact.question };
        }),
    );
    const kept = swapped.filter((one) => one.kept).map(({ asked }) => asked);
    expect(swapped.length).toBeGreaterThan(500);
    expect(kept.length / swapped.length, kept.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it.each(['not', 'never'])('keep it from their own question with “%s” put in', (denial) => {
    const auxiliary = /\b(?:is|are|was|were|do|does|did|has|have|had|will)\b/i;
    const denied = phrasings
      .filter(({ text }) => auxiliary.test(text))
      .map(({ text }) => text.replace(auxiliary, (verb) => `${verb} ${denial}`));
    expect(denied.length).toBeGreaterThan(100);
    expect(denied.filter((asked) => factFor(knowledge, asked) !== undefined)).toEqual([]);
  });
});
