import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { hash } from './rng.ts';

const Question = z.object({
  id: z.string(),
  question: z.string(),
  /** Where crowd workers marked the answer; `start` in UTF-16 code units of the paragraph. */
  answers: z.array(z.object({ text: z.string().min(1), start: z.int().min(0) })).min(1),
});

const Paragraph = z
  .object({ text: z.string().min(1), questions: z.array(Question) })
  .refine(
    ({ text, questions }) =>
      questions.every(({ answers }) => answers.every((a) => text.startsWith(a.text, a.start))),
    'an answer does not stand where its start says',
  );

const Texts = z.object({
  articles: z.array(z.object({ title: z.string(), paragraphs: z.array(Paragraph).min(1) })).min(1),
});

/** A question with its marked answers, the first of which is the gold one. */
export type SetQuestion = z.infer<typeof Question>;

/** An article of a question set: its paragraphs, each with the questions that it answers. */
export type SetArticle = z.infer<typeof Texts>['articles'][number];

/** Articles with questions whose answers are marked in them. */
export interface QuestionSet {
  /** The name of its file without `.json`. */
  readonly name: string;
  /** Two letters, from a name that ends as in `xquad-de`; otherwise `en`. */
  readonly language: string;
  readonly articles: readonly SetArticle[];
}

/** Said where no question set is found. */
export const WHERE_TO_GET_DATA = `Put question sets into ../shared/data, or name their folder in BENCH_DATA.
  SQuADShifts (Miller, Krauth, Recht, Schmidt 2020): https://github.com/modestyachts/squadshifts-website
  XQuAD (Artetxe, Ruder, Yogatama 2020): https://github.com/google-deepmind/xquad
Each set is one JSON file; bench/README.md says how it is reshaped from the form they are published in.`;

/** A problem with the data or the options that the user can mend; its message is all they need. */
export class BenchError extends Error {}

/** The folder of the question sets: `BENCH_DATA`, or `../shared/data`. */
export function dataFolder(): string {
  return resolve(process.env.BENCH_DATA ?? '../shared/data');
}

/**
 * Reads the question sets named, or every `*.json` of the folder in the order of their names.
 *
 * @throws BenchError when there is none, or one isn't of the documented form
 */
export function loadSets(names?: readonly string[], folder = dataFolder()): QuestionSet[] {
  const found = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => basename(file, '.json'))
        .sort()
    : [];
  if (found.length === 0) {
    throw new BenchError(`No question sets in ${folder}.\n${WHERE_TO_GET_DATA}`);
  }
  const unknown = names?.filter((name) => !found.includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new BenchError(
      `No set ${unknown.join(', ')} in ${folder}; there are ${found.join(', ')}.`,
    );
  }
  return (names ?? found).map((name) => loadSet(join(folder, `${name}.json`), name));
}

function loadSet(file: string, name: string): QuestionSet {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BenchError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  const parsed = Texts.safeParse(content);
  if (!parsed.success) {
    throw new BenchError(`${file} is not a question set:\n${z.prettifyError(parsed.error)}`);
  }
  return { name, language: /-([a-z]{2})$/.exec(name)?.[1] ?? 'en', articles: parsed.data.articles };
}

/**
 * Whether a question belongs to a sample of this share of all. Decided by its id and the seed alone,
 * so a smaller sample is part of a larger one and systems are compared on the same questions.
 */
export function inSample(id: string, share: number, seed: number): boolean {
  return hash(`${seed}\u0000sample\u0000${id}`) < share * 2 ** 32;
}
