import type { Article, Passage, Span } from '../library/article.ts';
import { type Ranking, rank } from '../search/rank.ts';
import type { Offer } from './answer.ts';
import { type Confidence, judge, signalsOf } from './confidence.ts';
import { type FactMatch, matchFact } from './fact-index.ts';
import type { Knowledge } from './knowledge.ts';

/** All there is to know of a question that was put to the articles. */
export interface Consideration {
  /** What the question is understood as, and the passages that may answer. */
  readonly ranking: Ranking;
  /** How sure the first passage of the ranking is; none without one. */
  readonly confidence: Confidence | undefined;
  /** The fact that asks the same, if one does. */
  readonly fact: FactMatch | undefined;
  /** The passages to offer, best first: the fact's, then those of the ranking. */
  readonly offers: readonly Offer[];
}

export interface Scope {
  /** Only this article may answer. */
  readonly article?: Article | undefined;
}

/** Passages offered, at most. */
const OFFERS = 10;

/** Does the work of a question, once: understands it, ranks the passages, says how sure they are. */
export function consider(knowledge: Knowledge, question: string, scope: Scope = {}): Consideration {
  const { passages, facts, model } = knowledge;
  const { article } = scope;
  const ranking = rank(passages, question, { article, model: model.ranking });
  const [first] = ranking.candidates;
  const confidence = first && judge(model.confidence, signalsOf(passages, ranking));
  const fact = matchFact(facts, question, article);
  const ranked = ranking.candidates.slice(0, OFFERS).map((candidate) => ({
    article: candidate.article,
    passage: candidate.passage,
    sentence: candidate.sentence,
    // What another passage's score is less, its odds are less.
    confidence: (confidence?.probability ?? 0) * Math.exp(candidate.score - (first?.score ?? 0)),
  }));
  return { ranking, confidence, fact, offers: fact ? withFact(fact, ranked) : ranked };
}

/** The fact's passage first, at least as sure as any other. */
function withFact({ article, fact, sameness }: FactMatch, ranked: readonly Offer[]): Offer[] {
  const passage = article.passages[fact.passage - 1] as Passage;
  const confidence = Math.max(sameness, ranked[0]?.confidence ?? 0);
  const first = { article, passage, sentence: sentencesAt(passage, fact.quote), confidence };
  return [first, ...ranked.filter((other) => other.passage !== passage)].slice(0, OFFERS);
}

/** The sentences that a quote touches. */
function sentencesAt(passage: Passage, quote: Span): Span {
  const touched = passage.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  return { start: touched[0]?.start ?? quote.start, end: touched.at(-1)?.end ?? quote.end };
}
