import type { Answer, Offer, Suggestion } from '../answer/answer.ts';
import { excerptOf } from '../answer/excerpt.ts';
import { BOUNDS } from '../bounds.ts';
import type { Library, Span } from '../library/article.ts';
import { printable } from '../printable.ts';
import { emphasise, type Look, wrap } from './text.ts';

/** More articles than this are counted, not listed. */
const LISTED_ARTICLES = 10;
/** How many passages are offered when none is sure to answer. */
const LISTED_OFFERS = 3;
/** How many questions that could be asked are listed. */
const LISTED_SUGGESTIONS = 3;

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
    ...renderSuggestions(suggestions, look),
  );
}

/** Says what a question was completed to. */
export function renderUnderstood(question: string, look: Look): string {
  return lines(...paragraph(`Understood as: ${question}`, look, '  '));
}

const KIND_WORDS = {
  greeting: 'Hello! Ask me anything about the articles.',
  thanks: 'You’re welcome. Ask on, if you like.',
  help: 'Type a question in your own words. Ctrl-D quits.',
  nothing: 'That says too little to look for. Ask in a few words more.',
};

/** An answer as text that ends in a line break. */
export function renderAnswer(answer: Answer, library: Library, look: Look): string {
  if (answer.band !== 'does not say') {
    const { band, best, fact, isOpening, offers, met } = answer;
    const sure = band === 'answers';
    return lines(
      ...(fact ? paragraph(fact.answer, look, '  ') : []),
      isOpening
        ? 'This is how it begins:'
        : sure
          ? 'The article says:'
          : 'This passage may answer it:',
      ...renderPassage(best, look),
      ...renderPartly(met),
      ...(sure ? [] : renderNearest(offers.slice(1), look)),
    );
  }
  switch (answer.reason) {
    case 'nothing asked':
      return lines(
        KIND_WORDS[answer.courtesy ?? 'nothing'],
        ...(answer.courtesy === 'thanks' ? [] : renderSuggestions(answer.instead, look)),
      );
    case 'too long':
      return lines(
        `That is too long for a question. Ask it in at most ${BOUNDS.questionLength.most.toLocaleString('en')} characters.`,
      );
    case 'not said':
      return lines(
        library.articles.length === 1
          ? 'The article doesn’t seem to say.'
          : 'None of the articles seems to say.',
        ...renderPartly(answer.met),
        ...renderNearest(answer.offers, look),
        ...renderSuggestions(answer.instead, look),
      );
    case 'off topic':
      return lines(
        library.articles.length === 1
          ? 'Nothing about that in the article.'
          : 'Nothing about that in the articles.',
        ...renderPartly(answer.met),
        ...renderNearest(answer.offers, look),
        ...renderSuggestions(answer.instead, look),
      );
  }
}

/**
 * The passage, or an excerpt where it is very long, its sentence emphasised, or repeated where
 * nothing can be emphasised.
 */
function renderPassage(offer: Offer, look: Look): string[] {
  const { passage, sentence } = offer;
  const repeated = !look.styled && passage.sentences.length > 1;
  const shown = excerptOf(passage, sentence);
  const emphasised = { start: sentence.start - shown.start, end: sentence.end - shown.start };
  const isShortened = shown.end - shown.start < passage.text.length;
  return [
    ...renderQuote(slice(passage.text, shown), emphasised, look),
    ...(isShortened
      ? [`  Shortened: the passage has ${count(passage.text.length, 'character')}.`]
      : []),
    ...(repeated
      ? ['  In one sentence:', ...renderQuote(slice(passage.text, sentence), undefined, look)]
      : []),
    ...renderSource(offer, look),
  ];
}

/** That only a part was looked at, where that is so. */
function renderPartly(met: Answer['met']): string[] {
  return met
    ? ['That is a lot to look for: only a part was looked at. Ask a shorter question.']
    : [];
}

function renderNearest(offers: readonly Offer[], look: Look): string[] {
  if (offers.length === 0) return [];
  return [
    'Closest passages, which may not answer:',
    ...offers
      .slice(0, LISTED_OFFERS)
      .flatMap((offer) => [
        ...renderQuote(slice(offer.passage.text, offer.sentence), undefined, look),
        ...renderSource(offer, look),
      ]),
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

function renderSource({ article, passage }: Offer, look: Look): string[] {
  const { title, publisher, author, published, url, passages } = article;
  const place = `¶ ${passage.number} of ${passages.length}`;
  const headings = passage.headings?.join(' › ');
  const page = passage.page && `p. ${passage.page}`;
  const known = [headings, page, place, title, publisher, author, published].filter(
    (part) => part !== undefined,
  );
  return [...paragraph(known.join(' · '), look, '    '), ...(url ? [`    ${printable(url)}`] : [])];
}

function renderSuggestions(suggestions: readonly Suggestion[], look: Look): string[] {
  if (suggestions.length === 0) return [];
  return [
    'You could ask:',
    ...suggestions
      .slice(0, LISTED_SUGGESTIONS)
      .flatMap(({ question }) => paragraph(question, look, '  ')),
  ];
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
