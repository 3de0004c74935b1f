import type { Message } from 'discord.js';
import { askAll } from '../../answer/side-by-side.ts';
import { passageOf, type Span } from '../../library/article.ts';
import { others } from '../ask/acts.ts';
import type { Card } from '../cards/components.ts';
import { questionOf } from '../cards/question.ts';
import type { Request } from '../request/request.ts';
import { othersCard } from './others-card.ts';
import {
  type Position,
  readingCard,
  unitsAfter,
  unitsAround,
  unitsBefore,
} from './reading-card.ts';

/** A passage by its number, in the article with this key. */
interface Place {
  readonly article: string;
  readonly passage: number;
}

/** The passages around one, with this stretch of it highlighted; `gone` where its article has changed. */
export function around(
  { article: key, ...bold }: Place & Span,
  { articles, pagesOf, texts }: Request,
): Card | 'gone' {
  const article = articles.withKey(key);
  const passage = article === 'gone' ? undefined : passageOf(article, bold.passage);
  if (article === 'gone' || !passage) return 'gone';
  return readingCard(article, unitsAround(article, passage), texts.own, { bold, pagesOf });
}

/** What follows a part of a passage, or precedes it. */
export function further(
  { article: key, ...from }: Place & Position,
  way: 'on' | 'back',
  { articles, pagesOf, texts }: Request,
): Card | 'gone' {
  const article = articles.withKey(key);
  if (article === 'gone' || !passageOf(article, from.passage)) return 'gone';
  const units = way === 'on' ? unitsAfter(article, from) : unitsBefore(article, from);
  return units.length > 0 ? readingCard(article, units, texts.own, { pagesOf }) : 'gone';
}

/** One of the next best passages for the message's question, but for the one that it shows first. */
export function next(
  pressed: Place & { readonly scope: string; readonly page: number },
  message: Message,
  { libraries, articles, pagesOf, texts }: Request,
): Card | 'gone' {
  const which = articles.withScopeKey(pressed.scope);
  const shownFirst = articles.withKey(pressed.article);
  const question = questionOf(message);
  if (which === 'gone' || shownFirst === 'gone' || question === undefined) return 'gone';
  const { offers } = askAll(libraries, question, which === 'all' ? {} : { article: which });
  const rest = offers.filter(
    ({ article, passage }) => article !== shownFirst || passage.number !== pressed.passage,
  );
  const turned = (page: number) => others.id({ ...pressed, page });
  return othersCard(question, rest, pressed.page, turned, texts.own, pagesOf) ?? 'gone';
}
