import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { BOUNDS } from '../bounds.ts';
import { decode } from '../formats/decode.ts';
import { readDocument } from '../formats/read.ts';
import { type Dictionary, ENGLISH } from '../language/en/dictionary.ts';
import { ProblemsError } from '../problems.ts';
import { turns } from '../steps.ts';
import type { Article, Library } from './article.ts';
import { checkFacts, readFacts } from './facts.ts';
import { ARTICLE, articleFrom, articleId } from './parse.ts';
import { whyUnread } from './unread.ts';

/** The largest file that is read, in bytes; a larger one is refused unread. */
const MAX_BYTES = BOUNDS.hostFile.most * 1024 * 1024;

const FACTS = /\.facts\.ya?ml$/i;
const PASSED_OVER = /^\.|^readme\.(?:md|markdown)$/i;

/** The names of the files that share an id: one article, and at most one file of facts. */
interface Files {
  readonly articles: string[];
  readonly facts: string[];
}

/** What there is in a folder. */
interface Found {
  /** By the ids of articles: their files, and the sizes and times of these, which change when they do. */
  readonly articles: ReadonlyMap<string, { readonly files: Files; readonly stamp: string }>;
  /** The files that are in no format that is read, one line each. */
  readonly unread: readonly string[];
}

/** Loads every article in a folder once, as `KnowledgeFolder` does. */
export function loadLibrary(dir: string, dictionary = ENGLISH): Promise<Library> {
  return new KnowledgeFolder(dir, dictionary).read();
}

/**
 * A folder of articles, with the facts beside them.
 *
 * An article is a file directly in the folder whose name has an ending of `ARTICLE`; which format it
 * has, its content tells. Its facts stand in `NAME.facts.yaml` (or `.yml`). `README.md`, names that
 * start with a dot, and names with another ending are passed over; `unread` tells of those that
 * somebody may miss. A link may not lead out of the folder.
 */
export class KnowledgeFolder {
  readonly path: string;
  readonly #dictionary: Dictionary;
  /** What was read of articles without a mistake, by their ids. */
  #known: ReadonlyMap<string, { readonly stamp: string; readonly article: Article }> = new Map();
  #library: Library | undefined;
  /** What was found when it was last read; nothing where that was not possible. */
  #found: Found | undefined;

  constructor(path: string, dictionary = ENGLISH) {
    this.path = path;
    this.#dictionary = dictionary;
  }

