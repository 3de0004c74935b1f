import { BOUNDS } from '../bounds.ts';
import { isFunctionWord } from '../language/en/words.ts';
import { FUNCTION_WORD, NUMERIC, type Token, tokenise } from './analyse.ts';
import type { Budget } from './budget.ts';
import type { PassageIndex } from './passage-index.ts';

/**
 * The words of a question: one that the library lacks as two that it has (`superbowl`), and two that
 * it lacks, or has only as one word, as that one (`base ball`). Words beyond the bound are left out.
 */
export function tokensOf(index: PassageIndex, question: string, budget: Budget): Token[] {
  const has = (term: string) => index.termIds.has(term);
  const tokens: Token[] = [];
  for (const token of tokenise(question)) {
    const { term, flags } = token;
    if (tokens.length >= BOUNDS.questionWords.most) {
      budget.meet({ bound: 'questionWords', work: 'reading words' });
      break;
    }
    const last = tokens.at(-1);
    if (
      last &&
      !(has(last.term) && has(term)) &&
      isWord(last) &&
      isWord(token) &&
      has(last.term + term)
    ) {
      tokens.pop();
      tokens.push({ term: last.term + term, flags: last.flags });
      continue;
    }
    const halves = has(term) ? undefined : halvesOf(term, has, budget);
    if (halves) tokens.push(...halves.map((half) => ({ term: half, flags })));
    else tokens.push(token);
  }
  return tokens;
}

/** The fewest letters of a half of a word. */
const SHORTEST_HALF = 4;

function isWord({ term, flags }: Token): boolean {
  return term.length >= SHORTEST_HALF - 1 && (flags & (NUMERIC | FUNCTION_WORD)) === 0;
}

/** Both halves of a word that was written together, where the library has both. */
function halvesOf(
  term: string,
  has: (term: string) => boolean,
  budget: Budget,
): readonly [string, string] | undefined {
  const { length } = term;
  if (length > BOUNDS.halvedWord.most || !budget.spend(length ** 2, 'halving words'))
    return undefined;
  for (let at = SHORTEST_HALF; at <= term.length - SHORTEST_HALF; at++) {
    const [before, after] = [term.slice(0, at), term.slice(at)];
    if (has(before) && has(after) && !isFunctionWord(before) && !isFunctionWord(after)) {
      return [before, after];
    }
  }
  return undefined;
}
