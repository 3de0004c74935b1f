/** What attacks cost, against what they may. */

import { number, table } from '../markdown.ts';

/** What one attack cost the bot: ms of CPU, ms of pause, bytes; and how the bot was at its end. */
export interface Cost {
  readonly cpu?: number;
  readonly pause?: number;
  readonly rss: number;
  readonly ending: 'alive' | 'hung' | 'died';
  /** What came of it besides, such as that a file was refused, or how long somebody else waited. */
  readonly said?: string;
}

/** What one attack may cost. */
export interface Allowance {
  /** The longest that the event loop may be kept, in ms. */
  readonly pause?: number;
  /** CPU time, in ms. */
  readonly cpu?: number;
  /** Resident memory, in bytes. */
  readonly rss?: number;
}

/** Some attacks of one kind: the row of a table. */
export interface Row {
  readonly set: string;
  readonly kind: string;
  readonly allowed: Allowance;
  /** Each with its name. */
  readonly costs: readonly (Cost & { readonly name: string })[];
}

/** Whether an attack cost no more than it may. */
export function isWithin({ ending, pause, cpu, rss }: Cost, allowed: Allowance): boolean {
  const fits = (value: number | undefined, most: number | undefined) =>
    most === undefined || Number.isNaN(value) || (value !== undefined && value <= most);
  return (
    ending === 'alive' &&
    fits(pause, allowed.pause) &&
    fits(cpu, allowed.cpu) &&
    fits(rss, allowed.rss)
  );
}

/** Of two costs of the same attack that which says less of the machine, and so more of the bot. */
export function lesser<T extends Cost>(one: T, other: T): T {
  if (one.ending !== 'alive' || other.ending !== 'alive')
    return one.ending === 'alive' ? other : one;
  return (other.pause ?? 0) < (one.pause ?? 0) ? other : one;
}

/** What is worst first: what ended the bot, then what kept it longest. */
function byHarm(a: Cost, b: Cost): number {
  const harm = ({ ending }: Cost) => ['died', 'hung', 'alive'].indexOf(ending);
  return harm(a) - harm(b) || (b.pause ?? 0) - (a.pause ?? 0);
}

/** A table with a row for each kind of attack: the greatest of each figure, and which one was the worst. */
export function report(rows: readonly Row[]): string {
  const head = ['attack', 'of', 'worst', 'CPU ms', 'pause ms', 'RSS MB', 'within the bound'];
  const sets = [...new Set(rows.map(({ set }) => set))];
  return sets
    .map((set) => {
      const own = rows.filter((row) => row.set === set);
      return `### ${set}\n\n${table(head, own.map(cellsOf))}`;
    })
    .join('\n\n');
}

function cellsOf({ kind, allowed, costs }: Row): string[] {
  const [worst] = costs.toSorted(byHarm);
  const greatest = (of: (cost: Cost) => number | undefined) =>
    Math.max(...costs.map((cost) => of(cost) ?? 0));
  const beyond = costs.filter((cost) => !isWithin(cost, allowed));
  const ended = costs.find(({ ending }) => ending !== 'alive')?.ending;
  return [
    escaped(kind),
    number(costs.length),
    escaped([worst?.name, worst?.said].filter((part) => part !== undefined).join(': ')),
    number(greatest(({ cpu }) => cpu)),
    ended ?? number(greatest(({ pause }) => pause)),
    number(greatest(({ rss }) => rss) / 1e6),
    beyond.length === 0 ? 'yes' : `**no** (${number(beyond.length)})`,
  ];
}

/** So that no cell ends a table or begins code. */
function escaped(cell: string): string {
  return cell
    .replace(/[|\\`*_<>[\]]/g, '\\$&')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, 160);
}
