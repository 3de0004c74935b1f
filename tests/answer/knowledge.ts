import { type Knowledge, prepare } from '../../src/answer/knowledge.ts';
import type { Article } from '../../src/library/article.ts';
import { checkFacts } from '../../src/library/facts.ts';

interface Entry {
  readonly question: string;
  readonly also?: string[];
  readonly answer: string;
  readonly quote: string;
}

/** The article with these facts, checked as those in files are. */
export function withFacts(article: Article, ...entries: readonly Entry[]): Article {
  return { ...article, facts: checkFacts([...entries], article) };
}

/** What is derived from some articles. */
export function knowledgeOf(...articles: readonly Article[]): Knowledge {
  return prepare({ articles });
}
