import { gatherEvidence } from '../../src/search/evidence.ts';
import { namesIn, type Weights } from '../../src/search/feature.ts';
import type { RankingModel } from '../../src/search/model.ts';
import { analyseQuestion, TERM_FEATURES, type TermWeights } from '../../src/search/query.ts';
import type { QuestionSet } from '../data.ts';
import { rng } from '../rng.ts';
import { type Example, examplesOf, passageLists, rightOf, sentenceLists } from './examples.ts';
import { fitLists } from './listwise.ts';
import { fitLogistic } from './logistic.ts';

/** Fits the ranker to the questions of a set. */
export function fitRanker(set: QuestionSet, seed: number): RankingModel {
  const examples = examplesOf(set, seed);
  const all = examples.map((_, i) => i);
  const terms = fitTerms(examples);
  const sentences = sentenceLists(examples, terms);
  const sentence = fitLists(sentences, all, rng(seed, 'sentence'));
  const passages = passageLists(sentences, sentence);
  const passage = fitLists(passages, all, rng(seed, 'passage'));
  return { terms, sentence, passage };
}

/** What makes a question's word one that the answering sentence repeats. */
function fitTerms(examples: readonly Example[]): TermWeights {
  const inputs: number[][] = [];
  const outcomes: number[] = [];
  for (const example of examples) {
    const { index, asked } = example;
    const right = rightOf(example);
    const query = analyseQuestion(index, asked);
    const { best } = gatherEvidence(index, query, [right.passage]);
    const first = right.sentence * query.terms.length;
    for (const [j, term] of query.terms.entries()) {
      if (term.term < 0) continue;
      const view = { index, terms: query.terms, at: j, term };
      inputs.push(TERM_FEATURES.map(({ of }) => of(view)));
      outcomes.push((best[first + j] as number) > 0.5 ? 1 : 0);
    }
  }
  return named([...namesIn(TERM_FEATURES), 'bias'], fitLogistic(inputs, outcomes));
}

/** Weights by name, to five digits. */
export function named<Name extends string>(
  names: readonly Name[],
  weights: ArrayLike<number>,
): Weights<Name> {
  return Object.fromEntries(
    names.map((name, i) => [name, Number((weights[i] ?? 0).toPrecision(5))]),
  ) as Weights<Name>;
}
