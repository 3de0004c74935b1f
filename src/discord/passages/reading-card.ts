import type { Article, Passage, Span } from '../../library/article.ts';
import type { PagesOf } from '../../links/address.ts';
import type { Texts } from '../../texts/en.ts';
import { linksTo, placeOf } from '../../view/quote-view.ts';
import { articleKey } from '../cards/article-key.ts';
import { place, TITLE_LENGTH } from '../cards/citation.ts';
import { Accent, button, type Card, card, row, text } from '../cards/components.ts';
import { MESSAGE_TEXT_LIMIT } from '../cards/limits.ts';
import { type Part, partsOf, quotePart } from '../cards/parts.ts';
import { sourceButton } from '../cards/source-button.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { readBack, readOn } from './acts.ts';

const PART_LENGTH = (MESSAGE_TEXT_LIMIT * 3) / 8;
const CARD_LENGTH = (MESSAGE_TEXT_LIMIT * 3) / 4;
const CARD_PARTS = 6;

/** A place in an article: a part, from 1, of a passage. */
export interface Position {
  readonly passage: number;
  readonly part: number;
}

/** A stretch of an article as one card shows it. */
interface Unit {
  readonly passage: Passage;
  readonly part: Part;
}

/** What fits on a card after this position, in reading order. */
export function unitsAfter(article: Article, { passage, part }: Position): Unit[] {
  return whatFits(following(article, passage, part));
}

/** What fits on a card before this position, in reading order. */
export function unitsBefore(article: Article, { passage, part }: Position): Unit[] {
  return whatFits(preceding(article, passage, part)).toReversed();
}

/** One passage alone: whole, or its first parts where it is too long. */
export function unitsOf(passage: Passage): Unit[] {
  return whatFits(unitsIn(passage));
}

/** One passage with the end of what precedes it and the start of what follows, as far as they fit. */
export function unitsAround(article: Article, passage: Passage): Unit[] {
  const own = unitsOf(passage);
  const [before] = preceding(article, passage.number, 1);
  const [after] = following(article, passage.number, Number.POSITIVE_INFINITY);
  const complete = own.at(-1)?.part.number === own[0]?.part.count;
  let units = own;
  if (before && fits([before, ...units])) units = [before, ...units];
  if (after && complete && fits([...units, after])) units = [...units, after];
  return units;
}

/** What is shown of passages besides themselves. */
interface Shown {
  /** A sentence to highlight. */
  readonly bold?: Span & { readonly passage: number };
  /** Where the pages of articles are; nowhere without it. */
  readonly pagesOf?: PagesOf;
}

/** Passages to read, with the ways on and back. */
export function readingCard(
  article: Article,
  units: readonly Unit[],
  texts: Texts,
  { bold, pagesOf }: Shown = {},
): Card {
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) throw new RangeError('nothing to read');
  const from = {
    article: articleKey(article),
    passage: first.passage.number,
    part: first.part.number,
  };
  const to = { article: articleKey(article), passage: last.passage.number, part: last.part.number };
  const isStart = from.passage === 1 && from.part === 1;
  const isEnd = to.passage === article.passages.length && to.part === last.part.count;
  const [sentence = { start: 0, end: first.passage.text.length }] = first.passage.sentences;
  return card(
    Accent.neutral,
    text(`### ${shortenEscaped(article.title, TITLE_LENGTH)}`),
    ...units.map(({ passage, part }) => {
      const highlighted = bold?.passage === passage.number ? bold : undefined;
      return text(
        `${quotePart(passage, part, highlighted)}\n-# ${place(placeOf(article, passage, texts, part))}`,
      );
    }),
    row(
      button(texts.earlier, readBack.id(from), { disabled: isStart }),
      button(texts.later, readOn.id(to), { disabled: isEnd }),
      sourceButton(linksTo({ article, passage: first.passage, sentence }, pagesOf), texts),
    ),
  );
}

function unitsIn(passage: Passage): Unit[] {
  return partsOf(passage, PART_LENGTH).map((part) => ({ passage, part }));
}

function* following(article: Article, number: number, after: number): Generator<Unit> {
  for (const passage of article.passages.slice(number - 1)) {
    for (const unit of unitsIn(passage)) {
      if (passage.number > number || unit.part.number > after) yield unit;
    }
  }
}

function* preceding(article: Article, number: number, before: number): Generator<Unit> {
  for (const passage of article.passages.slice(0, number).toReversed()) {
    for (const unit of unitsIn(passage).toReversed()) {
      if (passage.number < number || unit.part.number < before) yield unit;
    }
  }
}

function whatFits(units: Iterable<Unit>): Unit[] {
  const taken: Unit[] = [];
  for (const unit of units) {
    if (!fits([...taken, unit])) break;
    taken.push(unit);
  }
  return taken;
}

function fits(units: readonly Unit[]): boolean {
  const lengths = units.map(({ passage, part }) => quotePart(passage, part, part).length);
  return units.length <= CARD_PARTS && lengths.reduce((a, b) => a + b, 0) <= CARD_LENGTH;
}
