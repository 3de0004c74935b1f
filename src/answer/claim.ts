import { denialsIn } from '../language/en/words.ts';
import type { Fact } from '../library/article.ts';
import { CAPITALISED } from '../search/analyse.ts';
import { fittingWords } from '../search/answer-spot.ts';
import { flagsOf, termOf } from '../search/passage-index.ts';
import { type Candidate, hintAt } from '../search/rank.ts';
import { LIKENESSES, type Likeness, type Likenesses } from './likeness.ts';

/** A word of the question that says what it is about, and what stands for it in what was found. */
export interface Account {
  /** Its place among the query's terms. */
  readonly at: number;
  /** As asked, normalised. */
  readonly asked: string;
  /** The word of the text, and how it is like the one asked; nothing where none stands for it. */
  readonly found?: string;
  readonly likeness?: Likeness;
  readonly where?: 'passage' | 'headings' | 'fact';
}

/** What speaks for and against saying that a passage answers a question. */
export interface Claim {
  /** The question's content words in the order asked. */
  readonly accounts: readonly Account[];
  /** What those that are accounted for weigh among them, by how rare they are: 0 to 1. */
  readonly accounted: number;
  /** The fact that asks just the same, if one does. */
  readonly fact?: Fact;
  /** What the text says otherwise than the question. */
  readonly contradiction?: 'negation' | 'order';
  /** Whether a number, a date or a name is asked for and the passage has none but the question's. */
  readonly lacksAnswer: boolean;
}

/** Whether all that was asked is accounted for, and nothing speaks against it. */
export function isFull({ accounts, contradiction, lacksAnswer }: Claim): boolean {
  return (
    accounts.length > 0 &&
    contradiction === undefined &&
    !lacksAnswer &&
    accounts.every(({ found }) => found !== undefined)
  );
}

/**
 * What can be claimed of a candidate: that it answers, or only that it may.
 *
 * @param fact The fact that asks just the same, as `askedFact` finds it
 */
export function claimOf(
  candidate: Candidate,
  likenesses: Likenesses,
  fact: Fact | undefined,
): Claim {
  const { query } = candidate.evidence;
  const contradiction = contradictionIn(candidate);
  const accounts = accountsOf(candidate, likenesses);
  return {
    accounts,
    accounted: accounts.reduce(
      (sum, { at, found }) => sum + (found === undefined ? 0 : (query.rarities[at] as number)),
      0,
    ),
    ...(fact && { fact }),
    ...(contradiction && { contradiction }),
    lacksAnswer: lacksAnswer(candidate),
  };
}

function accountsOf(candidate: Candidate, likenesses: Likenesses): Account[] {
  const { evidence, place, whole } = candidate;
  const { index, query } = evidence;
  const accounts: Account[] = query.terms.map(({ text }, at) => ({ at, asked: text }));
  for (let span = evidence.firstSpan[place] as number; span < whole; span++) {
    const hint = hintAt(candidate, span);
    if (hint?.fact && hint.fact !== candidate.hint?.fact) continue;
    const where = hint === undefined ? 'passage' : hint.fact ? 'fact' : 'headings';
    for (let o = evidence.start[span] as number; o < (evidence.end[span] as number); o++) {
      const j = evidence.terms[o] as number;
      const known = accounts[j] as Account;
      const term = termOf(index.tokens[evidence.positions[o] as number] as number);
      const likeness = likenesses(j, term);
      if (likeness && isNearer(likeness, known.likeness)) {
        accounts[j] = { ...known, found: index.terms[term] as string, likeness, where };
      }
    }
  }
  return accounts.filter((_, j) => query.terms[j]?.functionWord === false);
}

function isNearer(likeness: Likeness, than: Likeness | undefined): boolean {
  return than === undefined || LIKENESSES.indexOf(likeness) < LIKENESSES.indexOf(than);
}

function contradictionIn(candidate: Candidate): Claim['contradiction'] {
  const { query } = candidate.evidence;
  if (!query.isEnglish) return undefined;
  const { start, end } = candidate.sentence;
  const told = candidate.passage.text.slice(start, end);
  if (denialsIn(query.text) > denialsIn(told)) return 'negation';
  return isReversed(candidate, told) ? 'order' : undefined;
}

/** What two names may swap their places around: `between Japan and Korea`, `attacked by Korea`. */
const EITHER_WAY = /\b(?:by|and|or|between|with|from|than|both|among|either)\b/i;

/** Whether two names of the question stand the other way round in the sentence: who did it to whom. */
function isReversed({ passage, sentence, evidence, place }: Candidate, told: string): boolean {
  const { index, query } = evidence;
  const names = query.sequence.filter((j, i) => query.terms[j]?.capitalised && i > 0);
  const at = passage.sentences.findIndex(({ start }) => start === sentence.start);
  if (names.length < 2 || at < 0 || EITHER_WAY.test(query.text) || EITHER_WAY.test(told)) {
    return false;
  }
  const span = (evidence.firstSpan[place] as number) + at;
  const [start, end] = [evidence.start[span] as number, evidence.end[span] as number];
  const own = evidence.terms.slice(start, end);
  const places = names.map((j) => {
    const o = own.indexOf(j);
    return o < 0 ? -1 : (evidence.positions[start + o] as number);
  });
  const isName = (position: number) =>
    (flagsOf(index.tokens[position] as number) & CAPITALISED) !== 0;
  if (places.some((position) => position < 0 || !isName(position))) return false;
  return places.some((position, i) => i > 0 && position < (places[i - 1] as number));
}

/** Whether a number, date or name is asked for and the passage itself has none but the question's own. */
function lacksAnswer({ evidence, place, whole }: Candidate): boolean {
  const { index, query, passages } = evidence;
  if (query.answerType === 'any') return false;
  const id = passages[place] as number;
  const hints = (index.firstSentence[id] as number) + (index.ownSentences[id] as number);
  return fittingWords(evidence, whole, index.firstToken[hints] as number) === 0;
}
