import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../cards/limits.ts';
import { asked } from '../handlers/answer-question.ts';
import { suggestions } from '../handlers/suggestions.ts';
import { shorten } from '../markdown/shorten.ts';
import { textsOf } from '../texts/texts.ts';
import { privately, publicly } from '../transport/reply.ts';
import { articleChoices, namedArticle } from './article-option.ts';
import type { SlashCommand } from './command.ts';
import { articleOption, slashCommand, worded } from './data.ts';

export const askCommand = {
  data: slashCommand(
    ({ commands }) => commands.ask,
    [
      {
        type: ApplicationCommandOptionType.String,
        ...worded(({ commands }) => commands.ask.options.question),
        required: true,
        autocomplete: true,
      },
      articleOption(({ commands }) => commands.ask.options.article),
      {
        type: ApplicationCommandOptionType.Boolean,
        ...worded(({ commands }) => commands.ask.options.private),
      },
    ],
  ),

  execute(interaction, bot) {
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const texts = textsOf(interaction, isPrivate);
    const named = namedArticle(interaction, bot.articles, texts);
    if ('refusal' in named) return named.refusal;
    const question = interaction.options.getString('question', true);
    const asker = isPrivate ? undefined : interaction.user.id;
    const isDirect = interaction.context === InteractionContextType.BotDM;
    const conversation = isDirect ? interaction.channelId : undefined;
    const card = asked({ question, conversation, ...named, asker, texts, way: '/ask' }, bot);
    return isPrivate ? privately(card) : publicly(card);
  },

  complete(interaction, bot) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') return articleChoices(bot.articles, value);
    const article = bot.articles.named(interaction.options.getString('article') ?? '');
    const texts = textsOf(interaction, true);
    const offered = suggestions(value, { article, limit: CHOICE_COUNT_LIMIT, texts }, bot);
    // A value has the same limit as its name; the start of a long question is found as well.
    const shown = new Set(offered.map(({ question }) => shorten(question, CHOICE_LIMIT)));
    return [...shown].map((question) => ({ name: question, value: question }));
  },
} satisfies SlashCommand;
