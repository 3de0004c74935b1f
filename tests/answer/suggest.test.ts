import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/answer/suggest.ts';
import { articleOf } from '../search/articles.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

const fact = (question: string, ...also: string[]) => ({
  question,
  also,
  answer: 'bridge',
  quote: 'The bridge',
});
const TEXT = ['The bridge at Harlow was closed.'];
const BRIDGE = withFacts(
  articleOf('bridge', TEXT),
  fact('When was the bridge closed?', 'date of the closure', 'when did they close the bridge'),
  fact('Who is the inspector?', 'name of the inspector'),
  fact('How much will the repairs cost?', 'price of the repairs'),
);
const HONEY = withFacts(
  articleOf('honey', TEXT),
  fact('How much honey was harvested?', 'amount of honey'),
  fact('Where is the honey sold?'),
);
const PLAIN = articleOf('plain', TEXT);
const ALL = [...BRIDGE.facts, ...HONEY.facts].map(({ question }) => question);

describe('suggest', () => {
  const knowledge = knowledgeOf(BRIDGE, HONEY, PLAIN);
  const offered = (typed: string, options?: Parameters<typeof suggest>[2]) =>
    suggest(knowledge, typed, options).map(({ question }) => question);

  it.each([
    ['When was', 'When was the bridge closed?'],
    ['bridge clos', 'When was the bridge closed?'],
    ['brigde', 'When was the bridge closed?'],
    ['inspctor', 'Who is the inspector?'],
    ['repiars', 'How much will the repairs cost?'],
    ['harvsted', 'How much honey was harvested?'],
    ['price of', 'How much will the repairs cost?'],
  ])('offers for %j first “%s”', (typed, question) => {
    expect(offered(typed)[0]).toBe(question);
  });

  it('offers a fact once, in its own words, however it is asked', () => {
    const questions = offered('close the bridge');
    expect(questions.filter((question) => question === 'When was the bridge closed?')).toHaveLength(
      1,
    );
  });

  it('offers a question with each word that begins as what is typed', () => {
    for (const question of ALL) {
      for (const word of question.toLowerCase().match(/[a-z]{5,}/g) ?? []) {
        const found = offered(word.slice(0, 4));
        expect(found[0]?.toLowerCase()).toContain(word.slice(0, 4));
      }
    }
  });

  it('says which article answers', () => {
    expect(suggest(knowledge, 'honey sold')[0]).toEqual({
      question: 'Where is the honey sold?',
      article: HONEY,
    });
  });

  it('offers for an empty box the first ones of each article in turn', () => {
    const inTurn = [
      'When was the bridge closed?',
      'How much honey was harvested?',
      'Who is the inspector?',
      'Where is the honey sold?',
      'How much will the repairs cost?',
    ];
    expect(offered('')).toEqual(inTurn);
    expect(offered('  ')).toEqual(inTurn);
    expect(offered('', { limit: 3 })).toEqual(inTurn.slice(0, 3));
  });

  it('keeps to one article when asked to', () => {
    expect(offered('', { article: HONEY })).toEqual([
      'How much honey was harvested?',
      'Where is the honey sold?',
    ]);
    expect(offered('How much', { article: HONEY })[0]).toBe('How much honey was harvested?');
    expect(suggest(knowledge, 'much', { article: HONEY })[0]?.article).toBe(HONEY);
    for (const typed of ['', 'How much', 'honey']) {
      expect(offered(typed, { article: PLAIN })).toEqual([]);
    }
  });

  it('finds the facts of an article among many articles with the same facts', () => {
    const articles = Array.from({ length: 150 }, (_, i) =>
      withFacts(articleOf(`article-${i}`, TEXT), fact('Who wrote it?')),
    );
    const many = knowledgeOf(...articles);
    for (const article of articles.slice(-5)) {
      expect(suggest(many, 'Who wrote', { article })).toEqual([
        { question: 'Who wrote it?', article },
      ]);
    }
    expect(suggest(many, 'Who wrote')).toHaveLength(25);
  });

  it('offers nothing where there are no facts, or none alike', () => {
    expect(suggest(knowledgeOf(PLAIN), '')).toEqual([]);
    expect(suggest(knowledgeOf(PLAIN), 'When was')).toEqual([]);
    expect(suggest(knowledgeOf(), '')).toEqual([]);
    expect(offered('xyzzyplugh')).toEqual([]);
  });

  it('offers distinct questions of its articles, no more than asked for, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.constantFrom('honey', 'the', 'bridge', 'how much', '@everyone', '**'),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 6 }), (text, limit) => {
        const questions = offered(text, { limit });
        expect(questions.length).toBeLessThanOrEqual(limit);
        expect(new Set(questions).size).toBe(questions.length);
        for (const question of questions) expect(ALL).toContain(question);
      }),
    );
  });
});
