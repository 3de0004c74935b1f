import { type Rng, shuffle } from '../rng.ts';
import { adam } from './adam.ts';

/** Lists of candidates, one of each right: rows of `width` inputs, those of list l from `starts[l]`. */
export interface Lists {
  readonly width: number;
  readonly rows: Float32Array;
  /** Per list, and one more: its first row. */
  readonly starts: Int32Array;
  /** Per list: the right row, counted from its first. */
  readonly right: Int32Array;
}

const EPOCHS = 6;
/** Epochs at the end over which the weights are averaged. */
const AVERAGED = 2;
const BATCH = 32;
const RATE = 0.02;
const L2 = 1e-5;

/**
 * Weights that make the right candidate of each list the most probable: softmax cross-entropy over
 * a list's candidates (ListNet's top-one probability, Cao et al. 2007), by mini-batches with Adam.
 * Inputs are divided by their standard deviation for the fit.
 */
export function fitLists(lists: Lists, use: readonly number[], random: Rng): Float64Array {
  const { width, rows, starts, right } = lists;
  const scale = deviations(lists, use);
  const weights = new Float64Array(width);
  const average = new Float64Array(width);
  const move = adam(weights);
  const gradient = new Float64Array(width);
  const steps = EPOCHS * Math.ceil(use.length / BATCH);
  let step = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = shuffle(use, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      gradient.fill(0);
      for (const list of batch) addGradient(list);
      step += 1;
      const rate = RATE * (1 - (0.9 * step) / steps);
      move(
        gradient.map((g, k) => g / batch.length + L2 * at(weights, k)),
        rate,
      );
      if (epoch >= EPOCHS - AVERAGED) {
        for (let k = 0; k < width; k += 1) average[k] = at(average, k) + at(weights, k);
        averaged += 1;
      }
    }
  }
  return average.map((sum, k) => sum / averaged / at(scale, k));

  function addGradient(list: number): void {
    const first = at(starts, list);
    const size = at(starts, list + 1) - first;
    const scores = new Float64Array(size);
    for (let r = 0; r < size; r += 1) {
      let score = 0;
      for (let k = 0, i = (first + r) * width; k < width; k += 1, i += 1) {
        score += (at(weights, k) * at(rows, i)) / at(scale, k);
      }
      scores[r] = score;
    }
    const greatest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const exponentials = scores.map((score) => Math.exp(score - greatest));
    const sum = exponentials.reduce((a, b) => a + b, 0);
    for (let r = 0; r < size; r += 1) {
      const error = at(exponentials, r) / sum - (r === at(right, list) ? 1 : 0);
      if (Math.abs(error) < 1e-4) continue;
      for (let k = 0, i = (first + r) * width; k < width; k += 1, i += 1) {
        gradient[k] = at(gradient, k) + (error * at(rows, i)) / at(scale, k);
      }
    }
  }
}

function deviations({ width, rows, starts }: Lists, use: readonly number[]): Float64Array {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const list of use) {
    for (let r = at(starts, list); r < at(starts, list + 1); r += 1) {
      count += 1;
      for (let k = 0; k < width; k += 1) {
        const value = at(rows, r * width + k);
        sum[k] = at(sum, k) + value;
        squares[k] = at(squares, k) + value * value;
      }
    }
  }
  return squares.map((square, k) => {
    const variance = square / count - (at(sum, k) / count) ** 2;
    // An input that never varies gets no weight.
    return variance > 1e-10 ? Math.sqrt(variance) : 1e9;
  });
}

function at(numbers: { readonly [i: number]: number | undefined }, i: number): number {
  return numbers[i] as number;
}
