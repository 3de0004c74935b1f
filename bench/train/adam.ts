/** Moves weights against a gradient, a step at a time (Adam: Kingma & Ba 2015, with their constants). */
export function adam(weights: Float64Array): (gradient: Float64Array, rate: number) => void {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let steps = 0;
  return (gradient, rate) => {
    steps += 1;
    for (const [k, g] of gradient.entries()) {
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * g;
      square[k] = 0.999 * (square[k] as number) + 0.001 * g * g;
      const m = (mean[k] as number) / (1 - 0.9 ** steps);
      const s = Math.sqrt((square[k] as number) / (1 - 0.999 ** steps));
      weights[k] = (weights[k] as number) - (rate * m) / (s + 1e-8);
    }
  };
}
