import type { ChatInputCommandInteraction } from 'discord.js';
import type { Article } from '../../library/article.ts';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../cards/limits.ts';
import { shorten, shortenEscaped } from '../markdown/shorten.ts';
import { type Articles, articleKey } from '../request/articles.ts';
import type { Texts } from '../texts/texts.ts';
import { note, type Reply } from '../transport/reply.ts';
import type { Choice } from './command.ts';

const NAME_LENGTH = 200;

/** The articles to choose from for what is typed so far. */
export function articleChoices(articles: Articles, typed: string): Choice[] {
  return articles.suggest(typed, CHOICE_COUNT_LIMIT).map((article) => ({
    name: shorten(article.title, CHOICE_LIMIT),
    value: article.id.length <= CHOICE_LIMIT ? article.id : articleKey(article),
  }));
}

/**
 * What the option `article` names: an article, none where it isn't given, or the reply to a name
 * that no article has.
 */
export function namedArticle(
  interaction: ChatInputCommandInteraction,
  articles: Articles,
  texts: Texts,
): { readonly article?: Article } | { readonly refusal: Reply } {
  const name = interaction.options.getString('article');
  if (name === null) return {};
  const article = articles.named(name);
  if (article) return { article };
  return { refusal: note(texts.noSuchArticle(shortenEscaped(name, NAME_LENGTH))) };
}
