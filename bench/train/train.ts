/**
 * `npm run train`: fits the ranker and then its confidence to the question set `wiki`, and writes
 * their weights. The same data and seed give the same files.
 */
import { writeFileSync } from 'node:fs';
import { SIGNAL_NAMES } from '../../src/answer/confidence.ts';
import { gatherEvidence } from '../../src/search/evidence.ts';
import { namesIn, type Weights } from '../../src/search/feature.ts';
import { PASSAGE_INPUTS, type RankingModel, SENTENCE_INPUTS } from '../../src/search/model.ts';
import { analyseQuestion, TERM_FEATURES, type TermWeights } from '../../src/search/query.ts';
import { loadSets, type QuestionSet } from '../data.ts';
import { readerTexts } from '../readers-set.ts';
import { rng } from '../rng.ts';
import { describe, fitConfidence, judgedRankings, judgedReaders } from './confidence.ts';
import { type Example, examplesOf, passageLists, rightOf, sentenceLists } from './examples.ts';
import { fitLists } from './listwise.ts';
import { fitLogistic } from './logistic.ts';

const SEED = 1;
const SET = 'wiki';

for (const set of loadSets([SET])) {
  const ranker = fitRanker(set);
  const judged = [
    ...judgedRankings(set, ranker, SEED),
    ...judgedReaders(await readerTexts('development'), ranker),
  ];
  say(`${judged.length} rankings judged`);
  const confidence = fitConfidence(judged);
  say(describe(confidence, judged));
  write('src/search/weights.ts', 'ranker', {
    terms: ranker.terms ?? {},
    sentence: named(SENTENCE_INPUTS, ranker.sentence),
    passage: named(PASSAGE_INPUTS, ranker.passage),
  });
  write('src/answer/weights.ts', 'confidence', {
    passage: named(SIGNAL_NAMES, confidence.passage),
    subject: named(SIGNAL_NAMES, confidence.subject),
    calibration: named(['slope', 'offset'], Object.values(confidence.calibration)),
  });
}

function fitRanker(set: QuestionSet): RankingModel {
  const examples = examplesOf(set, SEED);
  const all = examples.map((_, i) => i);
  const terms = fitTerms(examples);
  const sentences = sentenceLists(examples, terms);
  say(`${examples.length} questions read`);
  const sentence = fitLists(sentences, all, rng(SEED, 'sentence'));
  const passages = passageLists(sentences, sentence);
  const passage = fitLists(passages, all, rng(SEED, 'passage'));
  say('ranker fitted');
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

function named<Name extends string>(
  names: readonly Name[],
  weights: ArrayLike<number>,
): Weights<Name> {
  return Object.fromEntries(
    names.map((name, i) => [name, Number((weights[i] ?? 0).toPrecision(5))]),
  ) as Weights<Name>;
}

function write(file: string, of: string, weights: Readonly<Record<string, Weights>>): void {
  const text = JSON.stringify(weights, null, 2)
    .replace(/"([a-z]+)":/g, '$1:')
    .replaceAll('"', "'");
  writeFileSync(
    file,
    `/** The weights of the ${of}, by what they weigh. Written by \`npm run train\`, not by hand. */
export const WEIGHTS = ${text.replace(/(?<=[\d}])\n/g, ',\n').replace(/\},\n$/, '}\n')};
`,
  );
  say(`${file} written`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
