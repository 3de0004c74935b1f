import * as v from 'valibot';
import { ProblemsError } from '../problems.ts';
import type { Article, Fact, Passage } from './article.ts';
import { unsupportedWords, wordsOf } from './supported.ts';
import { mapping, readYaml, singleLine } from './yaml.ts';

const EMPTY = 'is empty: list entries with question, answer and quote, or delete it';

const schema = v.pipe(
  v.array(
    mapping(
      {
        question: singleLine(300),
        also: v.exactOptional(v.array(singleLine(300), 'must be a list of questions')),
        answer: singleLine(1_000),
        quote: singleLine(10_000),
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

/**
 * Reads a facts file.
 *
 * @throws {ProblemsError} Broken YAML, an entry of another shape, a question that stands twice.
 */
export function readFacts(source: string): FactEntry[] {
  const entries = readYaml(source, schema);
  const problems: string[] = [];
  const asked = new Map<string, number>();
  for (const [index, { question, also = [] }] of entries.entries()) {
    for (const wording of [question, ...also]) {
      const key = wordsOf(wording).join(' ');
      const earlier = asked.get(key);
      asked.set(key, earlier ?? index);
      if (earlier === undefined) continue;
      problems.push(
        `${label(index, question)}: "${wording}" is already asked in entry ${earlier + 1}`,
      );
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return entries;
}

/**
 * Finds each entry's quote in the article's passages and checks its answer against it.
 *
 * @throws {ProblemsError} Each quote that no passage holds, with the nearest text that one does;
 * each answer that its quote doesn't support (`unsupportedWords`).
 */
export function checkFacts(entries: readonly FactEntry[], article: Article): Fact[] {
  const facts: Fact[] = [];
  const problems: string[] = [];
  const texts = article.passages.map(({ text }) => asTyped(text));
  for (const [index, { question, also = [], answer, quote }] of entries.entries()) {
    const typed = asTyped(quote);
    const at = texts.findIndex((text) => text.includes(typed));
    const passage = article.passages[at];
    if (!passage) {
      const nearest = nearestSentence(quote, article.passages);
      problems.push(
        `${label(index, question)}: no paragraph holds the quote "${shorten(quote)}"; ` +
          `the nearest text is "${shorten(nearest)}"`,
      );
      continue;
    }
    const start = texts[at]?.indexOf(typed) ?? 0;
    const span = { start, end: start + typed.length };
    const unsupported = unsupportedWords({
      question,
      answer,
      quote: passage.text.slice(span.start, span.end),
      passage: passage.text,
      language: article.language,
    });
    if (unsupported.length > 0) {
      problems.push(
        `${label(index, question)}: the quote doesn't support the answer "${shorten(answer)}": ` +
          `it lacks ${unsupported.map((word) => `"${word}"`).join(', ')}`,
      );
    }
    facts.push({ question, also, answer, passage: passage.number, quote: span });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return facts;
}

/**
 * A text as a plain keyboard types it, every character in its place: a quote may be typed with
 * straight quotation marks, hyphens and spaces where the article has others.
 */
function asTyped(text: string): string {
  return text
    .replace(/[‘’‚‛ʼ′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ');
}

function label(index: number, question: string): string {
  return `entry ${index + 1} ("${shorten(question)}")`;
}

function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`;
}

/** The sentence that shares most words with the quote, for its length (Dice's coefficient). */
function nearestSentence(quote: string, passages: readonly Passage[]): string {
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
    }
  }
  return nearest;
}
