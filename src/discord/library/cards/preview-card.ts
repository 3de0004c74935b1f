import type { Passage } from '../../../library/article.ts';
import type { ImportCandidate } from '../../../servers/candidate.ts';
import type { KeptFact } from '../../../store/article.ts';
import type { Texts } from '../../../texts/en.ts';
import { details, TITLE_LENGTH } from '../../cards/citation.ts';
import { Accent, button, type Card, card, row, text } from '../../cards/components.ts';
import { quote } from '../../markdown/quote.ts';
import { shorten, shortenEscaped } from '../../markdown/shorten.ts';
import * as acts from '../acts.ts';
import { wordSource } from './source.ts';
import { wordDoubt } from './warnings.ts';

const PASSAGES = 3;
const PASSAGE_LENGTH = 250;
const FACTS = 5;
const QUESTION_LENGTH = 100;

/** What was understood of an article that waits to be added. */
export interface Preview extends ImportCandidate {
  /** The article whose place it is to take, or may take, and why. */
  readonly other?: {
    readonly title: string;
    readonly because: 'asked' | 'same title' | 'same address';
    /** What would be lost with it. */
    readonly facts: readonly KeptFact[];
  };
}

/** Shows what was understood, with buttons that carry the key of what waits. */
export function previewCard(preview: Preview, key: string, texts: Texts): Card {
  const { read, article, words, other } = preview;
  const { library } = texts;
  const title = `**${shortenEscaped(read.title, TITLE_LENGTH)}**`;
  const counts = library.counts(read.passages.length, words);
  const lines = [...details(read), wordSource(article.source, texts), counts];
  const doubts = (read.warnings ?? []).map((warning) => `⚠ ${wordDoubt(warning, texts)}`);
  return card(
    Accent.neutral,
    text(`### ${library.understood}`),
    text([title, ...lines.map((line) => `-# ${line}`)].join('\n')),
    text(read.passages.slice(0, PASSAGES).map(opening).join('\n')),
    doubts.length > 0 && text(doubts.join('\n')),
    other && text(otherLines(other, texts)),
    row(...buttons(preview, key, texts)),
  );
}

function opening({ text: words }: Passage): string {
  const shown = shorten(words, PASSAGE_LENGTH);
  return quote(shown, { start: 0, end: shown.length });
}

function otherLines(
  { title, because, facts }: NonNullable<Preview['other']>,
  texts: Texts,
): string {
  const { library } = texts;
  const named = shortenEscaped(title, TITLE_LENGTH);
  const why = {
    asked: library.takesPlaceOf,
    'same title': library.sameTitle,
    'same address': library.sameAddress,
  }[because];
  const lost = facts.length > 0 ? [library.factsWouldGo, ...factLines(facts)] : [];
  return [why(named), ...lost].join('\n');
}

/** The questions of facts, a line each. */
export function factLines(facts: readonly KeptFact[]): string[] {
  const lines = facts
    .slice(0, FACTS)
    .map(({ question }) => `- ${shortenEscaped(question, QUESTION_LENGTH)}`);
  return facts.length > FACTS ? [...lines, `- … (+${facts.length - FACTS})`] : lines;
}

function buttons({ read, other }: Preview, key: string, { library }: Texts) {
  const isPart = read.warnings?.some(({ code }) => code === 'kept') ?? false;
  const whole = isPart && button(library.wholePage, acts.whole.id({ key }));
  const replace = button(library.replace, acts.replace.id({ key }));
  const cancel = button(library.cancel, acts.cancel.id({ key }));
  if (other?.because === 'asked') return [replace, whole, cancel];
  const add = button(other ? library.keepBoth : library.add, acts.add.id({ key }));
  return [other && replace, add, whole, cancel];
}
