import { parseArgs } from 'node:util';
import { loadEnvironment, readConfig } from '../config.ts';
import { ProblemsError } from '../problems.ts';
import { type BackedUp, backUp } from '../store/backup.ts';
import type { Counts } from '../store/backup-lines.ts';
import { StoreUnavailable } from '../store/errors.ts';
import { nameOf } from '../store/place.ts';
import { restore } from '../store/restore.ts';
import { complain, problemsOf } from './exit.ts';

const USAGE = 'usage: npm run backup -- FILE, or npm run restore -- FILE';

/** Arguments -> the library that servers keep, to a file or from one. */
async function main(): Promise<void> {
  const { values, positionals } = parse(process.argv.slice(2));
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new ProblemsError([USAGE], 2);
  const place = readConfig(loadEnvironment());
  const done: Counts & Partial<BackedUp> = values.restore
    ? await restore(place, file)
    : await backUp(place, file);
  const what = values.restore ? `restored from ${file} to` : `backed up to ${file} from`;
  const { servers, articles, facts, questions, leftOut = [] } = done;
  process.stdout.write(
    `${what} ${nameOf(place)}; servers: ${servers}, articles: ${articles}, facts: ${facts}, questions: ${questions}\n`,
  );
  if (leftOut.length > 0) {
    throw new ProblemsError(leftOut.map((what) => `damaged, and left out: ${what}`));
  }
}

function parse(args: string[]) {
  try {
    const options = { restore: { type: 'boolean', default: false } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // `parseArgs` throws TypeErrors that say what is wrong.
    if (!(error instanceof TypeError)) throw error;
    throw new ProblemsError([`${error.message}; ${USAGE}`], 2);
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = error instanceof ProblemsError ? error.exitStatus : 1;
  complain(error instanceof StoreUnavailable ? [error.message] : problemsOf(error));
}
