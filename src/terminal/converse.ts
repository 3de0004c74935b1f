import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ask } from '../answer/ask.ts';
import { type Context, follow } from '../answer/conversation.ts';
import type { Knowledge } from '../answer/knowledge.ts';
import { starters } from '../answer/suggest.ts';
import { printable } from '../printable.ts';
import { SUGGESTIONS } from '../view/answer-view.ts';
import { renderAnswer, renderGreeting, renderUnderstood } from './render.ts';
import type { Look } from './text.ts';

/** The widest that text is set, in columns: longer lines are hard to read. */
const MAX_WIDTH = 96;

/** The standard streams, or others in their place. */
export interface Streams {
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable & { isTTY?: boolean; columns?: number; hasColors?: () => boolean };
}

/**
 * The terminal front: greets, then answers each line of the input as a question until the input
 * ends. A line may lean on those before it. Only a keyboard is prompted; questions from elsewhere are
 * repeated before their answers.
 *
 * @param page Where the page is, where it is on
 */
export async function converse(
  knowledge: Knowledge,
  { input, output }: Streams,
  page?: string,
): Promise<void> {
  const keyboard = Boolean(input.isTTY && output.isTTY);
  const { library } = knowledge;
  const suggestions = starters(library.articles, {}, SUGGESTIONS);
  output.write(`${renderGreeting(library, suggestions, lookOf(output), page)}\n`);
  const reader = createInterface(
    keyboard ? { input, output, prompt: '? ' } : { input, crlfDelay: Number.POSITIVE_INFINITY },
  );
  // Input that has ended closes the reader while lines of it are still to be answered.
  let isOpen = true;
  reader.once('close', () => {
    isOpen = false;
  });
  let context: Context | undefined;
  if (keyboard) reader.prompt();
  for await (const line of reader) {
    if (keyboard && /^\s*(exit|quit)\s*$/i.test(line)) break;
    const look = lookOf(output);
    const turn = follow(context, line, knowledge.isName);
    context = turn.context;
    const understood = turn.question === line ? '' : renderUnderstood(turn.question, look);
    const text = understood + reply(knowledge, turn.question, look);
    output.write(`${keyboard ? text : exchange(line, text)}\n`);
    if (keyboard && isOpen) reader.prompt();
  }
  // Ctrl-D leaves the cursor behind the prompt.
  if (keyboard) output.write('\n');
}

/** The whole reply to a question, as text. */
export function reply(knowledge: Knowledge, question: string, look: Look): string {
  return renderAnswer(ask(knowledge, question), knowledge.library, look);
}

/** A reply below its question, for a reader who has not typed it. */
export function exchange(question: string, text: string): string {
  return `? ${printable(question)}\n${text}`;
}

/** What the output can show: nothing but text unless it is a terminal. */
export function lookOf(output: Streams['output']): Look {
  if (!output.isTTY) return { styled: false };
  // `hasColors` heeds NO_COLOR, FORCE_COLOR and TERM=dumb.
  return {
    styled: output.hasColors?.() ?? false,
    width: Math.min(output.columns ?? 80, MAX_WIDTH),
  };
}
