import { whatToAsk } from '../handlers/what-to-ask.ts';
import { textsOf } from '../texts/texts.ts';
import { privately } from '../transport/reply.ts';
import { articleChoices, namedArticle } from './article-option.ts';
import type { SlashCommand } from './command.ts';
import { articleOption, slashCommand } from './data.ts';

export const factsCommand = {
  data: slashCommand(
    ({ commands }) => commands.facts,
    [articleOption(({ commands }) => commands.facts.options.article)],
  ),

  execute(interaction, bot) {
    const texts = textsOf(interaction, true);
    const named = namedArticle(interaction, bot.articles, texts);
    if ('refusal' in named) return named.refusal;
    return privately(whatToAsk(named.article, 1, texts, bot));
  },

  complete(interaction, { articles }) {
    return articleChoices(articles, interaction.options.getFocused());
  },
} satisfies SlashCommand;
