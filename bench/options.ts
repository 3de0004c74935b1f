import { parseArgs } from 'node:util';
import { BenchError } from './data.ts';
import type { System } from './system.ts';
import { SYSTEMS } from './systems/all.ts';

/** What both commands can be told. */
export interface Options {
  /** The sets to use; undefined for all that are found. */
  readonly sets: readonly string[] | undefined;
  readonly systems: readonly System[];
  /** The share of the questions to put, more than 0 and at most 1. */
  readonly sample: number;
  readonly seed: number;
  /** The sizes of libraries to time, in passages. */
  readonly sizes: readonly number[];
  /** How many servers have articles of their own. */
  readonly servers: number;
  /** The file that the numbers are written to. */
  readonly json: string | undefined;
}

const SERVERS = 2_500;
const SIZES = [50, 2_000, 20_000, 100_000];

/** Said for `--help` and on wrong usage. */
export const USAGE = `Options:
  --sets NAME,..     question sets by file name without .json (default: all in BENCH_DATA or ../shared/data)
  --systems NAME,..  of ${SYSTEMS.map(({ name }) => `"${name}"`).join(', ')} (default: all)
  --seed N           whole number behind every draw (default: 1)
  --json FILE        write the numbers there too
  --sample SHARE     quality: put this share of the questions, such as 0.1 (default: 1)
  --sizes N,..       speed: passages in the library (default: ${SIZES.join(',')})
  --servers N        servers: how many (default: ${SERVERS})
`;

/** Reads the command line; undefined when help is asked for.
 *
 * @throws BenchError when an option is unknown or its value makes no sense
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const values = parse(args);
  if (values.help) {
    return undefined;
  }
  const sample = Number(values.sample);
  const seed = Number(values.seed);
  const servers = Number(values.servers ?? SERVERS);
  const sizes = values.sizes === undefined ? SIZES : values.sizes.split(',').map(Number);
  if (!(sample > 0 && sample <= 1)) {
    throw new BenchError('--sample takes a share such as 0.1');
  }
  if (!Number.isSafeInteger(seed)) {
    throw new BenchError('--seed takes a whole number');
  }
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0)) {
    throw new BenchError('--sizes takes whole numbers such as 50,2000');
  }
  if (!(Number.isSafeInteger(servers) && servers > 0)) {
    throw new BenchError('--servers takes a whole number such as 100');
  }
  return {
    sets: values.sets?.split(','),
    systems: values.systems?.split(',').map(systemNamed) ?? SYSTEMS,
    sample,
    seed,
    sizes,
    servers,
    json: values.json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sets: { type: 'string' },
        systems: { type: 'string' },
        sample: { type: 'string', default: '1' },
        seed: { type: 'string', default: '1' },
        sizes: { type: 'string' },
        servers: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new BenchError(error instanceof Error ? error.message : String(error));
  }
}

/** The system of this name, in any case. */
export function systemNamed(name: string): System {
  const system = SYSTEMS.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (system === undefined) {
    throw new BenchError(`There is no system "${name}".`);
  }
  return system;
}
