import { type Allowance, type Cost, isWithin, lesser, type Row } from './report.ts';
import type { Attack, Target } from './target.ts';

export interface NamedAttack {
  readonly name: string;
  readonly attack: Attack;
}

/** How often an attack is tried again that cost too much, where the machine may be what was slow. */
const AGAIN = 2;
/** A pause of so many times what is allowed is the bot's. */
const SURELY = 4;
/** After so many bots that a kind has ended, the rest of it is left out: each takes as long as it may. */
const ENDED = 2;

/** Attacks a bot with all of a kind, one after the other. */
export async function run(
  target: Pick<Target, 'attacked'>,
  { set, kind, allowed }: Omit<Row, 'costs'>,
  attacks: Iterable<NamedAttack>,
): Promise<Row> {
  const costs: (Cost & { readonly name: string })[] = [];
  let ended = 0;
  for (const { name, attack } of attacks) {
    if (ended === ENDED) break;
    let cost = await target.attacked(attack);
    for (let again = 0; again < AGAIN && mayBeChance(cost, allowed); again++) {
      cost = lesser(cost, await target.attacked(attack));
    }
    if (cost.ending !== 'alive') ended += 1;
    costs.push({ ...cost, name });
  }
  return { set, kind, allowed, costs };
}

function mayBeChance(cost: Cost, allowed: Allowance): boolean {
  const much = SURELY * (allowed.pause ?? Number.POSITIVE_INFINITY);
  return cost.ending === 'alive' && (cost.pause ?? 0) < much && !isWithin(cost, allowed);
}
