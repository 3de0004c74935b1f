import { z } from 'zod';
import type { Article, Fact, Passage } from './article.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { unsupportedWords, wordsOf } from './support.ts';
import { readYaml, singleLine } from './yaml.ts';

const schema = z.array(
  z.strictObject(
    {
      question: singleLine(300),
      also: z.array(singleLine(300), 'must be a list of questions').exactOptional(),
      answer: singleLine(1_000),
      quote: singleLine(10_000),
    },
    {
      error: ({ code }) =>
        code === 'invalid_type' ? 'must have question, answer and quote' : undefined,
    },
  ),
  'must be a list of entries with question, answer and quote',
);

/** A fact as its file states it, not yet checked against the article. */
export type FactEntry = z.infer<typeof schema>[number];

/**
 * Reads a facts file.
 *
 * @throws {KnowledgeError} Broken YAML, an entry of another shape, a question that stands twice.
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
  if (problems.length > 0) throw new KnowledgeError(problems);
  return entries;
}

/**
 * Finds each entry's quote in the article's passages and checks its answer against it.
 *
 * @throws {KnowledgeError} Each quote that no passage holds, with the nearest text that one does;
 * each answer that its quote doesn't support (`unsupportedWords`).
 */
export function checkFacts(entries: readonly FactEntry[], article: Article): Fact[] {
  const facts: Fact[] = [];
  const problems: string[] = [];
  for (const [index, { question, also = [], answer, quote }] of entries.entries()) {
    const passage = article.passages.find(({ text }) => text.includes(quote));
    if (!passage) {
      const nearest = nearestSentence(quote, article.passages);
      problems.push(
        `${label(index, question)}: no paragraph holds the quote "${shorten(quote)}"; ` +
          `the nearest text is "${shorten(nearest)}"`,
      );
      continue;
    }
    const { language } = article;
    const unsupported = unsupportedWords({
      question,
      answer,
      quote,
      passage: passage.text,
      language,
    });
    if (unsupported.length > 0) {
      problems.push(
        `${label(index, question)}: the quote doesn't support the answer "${shorten(answer)}": ` +
          `it lacks ${unsupported.map((word) => `"${word}"`).join(', ')}`,
      );
    }
    const start = passage.text.indexOf(quote);
    const span = { start, end: start + quote.length };
    facts.push({ question, also, answer, passage: passage.number, quote: span });
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return facts;
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
