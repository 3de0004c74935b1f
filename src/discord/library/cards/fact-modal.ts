import type { Article } from '../../../library/article.ts';
import { FACT_LIMITS } from '../../../library/facts.ts';
import type { Texts } from '../../../texts/en.ts';
import { TEXT_INPUT_LIMIT } from '../../cards/limits.ts';
import { type Modal, modal, textField } from '../../cards/modal.ts';
import type { FactDraft } from '../../memory/drafts.ts';
import { fact } from '../acts.ts';

/** The fields' ids. */
export const FACT_FIELDS = {
  question: 'question',
  also: 'also',
  answer: 'answer',
  quote: 'quote',
} as const satisfies Record<keyof FactDraft, string>;

/** Where a fact is written: of which article, and for which kept question, if for one. */
export interface FactPlace {
  readonly grant: string;
  readonly article: Pick<Article, 'title'>;
  /** What the store calls that. */
  readonly id: string;
  /** By its id. */
  readonly questionId?: string;
}

/** Where a fact of an article is written; filled in as far as it is known. */
export function factModal(
  { grant, article, id, questionId = '' }: FactPlace,
  { managing }: Texts,
  { question = '', also = '', answer = '', quote = '' }: Partial<FactDraft> = {},
): Modal {
  const labels = managing.factFields;
  return modal(
    `${managing.addFact} · ${article.title}`,
    fact.id({ grant, articleId: id, questionId }),
    textField(FACT_FIELDS.question, {
      label: labels.question,
      most: FACT_LIMITS.question,
      value: question,
    }),
    textField(FACT_FIELDS.also, {
      label: labels.also,
      most: TEXT_INPUT_LIMIT,
      isLong: true,
      isOptional: true,
      value: also,
    }),
    textField(FACT_FIELDS.answer, {
      label: labels.answer,
      most: FACT_LIMITS.answer,
      value: answer,
    }),
    textField(FACT_FIELDS.quote, {
      label: labels.quote,
      most: TEXT_INPUT_LIMIT,
      isLong: true,
      value: quote,
    }),
  );
}
