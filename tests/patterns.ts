import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** A regular expression of `src`. */
export interface Pattern {
  /** The file that has it, by its path in `src`. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What is written in a file: its literals, and how many places compose a pattern of strings. */
interface Written {
  readonly literals: readonly Pattern[];
  readonly composing: number;
}

/** The programs: they begin to run when they are loaded. */
const PROGRAMS = ['main.ts', 'cli.ts', 'backup.ts', 'servers/worker.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort();

/** All regular expressions of `src`: those written out, and those composed, as they are composed. */
export async function patternsOfSource(): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  const composing = new Map<string, number>();
  for (const file of files) {
    const written = writtenIn(file);
    patterns.push(...written.literals);
    if (written.composing > 0) composing.set(file, written.composing);
  }
  const { composed, places } = await composedWhileLoading([...composing.keys()]);
  for (const [file, count] of composing) {
    if (places.get(file)?.size !== count) {
      throw new Error(
        `${file} composes a pattern only when it is called: compose it when it is loaded`,
      );
    }
  }
  return [...patterns, ...composed];
}

function writtenIn(file: string): Written {
  const literals: Pattern[] = [];
  let composing = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    const { type, regex, callee } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      callee?: { name?: string };
    };
    if (regex) {
      literals.push({ file, source: regex.pattern, flags: regex.flags });
      return;
    }
    if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') {
      composing += 1;
    }
    for (const one of Object.values(node)) visit(one);
  };
  visit(parseAst(readFileSync(join('src', file), 'utf8'), { lang: 'ts' }).body);
  return { literals, composing };
}

/** Loads files anew, and notes which patterns are made meanwhile, and in how many places of each. */
async function composedWhileLoading(composing: readonly string[]) {
  const composed: Pattern[] = [];
  const places = new Map<string, Set<string>>();
  const Original = RegExp;
  const note = (args: readonly unknown[]): RegExp => {
    const made = Reflect.construct(Original, args) as RegExp;
    const [, path = '', place = ''] =
      /\/src\/([^\s()]+\.ts)(?:\?[^:\s]*)?(:\d+:\d+)/.exec(new Error().stack ?? '') ?? [];
    if (path === '') return made;
    composed.push({ file: path, source: made.source, flags: made.flags });
    places.set(path, (places.get(path) ?? new Set()).add(place));
    return made;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (_target, args) => note(args),
    apply: (_target, _self, args) => note(args),
  });
  try {
    for (const file of composing) {
      if (PROGRAMS.includes(file))
        throw new Error(`${file} is a program: it may compose no pattern`);
      // Other tests in this process may have loaded it already.
      await import(/* @vite-ignore */ `${pathToFileURL(resolve('src', file)).href}?anew`);
    }
  } finally {
    globalThis.RegExp = Original;
  }
  return { composed, places };
}
