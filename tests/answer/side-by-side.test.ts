import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { prepare } from '../../src/answer/knowledge.ts';
import { askAll, suggestFromAll } from '../../src/answer/side-by-side.ts';
import { BOUNDS } from '../../src/bounds.ts';
import { parseArticle } from '../library/parse.ts';

const article = (name: string, text: string) => parseArticle(name, text);
const harbour = article(
  'harbour.txt',
  'The harbour\n\nThe harbour was dredged in 1931.\n\nA lighthouse keeper lives on the northern mole.',
);
const bridge = {
  ...article(
    'bridge.txt',
    'The bridge\n\nThe bridge at Harlow was closed in March for repairs.\n\nA ferry runs twice a day.',
  ),
  facts: [
    {
      question: 'When was the bridge closed?',
      also: [],
      answer: 'in March',
      passage: 1,
      quote: { start: 0, end: 10 },
    },
  ],
};
const host = prepare({ articles: [harbour] });
const server = prepare({ articles: [bridge] });

describe('askAll', () => {
  it('answers from whichever library says it', () => {
    for (const libraries of [
      [host, server],
      [server, host],
    ]) {
      const dredged = askAll(libraries, 'When was the harbour dredged?');
      expect(dredged.band).toBe('answers');
      expect(dredged.offers[0]?.article).toBe(harbour);
      expect(askAll(libraries, 'When was the bridge closed?').offers[0]?.article).toBe(bridge);
    }
  });

  it('is just what one library answers when there is one', () => {
    for (const question of ['When was the harbour dredged?', 'hello', 'Who is the mayor?', '']) {
      expect(askAll([host], question)).toEqual(ask(host, question));
    }
  });

  it('offers the passages of all, the surest first but for the one that answers', () => {
    const { offers } = askAll([host, server], 'Was the harbour or the bridge closed in March?');
    expect(new Set(offers.map((offer) => offer.article))).toEqual(new Set([bridge, harbour]));
    const rest = offers.slice(1).map(({ confidence }) => confidence);
    expect(rest).toEqual([...rest].sort((a, b) => b - a));
  });

  it('offers no more passages than one library would, the first of each', () => {
    const many = (name: string) => {
      const texts = Array.from({ length: 9 }, (_, i) => `Ferry ${name} ${i} leaves at dawn.`);
      return prepare({ articles: [article(`${name}.txt`, `${name}\n\n${texts.join('\n\n')}`)] });
    };
    const { offers } = askAll([many('Anna'), many('Berta')], 'When does the ferry leave?');
    expect(offers).toHaveLength(10);
    expect(new Set(offers.map((offer) => offer.article.id)).size).toBe(2);
    const rest = offers.slice(1).map(({ confidence }) => confidence);
    expect(rest).toEqual(rest.toSorted((a, b) => b - a));
    expect(new Set(offers.map(({ passage }) => passage)).size).toBe(10);
  });

  it('tells that only a part was looked at, whichever library that was', () => {
    const question = `When was the bridge closed? ${'a '.repeat(BOUNDS.questionWords.most)}`;
    for (const libraries of [[host, server], [server, host], [server]]) {
      const answer = askAll(libraries, question);
      expect(answer.met?.bound).toBe('questionWords');
      expect(answer.band).not.toBe('answers');
    }
  });

  it('looks only in the article that is meant', () => {
    const { offers } = askAll([host, server], 'When was the harbour dredged?', { article: bridge });
    expect(offers.every((offer) => offer.article === bridge)).toBe(true);
  });

  it('takes no one article for what all are about', () => {
    const question = 'What is this article about?';
    expect(askAll([host], question)).toHaveProperty('isOpening', true);
    expect(askAll([host, server], question)).not.toHaveProperty('isOpening');
    expect(askAll([host, server], question, { article: bridge })).toHaveProperty('isOpening', true);
  });

  describe('where a later library has an article of an earlier one, with more facts', () => {
    const ferry = {
      question: 'How often is there a boat?',
      also: [],
      answer: 'twice a day',
      passage: 2,
      quote: { start: 0, end: 25 },
    };
    const taught = { ...bridge, facts: [...bridge.facts, ferry] };
    const both = prepare({ articles: [bridge, harbour] });
    const libraries = [both, prepare({ articles: [taught] })];

    it('offers each passage once, of the later', () => {
      for (const question of [
        ferry.question,
        'When was the bridge closed?',
        'Was the harbour or the bridge closed in March?',
        'Who is the mayor of Harlow?',
      ]) {
        const answer = askAll(libraries, question);
        const passages = answer.offers.map(({ passage }) => passage);
        expect(passages.length).toBeGreaterThan(0);
        expect(new Set(passages).size).toBe(passages.length);
        for (const { article: of } of answer.offers) expect([taught, harbour]).toContain(of);
        if ('best' in answer) expect(answer.best).toBe(answer.offers[0]);
        else
          expect(new Set(answer.instead.map((one) => one.question)).size).toBe(
            answer.instead.length,
          );
      }
    });

    it('answers by the facts of both', () => {
      expect(askAll([both], ferry.question)).not.toHaveProperty('fact');
      expect(askAll(libraries, ferry.question)).toMatchObject({ fact: ferry });
      const scope = { article: taught };
      expect(askAll(libraries, ferry.question, scope)).toMatchObject({ fact: ferry });
      expect(askAll(libraries, 'When was the bridge closed?')).toMatchObject({
        fact: { answer: 'in March' },
      });
    });

    it('answers by a fact that asks the same, however sure another passage is', () => {
      const taughtElse = {
        ...bridge,
        facts: [{ ...ferry, question: 'When was the harbour dredged?' }],
      };
      const asked = askAll(
        [both, prepare({ articles: [taughtElse] })],
        'When was the harbour dredged?',
      );
      expect(asked).toMatchObject({ fact: { answer: 'twice a day' } });
      expect(asked.offers[0]?.passage.text).toBe('A ferry runs twice a day.');
    });

    it('takes it for one article, and its questions once', () => {
      const one = [prepare({ articles: [bridge] }), prepare({ articles: [taught] })];
      expect(askAll(one, 'What is this article about?')).toHaveProperty('isOpening', true);
      for (const typed of ['', 'when was the bridge']) {
        const questions = suggestFromAll(libraries, typed, { limit: 9 });
        expect(questions.filter(({ question }) => /bridge/.test(question))).toEqual([
          { question: 'When was the bridge closed?', article: taught },
        ]);
      }
    });
  });

  it('says nothing where there is nothing', () => {
    expect(askAll([], 'When was the harbour dredged?')).toMatchObject({
      band: 'does not say',
      offers: [],
    });
  });
});

