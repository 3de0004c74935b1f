import type { KeptFact } from '../../../store/article.ts';
import type { Texts } from '../../../texts/en.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { Accent, beside, button, type Card, card, row, text } from '../../cards/components.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { kept, removeFact, restoreFact } from '../acts.ts';

const FACTS_A_PAGE = 5;
const QUESTION_LENGTH = 310;
const ANSWER_LENGTH = 200;

/** The facts that a server has added to an article. */
export interface FactsOf {
  /** As the store calls the article. */
  readonly id: string;
  readonly title: string;
  readonly facts: readonly KeptFact[];
  /** Those of them that its text doesn't hold any more. */
  readonly lost: readonly KeptFact[];
}

/** The facts of an article, each with what takes it away, and what has one back. */
export function keptFactsCard(
  { id: articleId, title, facts, lost }: FactsOf,
  {
    page,
    grant,
    removed,
  }: {
    readonly page: number;
    readonly grant: string;
    /** A fact that was just taken away. */
    readonly removed?: KeptFact | undefined;
  },
  texts: Texts,
): Card {
  const { managing } = texts;
  const { items, number, count } = pageOf(facts, FACTS_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${managing.factsOf(shortenEscaped(title, TITLE_LENGTH))}`),
    removed &&
      beside(
        managing.removed(shortenEscaped(removed.question, QUESTION_LENGTH)),
        button(
          managing.undo,
          restoreFact.id({ grant, articleId, factId: removed.id, page: number }),
        ),
      ),
    facts.length === 0 && text(managing.noFacts),
    ...items.map((item) =>
      beside(
        describe(item, lost.includes(item), texts),
        button(managing.remove, removeFact.id({ grant, articleId, factId: item.id, page: number })),
      ),
    ),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => kept.id({ grant, articleId, page: to }), texts)),
  );
}

function describe({ question, answer }: KeptFact, isLost: boolean, { managing }: Texts): string {
  const words = `**${shortenEscaped(question, QUESTION_LENGTH)}**\n${shortenEscaped(answer, ANSWER_LENGTH)}`;
  return isLost ? `${words}\n-# ${managing.factLost}` : words;
}
