/**
 * `npm run train`: fits the ranker and then its confidence to the question set `wiki`, and writes
 * their weights. The same data and seed give the same files. With `cross-validate` it writes
 * nothing, and says how what it learns from three quarters of the articles does on the others.
 */
import { writeFileSync } from 'node:fs';
import { SIGNAL_NAMES } from '../../src/answer/confidence.ts';
import type { Model } from '../../src/answer/knowledge.ts';
import type { Weights } from '../../src/search/feature.ts';
import { PASSAGE_INPUTS, SENTENCE_INPUTS } from '../../src/search/model.ts';
import { loadSets } from '../data.ts';
import { readerTexts } from '../readers-set.ts';
import { crossValidate } from './cross-validate.ts';
import { fitModel } from './fit.ts';
import { named } from './ranker.ts';

const SET = 'wiki';

const readers = await readerTexts('development');
for (const set of loadSets([SET])) {
  const learn = (some: typeof set) => fitModel(some, readers, say);
  if (process.argv.includes('cross-validate')) process.stdout.write(crossValidate(set, learn));
  else write(learn(set));
}

function write({ ranking, confidence }: Model): void {
  writeFile('src/search/weights.ts', 'ranker', {
    terms: ranking.terms ?? {},
    sentence: named(SENTENCE_INPUTS, ranking.sentence),
    passage: named(PASSAGE_INPUTS, ranking.passage),
  });
  writeFile('src/answer/weights.ts', 'confidence', {
    passage: named(SIGNAL_NAMES, confidence.passage),
    subject: named(SIGNAL_NAMES, confidence.subject),
    calibration: named(['slope', 'offset'], Object.values(confidence.calibration)),
  });
}

function writeFile(file: string, of: string, weights: Readonly<Record<string, Weights>>): void {
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
