import type { Suggestion } from '../../answer/answer.ts';
import type { Article } from '../../library/article.ts';
import type { Texts } from '../../texts/en.ts';
import { Accent, type Card, card, row, text } from '../cards/components.ts';
import { pageButtons, pageOf } from '../cards/pages.ts';
import { shortenEscaped } from '../markdown/shorten.ts';

const FACTS_A_PAGE = 6;
const QUESTION_LENGTH = 260;
const ANSWER_LENGTH = 200;

/** The facts of these articles, as questions with their short answers. */
export function factsCard(
  articles: readonly Article[],
  page: number,
  customId: (page: number) => string,
  texts: Texts,
): Card {
  const facts = articles.flatMap((article) => article.facts);
  const { items, number, count } = pageOf(facts, FACTS_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${texts.factsTitle}`),
    ...items.map(({ question, answer }) =>
      text(
        `**${shortenEscaped(question, QUESTION_LENGTH)}**\n${shortenEscaped(answer, ANSWER_LENGTH)}`,
      ),
    ),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, customId, texts)),
  );
}

/** Questions to start with where no facts were written down. */
export function noFactsCard(starters: readonly Suggestion[], texts: Texts): Card {
  return card(
    Accent.neutral,
    text(`### ${texts.factsTitle}`),
    text(texts.noFacts),
    starters.length > 0 &&
      text(starters.map((one) => `- ${shortenEscaped(one.question, QUESTION_LENGTH)}`).join('\n')),
  );
}
