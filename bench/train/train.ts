/**
 * `npm run train`: fits the ranker and then its confidence to the question set `wiki`, and writes
 * their weights. The same data and seed give the same files.
 */
import { writeFileSync } from 'node:fs';
import { SIGNALS } from '../../src/answer/confidence.ts';
import { Matcher } from '../../src/search/evidence.ts';
import { analyseQuestion, type TermWeights, termFeatures } from '../../src/search/query.ts';
import {
  type Model,
  PASSAGE_INPUTS,
  SENTENCE_INPUTS,
  type Weights,
} from '../../src/search/score.ts';
import { loadSets, type QuestionSet } from '../data.ts';
import { rng } from '../rng.ts';
import { describe, fitConfidence, judgedRankings } from './confidence.ts';
import { type Example, examplesOf, passageLists, rightOf, sentenceLists } from './examples.ts';
import { fitLists } from './listwise.ts';
import { fitLogistic } from './logistic.ts';

const SEED = 1;
const SET = 'wiki';

for (const set of loadSets([SET])) {
  const ranker = fitRanker(set);
  const judged = judgedRankings(set, ranker, SEED);
  say(`${judged.length} rankings judged`);
  const confidence = fitConfidence(judged);
  say(describe(confidence, judged));
  write('src/search/weights.ts', 'ranker', {
    terms: ranker.terms ?? {},
    sentence: named(SENTENCE_INPUTS, ranker.sentence),
    passage: named(PASSAGE_INPUTS, ranker.passage),
  });
  const [passage = [], subject = []] = confidence.gates;
  write('src/answer/weights.ts', 'confidence', {
    passage: named([...SIGNALS, 'bias'], passage),
    subject: named([...SIGNALS, 'bias'], subject),
    calibration: named(['slope', 'offset'], Object.values(confidence.calibration)),
  });
}

function fitRanker(set: QuestionSet): Model {
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
  let names: string[] = [];
  for (const example of examples) {
    const { index, asked } = example;
    const right = rightOf(example);
    const query = analyseQuestion(index, asked);
    const evidence = new Matcher(index, query).evidence(right.passage).sentences[right.sentence];
    for (const [j, term] of query.terms.entries()) {
      if (term.term < 0) continue;
      const features = termFeatures(index, query.terms, term, j);
      names = Object.keys(features);
      inputs.push(Object.values(features));
      outcomes.push((evidence?.best[j] ?? 0) > 0.5 ? 1 : 0);
    }
  }
  return named([...names, 'bias'], fitLogistic(inputs, outcomes));
}

function named(names: readonly string[], weights: ArrayLike<number>): Weights {
  return Object.fromEntries(
    names.map((name, i) => [name, Number((weights[i] ?? 0).toPrecision(5))]),
  );
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
