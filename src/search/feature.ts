/**
 * One input of a linear model: what it is called and what it measures. Every number that a model
 * weighs is one, so that scoring, explaining and training read the same list.
 */
export interface Feature<View, Name extends string = string> {
  /** The key of its weight, and what `--explain` calls it. */
  readonly name: Name;
  readonly of: (view: View) => number;
}

/** The names of a list of features. */
export type NameOf<F extends readonly { readonly name: string }[]> = F[number]['name'];

/** Weights by the names of what they weigh. A name without one weighs 0, until it is trained. */
export type Weights<Name extends string = string> = Readonly<Partial<Record<Name, number>>>;

/** Writes the values of some features of what is seen into `row`, in their order, from `start` on. */
export function measure<View>(
  features: readonly Feature<View>[],
  view: View,
  row: Float64Array,
  start = 0,
): void {
  for (let f = 0; f < features.length; f++) {
    row[start + f] = (features[f] as Feature<View>).of(view);
  }
}

/** The weights in the order of the names; 0 for a name that has none. */
export function inOrder<Name extends string>(
  names: readonly Name[],
  weights: Weights<NoInfer<Name>>,
): Float64Array {
  return Float64Array.from(names, (name) => weights[name] ?? 0);
}

/** The names of features, in their order. */
export function namesIn<const F extends readonly { readonly name: string }[]>(
  features: F,
): NameOf<F>[] {
  return features.map(({ name }) => name);
}

/** The place of each of some names among them. */
export function placesOf<const Name extends string>(
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
}

/** Σ weight × value, of the values from `start` on. */
export function weigh(weights: Float64Array, values: ArrayLike<number>, start = 0): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += (weights[i] as number) * (values[start + i] as number);
  }
  return sum;
}
