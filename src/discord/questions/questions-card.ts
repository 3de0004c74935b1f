import type { Offer } from '../../answer/answer.ts';
import type { KeptQuestion } from '../../store/questions.ts';
import type { Texts } from '../../texts/en.ts';
import { Accent, button, type Card, card, row, text, textWithId } from '../cards/components.ts';
import { type Page, pageButtons } from '../cards/pages.ts';
import { unescapeMarkdown } from '../markdown/escape.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { questions as acts, drop, teach } from './acts.ts';

export const QUESTIONS_A_PAGE = 4;
const QUESTION_LENGTH = 350;
const TITLE_LENGTH = 80;
const EXCERPT_LENGTH = 250;

/** The id of the first question's text; the others' follow. */
const ID = 200;

/** A kept question with the passage that is closest to it, where one is, and whether that answers. */
export interface ListedQuestion {
  readonly question: KeptQuestion;
  readonly closest: Offer | undefined;
  readonly isAnswered: boolean;
}

/** Questions that were not answered: how often, when last, what is closest, and what to do about it. */
export function questionsCard(page: Page<ListedQuestion>, grant: string, texts: Texts): Card {
  const { items, number, count } = page;
  const { questions, managing } = texts;
  return card(
    Accent.neutral,
    text(`### ${questions.title}`),
    items.length === 0 && text(questions.none),
    ...items.flatMap((listed, index) => {
      const { id: questionId, text: asked } = listed.question;
      return [
        text(`**${shortenEscaped(asked, QUESTION_LENGTH)}**`, ID + index),
        text(describe(listed, texts)),
        row(
          button(managing.addFact, teach.id({ grant, questionId, index })),
          button(texts.dismiss, drop.id({ grant, questionId, page: number })),
        ),
      ];
    }),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => acts.id({ grant, page: to }), texts)),
  );
}

/** The question that stands at this place of such a card, from 0, read back from it. */
export function listedQuestion(components: Card, index: number): string | undefined {
  const shown = textWithId(components, ID + index);
  return shown && /^\*\*.*\*\*$/s.test(shown) ? unescapeMarkdown(shown.slice(2, -2)) : undefined;
}

function describe({ question, closest, isAnswered }: ListedQuestion, texts: Texts): string {
  const { questions } = texts;
  const { times, lastAt, helped, notIt } = question;
  const last = `<t:${Math.floor(Date.parse(lastAt) / 1_000)}:R>`;
  return [
    `-# ${questions.asked(times, last)}`,
    helped + notIt > 0 && `-# ${questions.votes(helped, notIt)}`,
    isAnswered && `-# ${questions.answeredNow}`,
    ...(closest ? excerptOf(closest, texts) : [`-# ${questions.nothingClose}`]),
  ]
    .filter((line) => line !== false)
    .join('\n');
}

function excerptOf({ article, passage, sentence }: Offer, texts: Texts): string[] {
  const excerpt = passage.text.slice(sentence.start, sentence.end);
  const title = shortenEscaped(article.title, TITLE_LENGTH);
  return [
    `> ${shortenEscaped(excerpt, EXCERPT_LENGTH)}`,
    `-# ${title} · ${texts.paragraph(passage.number, article.passages.length)}`,
  ];
}
