import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { ask } from '../../answer/ask.ts';
import type { Article } from '../../library/article.ts';
import { articlesCard } from '../cards/articles-card.ts';
import type { Card } from '../cards/components.ts';
import { type Press, parsePress } from '../cards/custom-id.ts';
import { othersCard } from '../cards/others-card.ts';
import { readingCard, unitsAfter, unitsAround, unitsBefore } from '../cards/reading-card.ts';
import type { Bot } from '../dispatch/context.ts';
import { type Texts, textsOf } from '../texts/texts.ts';
import { note, privately, type Reply } from '../transport/reply.ts';
import { asked, questionOf } from './answer-question.ts';
import { whatToAsk } from './what-to-ask.ts';

type Of<A extends Press['act']> = Extract<Press, { readonly act: A }>;

/**
 * Answers a pressed button. A message that others see stays as it is: what a button shows is
 * private, and turns in place from then on.
 */
export function pressed(interaction: ButtonInteraction, bot: Bot): Reply {
  const texts = textsOf(interaction, true);
  const press = parsePress(interaction.customId);
  if (!press) return note(texts.outdated);
  if (press.act === 'dismiss') return dismissed(press, interaction, texts);
  if (press.act === 'meant') return askedAgain(press, interaction, bot);
  const card = cardOf(press, interaction, bot, texts);
  if (!card) return note(texts.articleGone);
  return isPrivate(interaction) ? { kind: 'replacement', card } : privately(card);
}

/** What a button shows; undefined where its article is gone, or is another by now. */
function cardOf(
  press: Exclude<Press, Of<'dismiss' | 'meant'>>,
  interaction: ButtonInteraction,
  bot: Bot,
  texts: Texts,
): Card | undefined {
  switch (press.act) {
    case 'articles':
      return articlesCard(bot.articles.all, press.page, texts);
    case 'facts': {
      const scope = scopeOf(press.scope, bot);
      return scope && whatToAsk(scope.article, press.page, texts, bot);
    }
    case 'others':
      return others(press, interaction, bot, texts);
    default:
      return passages(press, bot, texts);
  }
}

function passages(
  press: Of<'context' | 'readOn' | 'readBack'>,
  { articles }: Bot,
  texts: Texts,
): Card | undefined {
  const article = articles.named(press.article);
  const passage = article?.passages[press.passage - 1];
  if (!article || !passage) return undefined;
  if (press.act === 'context') {
    return readingCard(article, unitsAround(article, passage), texts, press);
  }
  const units = press.act === 'readOn' ? unitsAfter(article, press) : unitsBefore(article, press);
  return units.length > 0 ? readingCard(article, units, texts) : undefined;
}

function others(
  press: Of<'others'>,
  interaction: ButtonInteraction,
  bot: Bot,
  texts: Texts,
): Card | undefined {
  const scope = scopeOf(press.scope, bot);
  const question = questionOf(interaction.message);
  if (!scope || question === undefined) return undefined;
  const shownFirst = bot.articles.named(press.article);
  const { offers } = ask(bot.knowledge, question, { article: scope.article });
  return othersCard(
    question,
    offers.filter((o) => o.article !== shownFirst || o.passage.number !== press.passage),
    press.page,
    (page) => ({ ...press, page }),
    texts,
  );
}

/** The asker gets the answer in the same message, anybody else one of their own. */
function askedAgain(press: Of<'meant'>, interaction: ButtonInteraction, bot: Bot): Reply {
  const isAskers = isPrivate(interaction) || press.asker === interaction.user.id;
  const isSeenByAll = isAskers && !isPrivate(interaction);
  const texts = textsOf(interaction, !isSeenByAll);
  const article = bot.articles.named(press.article);
  const { component } = interaction;
  const question = 'label' in component ? component.label : undefined;
  if (!article || !question) return note(texts.articleGone);
  const asker = isSeenByAll ? press.asker : undefined;
  const card = asked({ question, article, asker, texts, way: 'did you mean' }, bot);
  return isAskers ? { kind: 'replacement', card } : privately(card);
}

function dismissed(press: Of<'dismiss'>, interaction: ButtonInteraction, texts: Texts): Reply {
  const mayDismiss =
    press.asker === interaction.user.id ||
    interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  return mayDismiss ? { kind: 'deletion' } : note(texts.notYours);
}

function isPrivate({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** The article of this key, or all for an empty one; undefined where there is none of this key. */
function scopeOf(key: string, { articles }: Bot): { readonly article?: Article } | undefined {
  if (key === '') return {};
  const article = articles.named(key);
  return article && { article };
}
