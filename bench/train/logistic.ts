/**
 * The weights of a logistic regression, the last of them the bias: by Newton's method (iteratively
 * reweighted least squares) with a small ridge on standardised inputs.
 *
 * @param inputs per example its inputs, all of one length
 * @param outcomes per example 0 or 1
 */
export function fitLogistic(
  inputs: readonly (readonly number[])[],
  outcomes: readonly number[],
): number[] {
  const width = inputs[0]?.length ?? 0;
  const means = columns(width, (k) => average(inputs.map((row) => row[k] as number)));
  const scales = columns(width, (k) => {
    const mean = means[k] as number;
    const variance = average(inputs.map((row) => ((row[k] as number) - mean) ** 2));
    return variance > 1e-10 ? Math.sqrt(variance) : 1e9;
  });
  const rows = inputs.map((row) => [
    ...row.map((value, k) => (value - (means[k] as number)) / (scales[k] as number)),
    1,
  ]);
  let weights: number[] = new Array(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, outcomes, weights);
    weights = weights.map((weight, k) => weight - (step[k] as number));
    if (step.every((change) => Math.abs(change) < 1e-6)) break;
  }
  const scaled = columns(width, (k) => (weights[k] as number) / (scales[k] as number));
  const bias = scaled.reduce(
    (sum, weight, k) => sum - weight * (means[k] as number),
    weights[width] as number,
  );
  return [...scaled, bias];
}

const ROUNDS = 25;
const RIDGE = 1e-4;

function newtonStep(rows: number[][], outcomes: readonly number[], weights: number[]): number[] {
  const size = weights.length;
  const gradient = weights.map((weight) => RIDGE * rows.length * weight);
  const hessian = columns(size, (k) => columns(size, (l) => (k === l ? RIDGE * rows.length : 0)));
  for (const [i, row] of rows.entries()) {
    const score = row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0);
    const probability = 1 / (1 + Math.exp(-score));
    const error = probability - (outcomes[i] as number);
    const curvature = Math.max(1e-6, probability * (1 - probability));
    for (let k = 0; k < size; k += 1) {
      const value = row[k] as number;
      const line = hessian[k] as number[];
      gradient[k] = (gradient[k] as number) + error * value;
      for (let l = 0; l < size; l += 1) {
        line[l] = (line[l] as number) + curvature * value * (row[l] as number);
      }
    }
  }
  return solve(hessian, gradient);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const cell = (r: number, c: number) => (rows[r] as number[])[c] as number;
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < n; r += 1)
      if (Math.abs(cell(r, i)) > Math.abs(cell(pivot, i))) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let r = i + 1; r < n; r += 1) {
      const factor = cell(r, i) / cell(i, i);
      for (let c = i; c <= n; c += 1) (rows[r] as number[])[c] = cell(r, c) - factor * cell(i, c);
    }
  }
  const solution: number[] = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = cell(i, n);
    for (let c = i + 1; c < n; c += 1) rest -= cell(i, c) * (solution[c] as number);
    solution[i] = rest / cell(i, i);
  }
  return solution;
}

function columns<T>(count: number, value: (k: number) => T): T[] {
  return Array.from({ length: count }, (_, k) => value(k));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
