import { ApplicationCommandOptionType } from 'discord.js';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../cards/limits.ts';
import { shorten } from '../markdown/shorten.ts';
import { ARTICLE, articleChoices, forNamedArticle } from '../pieces/article-option.ts';
import { slashCommand } from '../pieces/command.ts';
import { localized } from '../pieces/localized.ts';
import { privately, publicly } from '../transport/reply.ts';
import { answerQuestion, inContext } from './answer-question.ts';
import { suggestions } from './suggestions.ts';

const QUESTION = 'question';
const PRIVATE = 'private';

export const askCommand = slashCommand({
  name: 'ask',
  description: 'Ask a question and get the article’s own words as the answer',
  words: ({ ask }) => ask,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: QUESTION,
      description: 'What you want to know',
      ...localized(({ ask }) => ask.options.question),
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: ARTICLE,
      description: 'The article to look in; all of them without it',
      ...localized(({ ask }) => ask.options.article),
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Boolean,
      name: PRIVATE,
      description: 'Show the answer only to you',
      ...localized(({ ask }) => ask.options.private),
    },
  ],

  execute(interaction, request) {
    return forNamedArticle(interaction, request, (which) => {
      const { options } = interaction;
      const question = inContext(options.getString(QUESTION, true), request);
      if (options.getBoolean(PRIVATE)) {
        return privately(answerQuestion({ question, which, seenBy: 'asker' }, request).card);
      }
      const { card, unanswered } = answerQuestion({ question, which, seenBy: 'all' }, request);
      return publicly(card, unanswered);
    });
  },

  complete({ options }, request) {
    const { name, value } = options.getFocused(true);
    if (name === ARTICLE) return articleChoices(value, request);
    const which = request.articles.named(options.getString(ARTICLE) ?? '') ?? 'all';
    const offered = suggestions(value, which, CHOICE_COUNT_LIMIT, request);
    // A value has the same limit as its name; the start of a long question is found as well.
    const shown = new Set(offered.map(({ question }) => shorten(question, CHOICE_LIMIT)));
    return [...shown].map((question) => ({ name: question, value: question }));
  },
});
