import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What starts processes, databases, servers or browsers. */
const STARTS_SOMETHING = new Set([
  'node:child_process',
  'node:http',
  'node:https',
  'node:net',
  'node:worker_threads',
  'libsql',
  'pg',
  'playwright-core',
]);

/** Imports, but for those of types. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm;

/** Whether a test file has tests that come in two sizes. */
export function isSized(file: string): boolean {
  return importsOf(file).some((name) => name.endsWith('/size.ts'));
}

/**
 * The test files by what they load, themselves and through any file of the project: `process` are those
 * that could start something outside their own process, `pure` the others.
 */
export function testFilesByKind(): { readonly pure: string[]; readonly process: string[] } {
  const byKind = { pure: [] as string[], process: [] as string[] };
  for (const name of readdirSync('tests', { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.test.ts')) continue;
    const file = join('tests', name);
    byKind[startsSomething(file, new Set()) ? 'process' : 'pure'].push(file);
  }
  return byKind;
}

function startsSomething(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((name) =>
    name.startsWith('.')
      ? name.endsWith('.ts') && startsSomething(join(dirname(file), name), seen)
      : STARTS_SOMETHING.has(name),
  );
}

const read = new Map<string, string[]>();

function importsOf(file: string): string[] {
  let names = read.get(file);
  if (!names) {
    names = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, name = '']) => name);
    read.set(file, names);
  }
  return names;
}
