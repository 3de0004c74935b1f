import * as v from 'valibot';
import { BOUNDS } from '../bounds.ts';
import { ProblemsError } from '../problems.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { Article, Fact } from './article.ts';
import { unsupportedWords, wordsOf } from './supported.ts';
import { mapping, readYaml, singleLine } from './yaml.ts';

const EMPTY = 'is empty: list entries with question, answer and quote, or delete it';

/** How long the parts of a fact may be, in UTF-16 code units. */
export const FACT_LIMITS = {
  question: BOUNDS.factQuestion.most,
  answer: BOUNDS.factAnswer.most,
  quote: BOUNDS.factQuote.most,
} as const;

const schema = v.pipe(
  v.array(
    mapping(
      {
        question: singleLine(FACT_LIMITS.question),
        also: v.exactOptional(
          v.array(singleLine(FACT_LIMITS.question), 'must be a list of questions'),
        ),
        answer: singleLine(FACT_LIMITS.answer),
        quote: singleLine(FACT_LIMITS.quote),
      },
      'must have question, answer and quote',
    ),
    ({ input }) =>
      input === null ? EMPTY : 'must be a list of entries with question, answer and quote',
  ),
  v.minLength(1, EMPTY),
);

/** A fact as its file states it, not yet checked against the article. */
export type FactEntry = v.InferOutput<typeof schema>[number];

/** Why an entry is no fact of an article. */
export type FactRefusal =
  /** No passage holds the quote. */
  | { readonly refused: 'quote'; readonly quote: string }
  /** The quote lacks these words of the answer. */
  | { readonly refused: 'answer'; readonly answer: string; readonly lacks: readonly string[] };

/**
 * Reads a facts file.
 *
 * @throws {ProblemsError} Broken YAML, an entry of another shape, a question that stands twice.
 */
export function readFacts(source: string): FactEntry[] {
  const entries = readYaml(source, schema);
  const problems = atOnce(askedTwice(entries)).map(({ entry, wording, earlier }) => {
    const { question } = entries[entry] ?? { question: '' };
    return `${label(entry, question)}: "${wording}" is already asked in entry ${earlier + 1}`;
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return entries;
}

/** The questions that stand twice, by the entry that has each again, and the one before, in steps. */
export function* askedTwice(
  entries: readonly { readonly question: string; readonly also?: readonly string[] }[],
): Steps<{ readonly entry: number; readonly wording: string; readonly earlier: number }[]> {
  const asked = new Map<string, number>();
  const twice: { entry: number; wording: string; earlier: number }[] = [];
  for (const [entry, { question, also = [] }] of entries.entries()) {
    for (const wording of [question, ...also]) {
      const key = wordsOf(wording).join(' ');
      const earlier = asked.get(key);
      if (earlier === undefined) asked.set(key, entry);
      else twice.push({ entry, wording, earlier });
    }
    yield;
  }
  return twice;
}

/**
 * Finds each entry's quote in the article's passages and checks its answer against it.
 *
 * @throws {ProblemsError} Each entry that is no fact of the article (`factsIn`).
 */
export function checkFacts(entries: readonly FactEntry[], article: Article): Fact[] {
  const facts: Fact[] = [];
  const problems: string[] = [];
  const check = factsIn(article);
  for (const [index, entry] of entries.entries()) {
    const result = check(entry);
    if ('refused' in result)
      problems.push(`${label(index, entry.question)}: ${words(result, article)}`);
    else facts.push(result);
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return facts;
}

/** What makes facts of entries: finds the quote in the article's passages and checks the answer. */
export function factsIn(article: Article): (entry: FactEntry) => Fact | FactRefusal {
  const texts = article.passages.map(({ text }) => asTyped(text));
  // A passage may have a thousand facts: it is cut into words once.
  const wordsByPassage = new Map<number, ReadonlySet<string>>();
  const wordsAt = (at: number, text: string) => {
    const words = wordsByPassage.get(at) ?? new Set(wordsOf(text));
    wordsByPassage.set(at, words);
    return words;
  };
  return ({ question, also = [], answer, quote }) => {
    const typed = asTyped(quote);
    const at = texts.findIndex((text) => text.includes(typed));
    const passage = article.passages[at];
    if (!passage) return { refused: 'quote', quote };
    const start = texts[at]?.indexOf(typed) ?? 0;
    const span = { start, end: start + typed.length };
    const lacks = unsupportedWords({
      question,
      answer,
      quote: passage.text.slice(span.start, span.end),
      passage: passage.text,
      passageWords: wordsAt(at, passage.text),
      language: article.language,
    });
    if (lacks.length > 0) return { refused: 'answer', answer, lacks };
    return { question, also, answer, passage: passage.number, quote: span };
  };
}

function words(refusal: FactRefusal, article: Article): string {
  switch (refusal.refused) {
    case 'quote':
      return (
        `no paragraph holds the quote "${shorten(refusal.quote)}"; ` +
        `the nearest text is "${shorten(atOnce(nearestSentence(refusal.quote, article)))}"`
      );
    case 'answer':
      return (
        `the quote doesn't support the answer "${shorten(refusal.answer)}": ` +
        `it lacks ${refusal.lacks.map((word) => `"${word}"`).join(', ')}`
      );
  }
}

/**
 * A text as a plain keyboard types it, every character in its place: a quote may be typed with
 * straight quotation marks, hyphens and spaces where the article has others.
 */
function asTyped(text: string): string {
  return (
    text
      .replace(/[‘’‚‛ʼ′]/g, "'")
      .replace(/[“”„‟″]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      // Other white space than what is a space already, of which there is much.
      .replace(/[^\S ]/g, ' ')
  );
}

function label(index: number, question: string): string {
  return `entry ${index + 1} ("${shorten(question)}")`;
}

function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`;
}

/**
 * The sentence of an article that shares most words with a quote, for its length (Dice's coefficient),
 * in steps: all words of the article are compared.
 */
export function* nearestSentence(quote: string, { passages }: Article): Steps<string> {
  const wanted = new Set(wordsOf(quote));
  let nearest = '';
  let best = -1;
  for (const { text, sentences } of passages) {
    for (const { start, end } of sentences) {
      const sentence = text.slice(start, end);
      const words = new Set(wordsOf(sentence));
      const shared = [...words].filter((word) => wanted.has(word)).length;
      const score = (2 * shared) / (words.size + wanted.size || 1);
      if (score > best) {
        best = score;
        nearest = sentence;
      }
      yield;
    }
  }
  return nearest;
}
