/**
 * `npm run bench:same -- REVISION`: whether questions get the very same answers as at a revision of
 * the repository: for changes that should only make things faster or plainer. Ends with status 1
 * where any differs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import type { Answer } from '../src/answer/answer.ts';
import { ask } from '../src/answer/ask.ts';
import { prepare } from '../src/answer/knowledge.ts';
import type { Article } from '../src/library/article.ts';
import { loadLibrary } from '../src/library/load.ts';
import { textsOf } from './corpus.ts';
import { dataFolder, inSample, loadSets, type QuestionSet } from './data.ts';
import { progress } from './progress.ts';
import { readerTexts } from './readers-set.ts';
import { rng } from './rng.ts';
import { makeTypos } from './typos.ts';

const SEED = 1;
/** The share of a set's questions that are put, and of those the share put to all its articles. */
const SAMPLE = 0.05;
const TO_ALL = 0.25;
/** Differences shown. */
const SHOWN = 5;

/** Some articles, and what is asked of them. */
interface World {
  readonly articles: readonly Article[];
  readonly questions: readonly string[];
}

/** What the program of some revision makes of a question, as it is compared. */
type Asking = (articles: readonly Article[]) => (question: string) => string;

const revision = process.argv[2];
if (revision === undefined) {
  process.stderr.write('Which revision? For example: npm run bench:same -- main\n');
  process.exitCode = 1;
} else {
  process.exitCode = compare(await worlds(), await programAt(revision)) === 0 ? 0 : 1;
}

function compare(all: readonly World[], before: Asking): number {
  const total = all.reduce((sum, { questions }) => sum + questions.length, 0);
  const shown = progress('questions', total);
  const differing: string[] = [];
  for (const { articles, questions } of all) {
    const [was, is] = [before(articles), asking({ ask, prepare })(articles)];
    for (const question of questions) {
      const [old, now] = [was(question), is(question)];
      if (old !== now) differing.push(`${articles[0]?.id}: ${question}\n- ${old}\n+ ${now}`);
      shown.step();
    }
  }
  shown.end();
  process.stdout.write(`${total} questions, ${differing.length} answered differently\n`);
  for (const difference of differing.slice(0, SHOWN)) process.stdout.write(`\n${difference}\n`);
  return differing.length;
}

/** All of an answer that an asker could see, numbers to their last bit. */
function asking(program: { ask: typeof ask; prepare: typeof prepare }): Asking {
  return (articles) => {
    const knowledge = program.prepare({ articles });
    return (question) => comparable(program.ask(knowledge, question));
  };
}

function comparable({ offers, ...answer }: Answer): string {
  return JSON.stringify({
    ...answer,
    ...('best' in answer && { best: offers.indexOf(answer.best) }),
    ...('instead' in answer && { instead: answer.instead.map(({ question }) => question) }),
    offers: offers.map(({ article, passage, sentence, confidence }) => {
      return [article.id, passage.number, sentence.start, sentence.end, confidence];
    }),
  });
}

/** The program as it was, built in a work tree of its own that is gone by the time it is asked. */
async function programAt(revision: string): Promise<Asking> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const git = (...args: string[]) => execFileSync('git', ['worktree', ...args], { stdio: 'pipe' });
  git('add', '--detach', folder, revision);
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'inherit' });
    // Revisions before the programs were bundled had their modules there.
    const modules = ['dist/modules', 'dist'].map((path) => join(folder, path)).find(existsSync);
    const load = (file: string) => import(pathToFileURL(join(modules ?? folder, file)).href);
    const { ask } = await load('answer/ask.js');
    const { prepare } = await load('answer/knowledge.js');
    // What is read when first needed, such as the dictionary, is needed now.
    const asked = asking({ ask, prepare });
    asked([])('xyzzy');
    return asked;
  } finally {
    git('remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project's own questions and the readers', and those of the sets where they are. */
async function worlds(): Promise<World[]> {
  const { articles } = await loadLibrary('knowledge');
  const own = load(readFileSync('tests/knowledge/questions.yaml', 'utf8')) as {
    readonly question: string;
  }[];
  const phrasings = articles
    .flatMap(({ facts }) => facts)
    .flatMap(({ question, also }) => [question, ...also]);
  const questions = [...own.map(({ question }) => question), ...phrasings];
  const readers = [...(await readerTexts('development')), ...(await readerTexts('held out'))];
  const sets = existsSync(dataFolder()) ? loadSets() : [];
  return [
    { articles, questions: [...questions, ...questions.map(misspelt('en'))] },
    ...readers.flatMap(({ article, questions }) =>
      [article, { ...article, facts: [] }].map((version) => {
        return { articles: [version], questions: questions.map(({ question }) => question) };
      }),
    ),
    ...sets.flatMap(worldsOf),
  ];
}

/** Each article of a set with questions of its own, the same misspelt, and another's; and all of them together. */
function worldsOf(set: QuestionSet): World[] {
  const texts = textsOf(set).map(({ article, cases }) => {
    const put = cases.filter(({ id }) => inSample(id, SAMPLE, SEED));
    return { article, questions: put.map(({ question }) => question) };
  });
  const all = texts.flatMap(({ questions }) => questions);
  return [
    ...texts.map(({ article, questions }, at) => {
      const foreign = texts[at + 1]?.questions ?? [];
      const asked = [...questions, ...questions.map(misspelt(set.language)), ...foreign];
      return { articles: [article], questions: asked };
    }),
    {
      articles: texts.map(({ article }) => article),
      questions: all.slice(0, TO_ALL * all.length),
    },
  ];
}

function misspelt(language: string) {
  return (question: string) => makeTypos(question, 1, rng(SEED, 'typo', question), language);
}
