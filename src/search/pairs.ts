/** The neighbours in a question, two different terms each, in either order the same pair. */
export interface Pairs {
  /** How many pairs there are. */
  readonly count: number;
  /** Which pair two terms a and b are, at a × terms + b; -1 where they are none. */
  readonly between: Int32Array;
  /** Per place of the sequence but the last: the pair it begins, or -1, and the lesser weight of both. */
  readonly at: readonly number[];
  readonly weights: readonly number[];
  /** The sum of these weights. */
  readonly mass: number;
}

/** The neighbours in a question, by the weights of its terms. */
export function pairsIn(sequence: readonly number[], weights: Float64Array): Pairs {
  const between = new Int32Array(weights.length ** 2).fill(-1);
  const at: number[] = [];
  const lesser: number[] = [];
  let count = 0;
  let mass = 0;
  for (let i = 0; i + 1 < sequence.length; i++) {
    const a = sequence[i] as number;
    const b = sequence[i + 1] as number;
    const weight = Math.min(weights[a] as number, weights[b] as number);
    mass += weight;
    lesser.push(weight);
    const known = between[a * weights.length + b] as number;
    at.push(a === b || known >= 0 ? known : count);
    if (a === b || known >= 0) continue;
    between[a * weights.length + b] = count;
    between[b * weights.length + a] = count;
    count++;
  }
  return { count, between, at, weights: lesser, mass };
}
