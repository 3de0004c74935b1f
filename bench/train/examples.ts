import type { Passage } from '../../src/library/article.ts';
import { gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { weigh } from '../../src/search/feature.ts';
import { measurePassage, measureSentence } from '../../src/search/features.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import {
  completeInputs,
  keepGreatest,
  PASSAGE_INPUTS,
  SENTENCE_INPUTS,
} from '../../src/search/model.ts';
import { notesFor } from '../../src/search/notes.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { analyseQuestion, type TermWeights } from '../../src/search/query.ts';
import { type Case, textsOf } from '../corpus.ts';
import type { QuestionSet } from '../data.ts';
import { rng } from '../rng.ts';
import { makeTypos } from '../typos.ts';
import type { Lists } from './listwise.ts';

/** A question put to its article. */
export interface Example extends Case {
  readonly index: PassageIndex;
  /** The question as asked: some are misspelt. */
  readonly asked: string;
  /** Whether the words of its language are known. */
  readonly known: boolean;
}

/** Of ten questions, how many get one typo and how many two. */
const ONE_TYPO = 3;
const TWO_TYPOS = 1;

/** The share of questions that go as in a language whose words aren't known, so that the ranker holds for those. */
const UNKNOWN_LANGUAGE = 0.4;

/** The questions of a set, each with the index of its article. */
export function examplesOf(set: QuestionSet, seed: number): Example[] {
  return textsOf(set).flatMap(({ article, cases }) => {
    const index = indexPassages([article]);
    return cases.map((one) => {
      const random = rng(seed, 'train', one.id);
      const draw = random() * 10;
      const typos = draw < TWO_TYPOS ? 2 : draw < TWO_TYPOS + ONE_TYPO ? 1 : 0;
      const asked = makeTypos(one.question, typos, random, set.language);
      return { ...one, index, asked, known: random() >= UNKNOWN_LANGUAGE };
    });
  });
}

/** The number of a question's right passage in its index, and of the right sentence in that. */
export function rightOf({ index, gold, answer }: Example): { passage: number; sentence: number } {
  const passage = (index.articles[0]?.passages ?? []).indexOf(gold);
  return { passage, sentence: sentenceOf(gold, answer) };
}

/** The sentence that shares most with the marked answer. */
function sentenceOf({ sentences }: Passage, answer: Case['answer']): number {
  const shared = sentences.map(
    (s) => Math.min(s.end, answer.end) - Math.max(s.start, answer.start),
  );
  return shared.indexOf(Math.max(...shared));
}

/** Every sentence of each question's article, and of which passage it is. */
export interface SentenceLists extends Lists {
  /** Per row: its passage, numbered over all lists. */
  readonly passageOf: Int32Array;
  /** Per list, and one more: its first passage. */
  readonly firstPassage: Int32Array;
  /** Per list: the right passage, counted from its first. */
  readonly rightPassage: Int32Array;
}

/** The sentences of each question's article. */
export function sentenceLists(
  examples: readonly Example[],
  termWeights: TermWeights,
): SentenceLists {
  const width = SENTENCE_INPUTS.length;
  const size = examples.reduce((sum, { index }) => sum + index.firstToken.length - 1, 0);
  const rows = new Float32Array(size * width);
  const passageOf = new Int32Array(size);
  const starts = [0];
  const right: number[] = [];
  const firstPassage = [0];
  const rightPassage: number[] = [];
  let row = 0;
  let passage = 0;
  for (const example of examples) {
    const { index, asked, known } = example;
    const gold = rightOf(example);
    const query = analyseQuestion(index, asked, {
      terms: known ? termWeights : undefined,
    });
    const all = Array.from({ length: index.passageCount }, (_, p) => p);
    const evidence = gatherEvidence(index, query, all);
    const notes = notesFor(evidence);
    const inputs = new Float64Array(width);
    for (const p of all) {
      if (p === gold.passage) right.push(row + gold.sentence - (starts.at(-1) ?? 0));
      measurePassage(evidence, p, notes, inputs);
      const size = wholeOf(evidence, p) - (evidence.firstSpan[p] as number);
      for (let s = 0; s < size; s += 1) {
        measureSentence(evidence, p, s, notes, inputs);
        rows.set(inputs, row * width);
        passageOf[row] = passage;
        row += 1;
      }
      passage += 1;
    }
    starts.push(row);
    firstPassage.push(passage);
    rightPassage.push(gold.passage);
  }
  return {
    width,
    rows,
    starts: Int32Array.from(starts),
    right: Int32Array.from(right),
    passageOf,
    firstPassage: Int32Array.from(firstPassage),
    rightPassage: Int32Array.from(rightPassage),
  };
}

/** Every passage of each question's article, by the scores of its sentences. */
export function passageLists(sentences: SentenceLists, weights: Float64Array): Lists {
  const { width, rows, passageOf, firstPassage, rightPassage } = sentences;
  const passages = firstPassage.at(-1) ?? 0;
  const inputs = new Float32Array(passages * PASSAGE_INPUTS.length);
  const scores = new Float64Array(passageOf.length);
  let row = 0;
  for (let p = 0; p < passages; p += 1) {
    const own = p * PASSAGE_INPUTS.length;
    const first = row;
    let sentence = rows.subarray(0, 0);
    for (; row < passageOf.length && passageOf[row] === p; row += 1) {
      sentence = rows.subarray(row * width, (row + 1) * width);
      scores[row] = weigh(weights, sentence);
      keepGreatest(inputs, own, sentence);
    }
    completeInputs(inputs, own, sentence, scores, first, row);
  }
  return { width: PASSAGE_INPUTS.length, rows: inputs, starts: firstPassage, right: rightPassage };
}
