import type { Article, Fact } from '../library/article.ts';
import type { Budget } from '../search/budget.ts';
import { type Candidate, type Ranking, rank } from '../search/rank.ts';
import type { Offer } from './answer.ts';
import { askedFact } from './asked-fact.ts';
import { type Claim, claimOf } from './claim.ts';
import { type Confidence, judge, signalsOf } from './confidence.ts';
import type { Knowledge } from './knowledge.ts';
import { likenessesTo } from './likeness.ts';

/** All there is to know of a question that was put to the articles. */
export interface Consideration {
  /** What the question is understood as, and the passages that may answer, best first. */
  readonly ranking: Ranking;
  /** What can be claimed of the first passage, and how sure it is; none without one. */
  readonly first?: { readonly claim: Claim; readonly confidence: Confidence };
  /** The passages to offer, best first. */
  readonly offers: readonly Offer[];
}

export interface Scope {
  /** Only this article may answer. */
  readonly article?: Article | undefined;
}

/** Passages offered, at most. */
export const OFFERS = 10;
/** Of so many first passages one whose fact asks just the same is put first. */
const NEAR_FIRST = 3;

/**
 * Does the work of a question, once: understands it, ranks the passages, says how sure they are.
 *
 * @param said The question within, as `questionWithin` finds it, where that was done before
 * @param budget What of the question's work is for these articles; all of it by default
 */
export function consider(
  { passages: index, model }: Knowledge,
  question: string,
  { article }: Scope = {},
  said?: string,
  budget?: Budget,
): Consideration {
  const ranked = rank(index, question, { article, model: model.ranking, said, budget });
  const { query } = ranked;
  const likenesses = likenessesTo(index, query);
  const { candidates, fact } = askedFirst(ranked.candidates, (one) => askedFact(one, likenesses));
  const ranking = { ...ranked, candidates };
  const [best] = candidates;
  if (best === undefined) return { ranking, offers: [] };
  const claim = claimOf(best, likenesses, fact);
  const confidence = judge(model.confidence, signalsOf(ranking, claim));
  const offers = candidates.slice(0, OFFERS).map(({ article: of, passage, sentence, score }) => ({
    article: of,
    passage,
    sentence,
    // What another passage's score is less, its odds are less.
    confidence: confidence.probability * Math.min(1, Math.exp(score - best.score)),
  }));
  return { ranking, first: { claim, confidence }, offers };
}

/** The candidates, one of the nearest before all others if its fact asks the same; and that fact. */
function askedFirst(
  candidates: readonly Candidate[],
  factOf: (candidate: Candidate) => Fact | undefined,
): { readonly candidates: readonly Candidate[]; readonly fact: Fact | undefined } {
  for (const asked of candidates.slice(0, NEAR_FIRST)) {
    const fact = factOf(asked);
    if (fact === undefined) continue;
    return { candidates: [asked, ...candidates.filter((one) => one !== asked)], fact };
  }
  return { candidates, fact: undefined };
}