describe('suggestFromAll', () => {
  it('offers for an empty box the first question of each article, whichever library has it', () => {
    const asking = (name: string) => ({
      ...article(`${name}.txt`, `${name}\n\nThe ferry ${name} leaves at dawn.`),
      facts: ['When does it leave?', 'What leaves at dawn?'].map((question) => ({
        ...{ question: `${name}: ${question}`, also: [], answer: 'dawn' },
        ...{ passage: 1, quote: { start: 0, end: 9 } },
      })),
    });
    const [anna, berta, clara] = ['Anna', 'Berta', 'Clara'].map(asking);
    if (!anna || !berta || !clara) throw new Error('no article');
    const libraries = [prepare({ articles: [anna, berta] }), prepare({ articles: [clara] })];
    for (const typed of ['', '  ']) {
      const offered = suggestFromAll(libraries, typed, { limit: 4 });
      expect(offered.map((one) => one.article)).toEqual([anna, berta, clara, anna]);
    }
    const found = suggestFromAll(libraries, 'when does it leave', { limit: 3 });
    expect(found.map((one) => one.article)).toEqual([anna, clara, berta]);
  });

  it('offers the questions of each', () => {
    expect(suggestFromAll([host, server], '', { limit: 5 })).toHaveLength(1);
    expect(suggestFromAll([host, server], 'when was the brige', { limit: 5 })).toEqual([
      { question: 'When was the bridge closed?', article: bridge },
    ]);
    expect(suggestFromAll([host, server], 'bridge', { limit: 5, article: harbour })).toEqual([]);
  });
});
