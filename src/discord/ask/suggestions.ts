import type { Suggestion } from '../../answer/answer.ts';
import { keyPhrases } from '../../answer/key-phrases.ts';
import { suggestFromAll } from '../../answer/side-by-side.ts';
import { BOUNDS } from '../../bounds.ts';
import type { Article } from '../../library/article.ts';
import { memo } from '../../memo.ts';
import type { ArticleOrAll } from '../cards/article-key.ts';
import type { Request } from '../request/request.ts';

/** How many questions are made of one article's key phrases. */
const MADE = 8;

const phrasesOf = memo((article: Article) => keyPhrases(article, MADE));

/**
 * Questions to offer for what is typed so far: those of the facts, which forgive typos, and to
 * start with, for an article without facts, some about its key phrases.
 */
export function suggestions(
  typed: string,
  which: ArticleOrAll,
  limit: number,
  { libraries, articles, texts: { own } }: Pick<Request, 'libraries' | 'articles' | 'texts'>,
): Suggestion[] {
  const scope = which === 'all' ? {} : { article: which };
  const found = suggestFromAll(libraries, typed, { limit, ...scope });
  if (typed.trim() !== '') return found;
  const made = (which === 'all' ? articles.all : [which])
    .filter(({ facts }) => facts.length === 0)
    .slice(0, BOUNDS.phrasedArticles.most)
    .flatMap((one) =>
      phrasesOf(one).map((phrase) => ({ question: own.whatAbout(phrase), article: one })),
    );
  // Facts come first, but leave room.
  const room = Math.min(made.length, Math.ceil(limit / 3));
  return [...found.slice(0, limit - room), ...made].slice(0, limit);
}