  /**
   * Reads its articles, those whose files have changed since the last time, in turns with whatever
   * else the process has to do. They are ordered by id; where none has changed it is the library of
   * that time.
   *
   * @throws {ProblemsError} With every problem in the folder, one line each, naming the file.
   */
  async read(): Promise<Library> {
    this.#found = undefined;
    this.#found = await find(this.path);
    const problems: string[] = [];
    const read = new Map<string, { stamp: string; article: Article }>();
    const pause = turns();
    // Read one after the other, and each blocking: 100,000 small files load several times faster so.
    for (const [id, { files, stamp }] of this.#found.articles) {
      const known = this.#known.get(id);
      const mistakes: string[] = [];
      const article =
        known?.stamp === stamp
          ? known.article
          : await loadArticle(this.path, files, this.#dictionary, mistakes);
      if (article && mistakes.length === 0) read.set(id, { stamp, article });
      for (const mistake of mistakes) problems.push(mistake);
      await pause();
    }
    this.#known = read;
    if (problems.length > 0) throw new ProblemsError(problems);
    return this.#keep([...read.values()].map(({ article }) => article));
  }

  /** Files in no format that is read, when it last was, one line each, with what to do about it. */
  get unread(): readonly string[] {
    return this.#found?.unread ?? [];
  }

  /** Whether the names, sizes or times of its files are others than when it was last read, or `unread`. */
  async hasChanged(): Promise<boolean> {
    const [before, now] = [this.#found, await find(this.path).catch(noneFor)];
    if (before === undefined || now === undefined) return before !== now;
    return (
      before.articles.size !== now.articles.size ||
      [...now.articles].some(([id, { stamp }]) => before.articles.get(id)?.stamp !== stamp) ||
      String(before.unread) !== String(now.unread)
    );
  }

  #keep(articles: Article[]): Library {
    articles.sort((a, b) => (a.id < b.id ? -1 : 1));
    const old = this.#library?.articles;
    const isSame = old?.length === articles.length && articles.every((one, i) => one === old[i]);
    if (this.#library === undefined || !isSame) this.#library = { articles };
    return this.#library;
  }
}

async function find(dir: string): Promise<Found> {
  const names = namesIn(dir);
  const unread = names.flatMap((name) => whyUnread(name) ?? []);
  const groups = filesById(names);
  if (![...groups.values()].some((files) => files.articles.length > 0)) {
    throw new ProblemsError([
      `${dir}: holds no article; put a .txt, .md, .html, .pdf, .docx, .odt or .epub file there`,
      ...unread.map((line) => join(dir, line)),
    ]);
  }
  const articles = new Map<string, { files: Files; stamp: string }>();
  const pause = turns();
  for (const [id, files] of groups) {
    const stamps = [...files.articles, ...files.facts].map((name) => stampOf(dir, name));
    articles.set(id, { files, stamp: stamps.join('\n') });
    await pause();
  }
  return { articles, unread };
}

function noneFor(error: unknown): undefined {
  if (!(error instanceof ProblemsError)) throw error;
}

/** A file's name, size and times: when it was last written, and when it was put in its place. */
function stampOf(dir: string, name: string): string {
  try {
    const { size, mtimeNs, ctimeNs } = statSync(join(dir, name), { bigint: true });
    return `${name} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    return `${name} ${reasonOf(error)}`;
  }
}

function filesById(names: readonly string[]): Map<string, Files> {
  const groups = new Map<string, Files>();
  for (const name of names) {
    const ending = [FACTS, ARTICLE].find((pattern) => pattern.test(name));
    if (!ending || PASSED_OVER.test(name)) continue;
    // Names that differ in case only are one file on some systems and two on others.
    const id = articleId(name.replace(ending, '')).toLowerCase();
    const files = groups.get(id) ?? { articles: [], facts: [] };
    (ending === FACTS ? files.facts : files.articles).push(name);
    groups.set(id, files);
  }
  return groups;
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort();
  } catch (error) {
    throw new ProblemsError([`${dir}: ${reasonOf(error)}`]);
  }
}

/** Loads one article and its facts; adds what is wrong with them to `problems`. */
async function loadArticle(
  dir: string,
  files: Files,
  dictionary: Dictionary,
  problems: string[],
): Promise<Article | undefined> {
  const read = async <T>(
    name: string,
    parse: (bytes: Buffer) => T,
  ): Promise<Awaited<T> | undefined> => {
    try {
      return await parse(readBytes(dir, name));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      for (const problem of error.problems) problems.push(`${join(dir, name)}: ${problem}`);
      return undefined;
    }
  };

  let article: Article | undefined;
  for (const name of files.articles) {
    article = await read(name, async (bytes) =>
      articleFrom(name, await readDocument(bytes, { name }), dictionary),
    );
  }
  for (const name of files.facts) {
    const facts = await read(name, async (bytes) => {
      const entries = readFacts((await decode(bytes)).text);
      return article && checkFacts(entries, article);
    });
    if (article && facts) article = { ...article, facts };
  }

  const clash = (names: readonly string[], what: string) => {
    const [first = '', ...others] = names;
    for (const name of others) problems.push(`${join(dir, name)}: ${what} as ${join(dir, first)}`);
  };
  clash(files.articles, 'an article of the same name');
  clash(files.facts, 'facts of the same article');
  if (files.articles.length === 0) {
    const [name = ''] = files.facts;
    problems.push(`${join(dir, name)}: there is no article of this name beside it`);
  }
  return article;
}

function readBytes(dir: string, name: string): Buffer {
  const path = join(dir, name);
  try {
    if (lstatSync(path).isSymbolicLink()) {
      if (!existsSync(path)) throw new ProblemsError(['is a link that leads nowhere']);
      if (!realpathSync(path).startsWith(realpathSync(dir) + sep)) {
        throw new ProblemsError(['is a link that leads out of the folder']);
      }
    }
    const file = statSync(path);
    if (file.isDirectory()) throw new ProblemsError(['is a folder: rename it, or move it away']);
    if (!file.isFile()) throw new ProblemsError(['is not a file']);
    if (file.size > MAX_BYTES) {
      const megabytes = (file.size / 1024 / 1024).toFixed(1);
      throw new ProblemsError([
        `is too large: ${megabytes} MB; at most ${BOUNDS.hostFile.most} MB are read`,
      ]);
    }
    return readFileSync(path);
  } catch (error) {
    throw error instanceof ProblemsError ? error : new ProblemsError([reasonOf(error)]);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    ENOENT: 'does not exist',
    ENOTDIR: 'is not a folder',
    EACCES: 'may not be read: permission denied',
    EPERM: 'may not be read: permission denied',
    ELOOP: 'is a link that leads nowhere',
  };
  return (
    reasons[code] ?? `can't be read: ${error instanceof Error ? error.message : String(error)}`
  );
}
