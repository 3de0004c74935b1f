import type { Texts } from '../../texts/en.ts';
import { type Button, button } from './components.ts';

/** Some of a list's items: page `number` of `count`, both from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
}

/** The page of this number, or the nearest there is. A list without items has one empty page. */
export function pageOf<T>(all: readonly T[], size: number, number: number): Page<T> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(number, 1), count);
  return { items: all.slice((at - 1) * size, at * size), number: at, count };
}

/** The buttons that turn the pages; none where there is only one. */
export function pageButtons(
  { number, count }: Pick<Page<unknown>, 'number' | 'count'>,
  customId: (page: number) => string,
  texts: Texts,
): Button[] {
  if (count === 1) return [];
  return [
    button(texts.earlier, customId(number - 1), { disabled: number === 1 }),
    button(texts.later, customId(number + 1), { disabled: number === count }),
  ];
}
