import type { Dictionary } from '../language/dictionary.ts';
import type { Article, Fact } from '../library/article.ts';
import { checkFacts } from '../library/facts.ts';
import { articleFrom, parseArticle } from '../library/parse.ts';
import { ProblemsError } from '../problems.ts';
import type { KeptArticle, KeptFact } from '../store/article.ts';

/** An article as it was kept, read again into passages, with those of its facts that still hold. */
export function articleOf(kept: KeptArticle, dictionary: Dictionary): Article {
  const { id, about } = kept;
  const article = { ...read(kept, dictionary), id, ...about };
  return { ...article, facts: kept.facts.flatMap((fact) => checked(fact, article)) };
}

function read({ id, about, document }: KeptArticle, dictionary: Dictionary): Article {
  if ('blocks' in document) {
    return articleFrom(id, { ...document, about, warnings: [] }, dictionary);
  }
  const ending = document.format === 'markdown' ? 'md' : 'txt';
  return parseArticle(`${id}.${ending}`, document.text, dictionary);
}

/** Those facts that an article, put in the place of theirs, has not the quotes of. */
export function lostFacts(facts: readonly KeptFact[], article: Article): KeptFact[] {
  return facts.filter((fact) => checked(fact, article).length === 0);
}

/** A fact whose quote a newer reader finds no more is passed over rather than shown wrongly. */
function checked({ question, also, answer, quote }: KeptFact, article: Article): Fact[] {
  try {
    return checkFacts([{ question, also: [...also], answer, quote }], article);
  } catch (error) {
    if (error instanceof ProblemsError) return [];
    throw error;
  }
}
