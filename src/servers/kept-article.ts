import type { Article, Fact } from '../library/article.ts';
import { factsIn } from '../library/facts.ts';
import type { Steps } from '../steps.ts';
import type { KeptArticle, KeptFact } from '../store/article.ts';

/** An article as it was kept, with those of its facts that still hold, in steps. */
export function* articleOf({ id, about, passages, facts }: KeptArticle): Steps<Article> {
  const article = { id, ...about, passages, facts: [] };
  return { ...article, facts: yield* heldFacts(facts, article) };
}

/** Those facts that an article holds, in steps. */
export function* heldFacts(facts: readonly KeptFact[], article: Article): Steps<Fact[]> {
  const checked = yield* checking(facts, article);
  // One that a stricter check takes for none is passed over rather than shown wrongly.
  return checked.flatMap(({ held }) => held ?? []);
}

/** Those facts that an article doesn't hold, such as one put in the place of theirs, in steps. */
export function* lostFacts(facts: readonly KeptFact[], article: Article): Steps<KeptFact[]> {
  const checked = yield* checking(facts, article);
  return checked.flatMap(({ fact, held }) => (held ? [] : fact));
}

/** What the article holds each fact as, if it does. */
function* checking(
  facts: readonly KeptFact[],
  article: Article,
): Steps<{ readonly fact: KeptFact; readonly held: Fact | undefined }[]> {
  const checked: { fact: KeptFact; held: Fact | undefined }[] = [];
  const check = facts.length > 0 ? factsIn(article) : undefined;
  for (const fact of facts) {
    const { question, also, answer, quote } = fact;
    const found = check?.({ question, also: [...also], answer, quote });
    checked.push({ fact, held: found && !('refused' in found) ? found : undefined });
    yield;
  }
  return checked;
}
