import { contentWords, cuesFor, isSmallTalk } from '../language/cues.ts';
import { isCountry } from '../language/proper-words.ts';
import { isTooLong } from './ask.ts';
import { type Context, completed, wordingOf } from './follow-up.ts';
import type { IsName } from './names.ts';

export type { Context } from './follow-up.ts';

/** What was said, as a question, and what the next may lean on. */
export interface Turn {
  readonly question: string;
  /** Undefined as long as nothing was asked. */
  readonly context: Context | undefined;
}

/**
 * One step of a conversation: the question that `said` asks after what was asked before, which may
 * be no more than the text of a question. A question that stands alone stays as it is, and the next
 * may lean on it; what asks nothing by itself, such as a greeting or `really?`, changes nothing.
 */
export function follow(
  context: Context | undefined,
  said: string,
  isName: IsName = isCountry,
): Turn {
  if (isTooLong(said) || isSmallTalk(said)) return { question: said, context };
  const next = context && completed(context, said, isName);
  if (next) return { question: wordingOf(next), context: next };
  return { question: said, context: isQuestion(said) ? { question: said.trim() } : context };
}

/** Whether there is anything in it to look for. */
function isQuestion(said: string): boolean {
  return contentWords(said, cuesFor(said)).length > 0;
}
