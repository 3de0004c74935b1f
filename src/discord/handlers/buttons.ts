import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { askAll } from '../../answer/side-by-side.ts';
import { passageOf } from '../../library/article.ts';
import { articlesCard } from '../cards/articles-card.ts';
import type { Card } from '../cards/components.ts';
import { type Press, parseCustomId } from '../cards/custom-id.ts';
import { othersCard } from '../cards/others-card.ts';
import { questionOf } from '../cards/question.ts';
import { readingCard, unitsAfter, unitsAround, unitsBefore } from '../cards/reading-card.ts';
import { isOfServer, type Request } from '../request/request.ts';
import { type ButtonReply, note, privately } from '../transport/reply.ts';
import { answerQuestion } from './answer-question.ts';
import { decide } from './library/decide.ts';
import { isManaging, type Managing, newFact, onManaging } from './library/manage.ts';
import { isOfQuestions, type OfQuestions, onQuestions } from './questions/manage.ts';
import { vote } from './questions/vote.ts';
import { whatToAsk } from './what-to-ask.ts';

type Of<A extends Press['act']> = Extract<Press, { readonly act: A }>;

/**
 * Answers a pressed button. A message that others see stays as it is: what a button shows is
 * private, and turns in place from then on.
 */
export function onButton(interaction: ButtonInteraction, request: Request): ButtonReply {
  const press = parseCustomId(interaction.customId);
  const { own } = request.texts;
  if (!press) return note(own.outdated);
  if (press.act === 'dismiss') return dismiss(press, interaction, request);
  if (press.act === 'meant') return askMeant(press, interaction, request);
  if (press.act === 'newFact') return newFact(press.article, interaction, request);
  if (press.act === 'vote') return vote(press, interaction, request);
  if (isManaging(press)) return onManaging(press, interaction, request);
  if (isOfQuestions(press)) return onQuestions(press, interaction, request);
  switch (press.act) {
    case 'add':
    case 'replace':
    case 'whole':
    case 'cancel':
      return isOfServer(request)
        ? decide(press, interaction, request)
        : note(own.library.onlyInServers);
    case 'give':
    case 'fact':
      // Modals, which no button is.
      return note(own.outdated);
  }
  const card = cardOf(press, interaction, request);
  if (card === 'gone') return note(own.articleGone);
  return isPrivate(interaction) ? { kind: 'replacement', card } : privately(card);
}

/** What a button shows, unless its article has changed or gone since. */
function cardOf(
  press: Exclude<
    Press,
    | Managing
    | OfQuestions
    | Of<'dismiss' | 'meant' | 'newFact' | 'vote'>
    | Of<'add' | 'replace' | 'whole' | 'cancel' | 'give' | 'fact'>
  >,
  interaction: ButtonInteraction,
  request: Request,
): Card | 'gone' {
  const { articles, pagesOf, texts } = request;
  switch (press.act) {
    case 'articles':
      return articlesCard(articles.all, press.page, texts.own, pagesOf);
    case 'facts': {
      const which = articles.withScopeKey(press.scope);
      return which === 'gone' ? which : whatToAsk(which, press.page, request);
    }
    case 'others':
      return others(press, interaction, request);
    default:
      return reading(press, request);
  }
}

function reading(
  press: Of<'context' | 'readOn' | 'readBack'>,
  { articles, pagesOf, texts }: Request,
): Card | 'gone' {
  const article = articles.withKey(press.article);
  if (article === 'gone') return article;
  const passage = passageOf(article, press.passage);
  if (!passage) return 'gone';
  if (press.act === 'context') {
    const shown = { bold: press, pagesOf };
    return readingCard(article, unitsAround(article, passage), texts.own, shown);
  }
  const units = press.act === 'readOn' ? unitsAfter(article, press) : unitsBefore(article, press);
  return units.length > 0 ? readingCard(article, units, texts.own, { pagesOf }) : 'gone';
}

function others(
  press: Of<'others'>,
  { message }: ButtonInteraction,
  { libraries, articles, pagesOf, texts }: Request,
): Card | 'gone' {
  const which = articles.withScopeKey(press.scope);
  const shownFirst = articles.withKey(press.article);
  const question = questionOf(message);
  if (which === 'gone' || shownFirst === 'gone' || question === undefined) return 'gone';
  const { offers } = askAll(libraries, question, which === 'all' ? {} : { article: which });
  const rest = offers.filter(
    ({ article, passage }) => article !== shownFirst || passage.number !== press.passage,
  );
  const turned = (page: number) => ({ ...press, page });
  return othersCard(question, rest, press.page, turned, texts.own, pagesOf) ?? 'gone';
}

/** The asker gets the answer in the same message, anybody else one of their own. */
function askMeant(
  press: Of<'meant'>,
  interaction: ButtonInteraction,
  request: Request,
): ButtonReply {
  const { component } = interaction;
  // A custom id that somebody made up may be on no button of the message.
  const question = component && 'label' in component ? component.label : undefined;
  const which = request.articles.withKey(press.article);
  if (which === 'gone' || !question) return note(request.texts.own.articleGone);
  if (isPrivate(interaction)) {
    const { card } = answerQuestion({ question, which, seenBy: 'asker' }, request);
    return { kind: 'replacement', card };
  }
  const isAskers = press.asker === request.asker;
  const seenBy = isAskers ? 'all' : 'asker';
  const { card } = answerQuestion({ question, which, seenBy }, request);
  return isAskers ? { kind: 'replacement', card } : privately(card);
}

function dismiss(
  press: Of<'dismiss'>,
  { memberPermissions }: ButtonInteraction,
  { asker, texts }: Request,
): ButtonReply {
  const mayDismiss =
    press.asker === asker || memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  return mayDismiss ? { kind: 'deletion' } : note(texts.own.notYours);
}

function isPrivate({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
