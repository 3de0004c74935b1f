import type { Article, Passage } from '../src/library/article.ts';
import { splitSentences } from '../src/library/sentences.ts';
import type { QuestionSet, SetQuestion } from './data.ts';

/** A question and what it must find. */
export interface Case {
  readonly id: string;
  readonly question: string;
  readonly gold: Passage;
  /** Where the first marked answer stands in the passage. */
  readonly answer: { readonly start: number; readonly end: number };
}

/** An article as every system gets it, with its questions. */
export interface Text {
  readonly article: Article;
  readonly cases: readonly Case[];
}

/** The articles of a set as the project's own, cut into sentences the same way for every system. */
export function textsOf(set: QuestionSet): Text[] {
  return set.articles.map(({ title, paragraphs }, index) => {
    const passages = paragraphs.map(({ text }, at) => toPassage(text, at + 1));
    return {
      article: toArticle(index, title, passages),
      cases: paragraphs.flatMap(({ questions }, at) => {
        const gold = passages[at];
        return gold ? questions.map((question) => toCase(question, gold)) : [];
      }),
    };
  });
}

/** An article whose id keeps the order of its index. */
export function toArticle(index: number, title: string, passages: readonly Passage[]): Article {
  return { id: `article-${String(index).padStart(6, '0')}`, title, passages, facts: [] };
}

function toPassage(text: string, number: number): Passage {
  return {
    number,
    text,
    sentences: splitSentences(text),
    source: { start: 0, end: text.length },
  };
}

function toCase({ id, question, answers }: SetQuestion, gold: Passage): Case {
  const { start, text } = answers[0] ?? { start: 0, text: '' };
  return { id, question, gold, answer: { start, end: start + text.length } };
}
