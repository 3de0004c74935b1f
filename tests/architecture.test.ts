import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src`, folders and files, as the house is drawn: each may import from the lines above its
 * own, and not from its neighbours on the line. To add a room, give it a line there.
 */
const ORDER: readonly (readonly string[])[] = linesOf(readFileSync('docs/ARCHITECTURE.md', 'utf8'));

/** Where Discord's packages may be known of, and whose own folders are rooms. */
const DISCORD = 'discord';
const DISCORD_PACKAGE = /^(?:discord\.js|discord-api-types|@discordjs)(?:\/|$)/;

const IMPORT =
  /^(?:import|export)\b[^'"]*?from '([^']+)'|\bimport\(\s*'([^']+)'|^import '([^']+)'/gm;

interface SourceFile {
  /** Its path in `src`. */
  readonly path: string;
  /** The files of `src` that it imports, by path; others as `../` and so on. */
  readonly files: readonly string[];
  /** Those of them that are loaded with it: types are not. */
  readonly loaded: readonly string[];
  readonly packages: readonly string[];
}

const sources: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const imports = [...readFileSync(join('src', path), 'utf8').matchAll(IMPORT)].map(
      ([statement, from, lazy, bare]) => ({
        name: from ?? lazy ?? bare ?? '',
        isType: /^\w+ type\b/.test(statement),
      }),
    );
    const files = imports
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name, isType }) => ({
        file: relative('src', join('src', dirname(path), name)),
        isType,
      }));
    return {
      path,
      files: files.map(({ file }) => file),
      loaded: files.filter(({ isType }) => !isType).map(({ file }) => file),
      packages: imports.map(({ name }) => name).filter((name) => !name.startsWith('.')),
    };
  });

/** The folder of a file in `src`, or its name without an ending where it is in none. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return (first === DISCORD ? `${first}/${second}` : first).replace(/\.ts$/, '');
}

function lineOf(path: string): number {
  return ORDER.findIndex((rooms) => rooms.includes(roomOf(path)));
}

/** One circle of imports that can be reached from a file, if there is any. */
function circleFrom(
  path: string,
  imports: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  open: readonly string[] = [],
): readonly string[] | undefined {
  if (open.includes(path)) return [...open.slice(open.indexOf(path)), path];
  if (done.has(path)) return undefined;
  for (const next of imports.get(path) ?? []) {
    const circle = circleFrom(next, imports, done, [...open, path]);
    if (circle) return circle;
  }
  done.add(path);
  return undefined;
}

/** The names in the first column of the table of rooms; one that begins with a slash is in the folder before it. */
function linesOf(architecture: string): string[][] {
  const [, section = ''] = architecture.split(/^## Rooms$/m);
  const [table = ''] = section.split(/^## /m);
  return Array.from(table.matchAll(/^\| (`[^|]*)\|/gm), ([, cell = '']) => {
    const names = Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name);
    const folder = names[0]?.split('/')[0] ?? '';
    return names.map((name) => (name.startsWith('/') ? folder + name : name));
  });
}

describe('the rooms of src', () => {
  it('are all in the drawing of the house, and no others', () => {
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].sort()).toEqual(
      ORDER.flat().sort(),
    );
  });

  it('know nothing of Discord but for its own and the programs', () => {
    const knowing = sources.filter(({ files }) => files.some((it) => it.startsWith(`${DISCORD}/`)));
    const rooms = new Set(knowing.map(({ path }) => path.split('/')[0]));
    expect([...rooms].sort()).toEqual([DISCORD, 'programs']);
  });

  it.each(sources)('$path imports from its own room and those above alone', ({ path, files }) => {
    const wrong = files.filter(
      (file) =>
        file.startsWith('..') || (roomOf(file) !== roomOf(path) && lineOf(file) >= lineOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  it('leave Discord’s packages out of the pages, which are served without a bot too', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const reached = new Set(['web/front.ts']);
    // A set that grows while it is gone through is gone through to its end.
    for (const path of reached)
      for (const next of byPath.get(path)?.loaded ?? []) reached.add(next);
    expect(reached.size).toBeGreaterThan(10);
    const packages = [...reached].flatMap((path) => byPath.get(path)?.packages ?? []);
    expect(packages.filter((name) => DISCORD_PACKAGE.test(name))).toEqual([]);
  });

  it('leave Discord’s packages to its own', () => {
    const knowing = sources.filter(({ packages }) =>
      packages.some((it) => DISCORD_PACKAGE.test(it)),
    );
    expect(knowing.length).toBeGreaterThan(0);
    const outside = knowing.filter(({ path }) => !path.startsWith(`${DISCORD}/`));
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  it('hold no circle of imports', () => {
    const imports = new Map(sources.map(({ path, loaded }) => [path, loaded]));
    const done = new Set<string>();
    const circle = sources.map(({ path }) => circleFrom(path, imports, done)).find((it) => it);
    expect(circle).toBeUndefined();
  });
});
