import type { ModalSubmitInteraction } from 'discord.js';
import { BOUNDS } from '../../bounds.ts';
import { foldSpace } from '../../formats/fold-space.ts';
import type { Article } from '../../library/article.ts';
import {
  askedTwice,
  FACT_LIMITS,
  type FactEntry,
  factsIn,
  nearestSentence,
} from '../../library/facts.ts';
import { inTurns, turns } from '../../steps.ts';
import { addFact } from '../../store/facts.ts';
import { removeQuestion } from '../../store/questions.ts';
import type { Texts } from '../../texts/en.ts';
import { noteCard } from '../cards/note-card.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { FactDraft } from '../memory/drafts.ts';
import type { ServerRequest } from '../request/request.ts';
import { type Later, later } from '../transport/reply.ts';
import { draft as draftAgain } from './acts.ts';
import { offeringCard } from './cards/asking-card.ts';
import { FACT_FIELDS } from './cards/fact-modal.ts';
import { wordRefusal } from './cards/refusals.ts';
import { articleStoredAs, storedId } from './stored-articles.ts';

/** How much is shown of what was typed, and of the article. */
const SHOWN = 500;

/**
 * Adds the fact that was written, by the rules of a facts file; what is refused can be changed. One
 * that answers a kept question goes to whichever article has its quote. What it answers is kept no more.
 */
export function addWrittenFact(
  {
    grant,
    articleId: id,
    questionId,
  }: { readonly grant: string; readonly articleId: string; readonly questionId: string },
  { fields }: ModalSubmitInteraction,
  request: ServerRequest,
): Later {
  const { services, texts, userId, serverId } = request;
  const { managing } = texts.own;
  const draft: FactDraft = {
    question: fields.getTextInputValue(FACT_FIELDS.question),
    also: fields.getTextInputValue(FACT_FIELDS.also),
    answer: fields.getTextInputValue(FACT_FIELDS.answer),
    quote: fields.getTextInputValue(FACT_FIELDS.quote),
  };
  return later(async () => {
    await services.servers.of(serverId);
    const entry = entryOf(draft);
    const chosen = articleStoredAs(id, request);
    if (!chosen) return noteCard(texts.own.articleGone);
    const { all } = services.directory.standing(serverId).articles;
    const article = questionId === '' ? chosen : await quotedIn([chosen, ...all], entry);
    const refusal = await whyNot(entry, article, texts.own);
    if (refusal !== undefined) {
      services.drafts.set(grant, { userId, articleId: id, questionId, draft });
      return offeringCard(refusal, managing.tryAgain, draftAgain.id({ grant }));
    }
    const fact = { ...entry, addedBy: userId };
    const result = await addFact(services.store, serverId, storedId(article, request), fact);
    if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
    if (questionId !== '') await removeQuestion(services.store, serverId, questionId);
    if (services.servers.collecting(serverId)) {
      await services.questions.takeAnswered(serverId, [entry.question, ...entry.also]);
    }
    return noteCard(managing.factAdded(shown(entry.question)));
  });
}

function entryOf({ question, also, answer, quote }: FactDraft): Required<FactEntry> {
  return {
    question: foldSpace(question),
    also: also
      .split('\n')
      .map(foldSpace)
      .filter((wording) => wording !== ''),
    answer: foldSpace(answer),
    quote: foldSpace(quote),
  };
}

/** The first article that has the entry's quote, or else the first of all. */
async function quotedIn(
  articles: readonly [Article, ...Article[]],
  entry: FactEntry,
): Promise<Article> {
  const pause = turns();
  for (const article of articles) {
    const checked = factsIn(article)(entry);
    if (!('refused' in checked) || checked.refused !== 'quote') return article;
    await pause();
  }
  return articles[0];
}

/** Why an entry can't be a fact of the article, in words, if it can't. */
async function whyNot(
  entry: Required<FactEntry>,
  article: Article,
  { managing }: Texts,
): Promise<string | undefined> {
  const { question, also, answer, quote } = entry;
  if (question === '' || answer === '' || quote === '') return managing.factIncomplete;
  if ([question, ...also].some(({ length }) => length > FACT_LIMITS.question)) {
    return managing.questionTooLong(FACT_LIMITS.question);
  }
  if (also.length > BOUNDS.factWordings.most) {
    return managing.tooManyWays(BOUNDS.factWordings.most);
  }
  const [again] = await inTurns(askedTwice([...article.facts, entry]));
  if (again) return managing.askedAlready(shown(again.wording));
  const checked = factsIn(article)(entry);
  if (!('refused' in checked)) return undefined;
  if (checked.refused === 'quote') {
    const nearest = await inTurns(nearestSentence(quote, article));
    return managing.notQuoted(shown(quote), shown(nearest));
  }
  const lacks = checked.lacks.map((word) => `“${word}”`).join(', ');
  return managing.notSupported(shown(answer), shown(lacks));
}

function shown(text: string): string {
  return shortenEscaped(text, SHOWN);
}
