import { ApplicationCommandOptionType } from 'discord.js';
import { passageOf } from '../../library/article.ts';
import { ARTICLE, articleChoices, forNamedArticle } from '../pieces/article-option.ts';
import { slashCommand } from '../pieces/command.ts';
import { localized } from '../pieces/localized.ts';
import { note, publicly } from '../transport/reply.ts';
import { readingCard, unitsOf } from './reading-card.ts';

const NUMBER = 'number';

export const passageCommand = slashCommand({
  name: 'passage',
  description: 'Quote a passage of an article whole',
  words: ({ passage }) => passage,
  options: [
    {
      type: ApplicationCommandOptionType.Integer,
      name: NUMBER,
      description: 'The passage’s number, as in ¶ 3',
      ...localized(({ passage }) => passage.options.number),
      required: true,
      min_value: 1,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: ARTICLE,
      description: 'The article to quote from',
      ...localized(({ passage }) => passage.options.article),
      autocomplete: true,
    },
  ],

  execute(interaction, request) {
    const { articles, pagesOf, texts } = request;
    return forNamedArticle(interaction, request, (which) => {
      const article = which === 'all' ? articles.only : which;
      if (!article) return note(texts.own.whichArticle);
      const passage = passageOf(article, interaction.options.getInteger(NUMBER, true));
      if (!passage) return note(texts.own.noSuchPassage(article.passages.length));
      return publicly(readingCard(article, unitsOf(passage), texts.shared, { pagesOf }));
    });
  },

  complete({ options }, request) {
    return articleChoices(options.getFocused(), request);
  },
});
