import type { Answer, Suggestion } from '../answer/answer.ts';
import type { Library, Span } from '../library/article.ts';
import { printable } from '../printable.ts';
import { en } from '../texts/en.ts';
import { type Suggestions, viewAnswer, viewSuggestions } from '../view/answer-view.ts';
import { type QuoteView, viewQuote } from '../view/quote-view.ts';
import { emphasise, type Look, wrap } from './text.ts';

/** More articles than this are counted, not listed. */
const LISTED_ARTICLES = 10;

/** What is said to who asks for help. */
const HELP = 'Type a question in your own words. Ctrl-D quits.';

/**
 * What the terminal front says first.
 *
 * @param page Where the page is, where it is on
 */
export function renderGreeting(
  { articles }: Library,
  suggestions: readonly Suggestion[],
  look: Look,
  page?: string,
): string {
  const listed = articles
    .slice(0, LISTED_ARTICLES)
    .flatMap(({ title, passages, facts }) => [
      ...paragraph(title, look, '  '),
      `    ${count(passages.length, 'passage')}, ${count(facts.length, 'fact')}`,
    ]);
  const unlisted = articles.length - LISTED_ARTICLES;
  return lines(
    'Verbatim answers questions in the own words of:',
    ...listed,
    ...(unlisted > 0 ? [`  and ${count(unlisted, 'more article', 'more articles')}`] : []),
    '',
    'On Discord: set DISCORD_TOKEN as README.md and .env.example say, and start again.',
    ...(page === undefined ? [] : [`In a browser: ${page}`]),
    'Here: type a question. Ctrl-D quits.',
    ...renderSuggestions(viewSuggestions(en.couldAsk, suggestions), look),
  );
}

/** Says what a question was completed to. */
export function renderUnderstood(question: string, look: Look): string {
  return lines(...paragraph(`Understood as: ${question}`, look, '  '));
}

/** An answer as text that ends in a line break. */
export function renderAnswer(answer: Answer, { articles }: Library, look: Look): string {
  const view = viewAnswer(answer, { texts: en, articles: articles.length, help: () => HELP });
  const { shortAnswer, words, quote, partly, closest, suggestions } = view;
  return lines(
    ...(shortAnswer === undefined ? [] : paragraph(shortAnswer, look, '  ')),
    words,
    ...(quote ? renderPassage(quote, look) : []),
    ...(partly === undefined ? [] : [partly]),
    ...(closest.length > 0 ? [en.closest] : []),
    ...closest.flatMap((offer) => [
      ...renderQuote(slice(offer.passage.text, offer.sentence), undefined, look),
      ...renderSource(viewQuote(offer, { texts: en }), look),
    ]),
    ...renderSuggestions(suggestions, look),
  );
}

/**
 * The passage, or an excerpt where it is very long, its sentence emphasised, or repeated where
 * nothing can be emphasised.
 */
function renderPassage(quote: QuoteView, look: Look): string[] {
  const { passage, sentence, shown, mark, isShortened } = quote;
  const repeated = !look.styled && passage.sentences.length > 1;
  const emphasised = { start: mark.start - shown.start, end: mark.end - shown.start };
  return [
    ...renderQuote(slice(passage.text, shown), emphasised, look),
    ...(isShortened
      ? [`  Shortened: the passage has ${count(passage.text.length, 'character')}.`]
      : []),
    ...(repeated
      ? ['  In one sentence:', ...renderQuote(slice(passage.text, sentence), undefined, look)]
      : []),
    ...renderSource(quote, look),
  ];
}

export function renderQuote(text: string, emphasised: Span | undefined, look: Look): string[] {
  const mark = '  │ ';
  const { start, end } = emphasised ?? { start: 0, end: 0 };
  return wrap(text, look.width && look.width - mark.length).map((line) => {
    const from = Math.min(Math.max(start, line.start), line.end);
    const to = Math.max(Math.min(end, line.end), from);
    const before = printable(text.slice(line.start, from));
    const within = printable(text.slice(from, to));
    const after = printable(text.slice(to, line.end));
    return `${mark}${before}${emphasise(within, look)}${after}`;
  });
}

function renderSource({ article, place, details }: QuoteView, look: Look): string[] {
  const { title, url } = article;
  const known = [place.headings, place.page, place.paragraph, title, ...details];
  const line = known.filter((part) => part !== undefined).join(' · ');
  return [...paragraph(line, look, '    '), ...(url ? [`    ${printable(url)}`] : [])];
}

function renderSuggestions(suggestions: Suggestions | undefined, look: Look): string[] {
  if (suggestions === undefined) return [];
  const { heading, questions } = suggestions;
  return [heading, ...questions.flatMap(({ question }) => paragraph(question, look, '  '))];
}

export function paragraph(text: string, look: Look, indent: string): string[] {
  return wrap(text, look.width && look.width - indent.length).map(
    (line) => indent + printable(slice(text, line)),
  );
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
