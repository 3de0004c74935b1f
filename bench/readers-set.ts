import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Answer } from '../src/answer/answer.ts';
import { ask } from '../src/answer/ask.ts';
import { type Knowledge, prepare } from '../src/answer/knowledge.ts';
import { ENGLISH } from '../src/language/en/dictionary.ts';
import type { Article, Passage } from '../src/library/article.ts';
import { loadLibrary } from '../src/library/load.ts';
import { parseArticle } from '../src/library/parse.ts';

const FOLDER = 'tests/readers';
/** The article whose questions stand beside the others', and whose text is the project's own. */
const SAMPLE = 'sample';

/** A question of a reader, and what is right. */
export interface ReaderQuestion {
  readonly question: string;
  /** How it is put, or what about it is open. */
  readonly kind: string;
  /** Whether it is in words that come first, or in other words than the text's. */
  readonly wording: 'plain' | 'paraphrased';
  /** Some words of each passage that answers; none where the text leaves the question open. */
  readonly passages: readonly string[];
}

/** A text with the questions that readers have put to it. */
export interface ReaderText {
  readonly name: string;
  readonly article: Article;
  readonly questions: readonly ReaderQuestion[];
}

/** Half of the questions: what answers are developed on, or what shows whether they hold. */
export type Half = 'development' | 'held out';

/** The texts, each with the questions of one half: every other one of its file, from the first. */
export async function readerTexts(half: Half): Promise<ReaderText[]> {
  const parity = half === 'development' ? 0 : 1;
  const dictionary = ENGLISH;
  const files = readdirSync(FOLDER);
  const names = files.flatMap((file) => /^(.*)\.plain\.yaml$/.exec(file)?.[1] ?? []);
  const [sample] = (await loadLibrary('knowledge', dictionary)).articles;
  return names.sort().map((name) => {
    const text = files.find((file) => file === `${name}.txt` || file === `${name}.md`);
    const article = text
      ? parseArticle(text, readFileSync(join(FOLDER, text), 'utf8'), dictionary)
      : name === SAMPLE && sample;
    if (!article) throw new Error(`${name}: there is no text beside its questions`);
    const questions = (['plain', 'paraphrased'] as const).flatMap((wording) =>
      questionsIn(name, wording, parity),
    );
    return { name, article, questions };
  });
}

function questionsIn(
  name: string,
  wording: ReaderQuestion['wording'],
  parity: number,
): ReaderQuestion[] {
  const source = readFileSync(join(FOLDER, `${name}.${wording}.yaml`), 'utf8');
  const { answerable, open } = load(source) as Record<
    'answerable' | 'open',
    { question: string; kind: string; passage?: string | string[] }[]
  >;
  return [answerable, open].flatMap((list) =>
    list
      .filter((_, i) => i % 2 === parity)
      .map(({ question, kind, passage = [] }) => {
        return { question, kind, wording, passages: [passage].flat() };
      }),
  );
}

/** What came of a question. */
export interface Reply extends ReaderQuestion {
  readonly answer: Answer;
  /** Whether the passage offered first is one that answers, or one of the first three is. */
  readonly isFirst: boolean;
  readonly isAmongThree: boolean;
}

/** Whether a passage is one that answers. Its words were copied from the file, marks and all. */
export function isAnsweredBy({ passages }: ReaderQuestion, { text }: Passage): boolean {
  const plain = withoutMarks(text);
  return passages.some((words) => plain.includes(withoutMarks(words)));
}

function withoutMarks(text: string): string {
  return text
    .replace(/[`*_|[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Puts its questions to a text, with or without its facts. */
export function replies(text: ReaderText, { facts }: { readonly facts: boolean }): Reply[] {
  const article = facts ? text.article : { ...text.article, facts: [] };
  const knowledge: Knowledge = prepare({ articles: [article] });
  return text.questions.map((one) => {
    const answer = ask(knowledge, one.question);
    const isRight = answer.offers.slice(0, 3).map(({ passage }) => isAnsweredBy(one, passage));
    return {
      ...one,
      answer,
      isFirst: isRight[0] ?? false,
      isAmongThree: isRight.includes(true),
    };
  });
}
