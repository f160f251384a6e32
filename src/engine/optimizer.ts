/** Adam (Kingma & Ba 2015) with clipping of the gradient's norm, warm-up and cosine decay. */

export interface Schedule {
  /** The learning rate at its highest. */
  readonly learningRate: number;
  /** Steps over which it rises from 0. */
  readonly warmUpSteps: number;
  /** Steps in all; it falls to 0 along a half cosine. */
  readonly steps: number;
}

/** The learning rate of a step, counted from 0. */
export function learningRateAt(schedule: Schedule, step: number): number {
  const { learningRate, warmUpSteps, steps } = schedule;
  if (step < warmUpSteps) return (learningRate * (step + 1)) / warmUpSteps;
  const progress = (step - warmUpSteps) / Math.max(1, steps - warmUpSteps);
  return (learningRate * (1 + Math.cos(Math.PI * Math.min(1, progress)))) / 2;
}

export type Parameters = Readonly<Record<string, Float64Array>>;

/** The running moments, by parameter. */
export interface AdamMoments {
  readonly first: Parameters;
  readonly second: Parameters;
}

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.99;
const TINY = 1e-8;

/** Scales all gradients together so that their Euclidean norm is at most `limit`; returns the norm. */
export function clipNorm(gradients: Parameters, limit: number): number {
  let squares = 0;
  for (const gradient of Object.values(gradients)) {
    for (const value of gradient) squares += value * value;
  }
  const norm = Math.sqrt(squares);
  if (norm > limit) {
    const factor = limit / norm;
    for (const gradient of Object.values(gradients)) {
      for (let index = 0; index < gradient.length; index++) gradient[index]! *= factor;
    }
  }
  return norm;
}

/** One step of Adam, in place. `step` counts from 0; parameters without moments stay as they are. */
export function adamStep(
  parameters: Parameters,
  gradients: Parameters,
  moments: AdamMoments,
  learningRate: number,
  step: number,
): void {
  const firstCorrection = 1 - FIRST_DECAY ** (step + 1);
  const secondCorrection = 1 - SECOND_DECAY ** (step + 1);
  for (const [name, first] of Object.entries(moments.first)) {
    const second = moments.second[name]!;
    const values = parameters[name]!;
    const gradient = gradients[name]!;
    for (let index = 0; index < values.length; index++) {
      const slope = gradient[index]!;
      first[index] = FIRST_DECAY * first[index]! + (1 - FIRST_DECAY) * slope;
      second[index] = SECOND_DECAY * second[index]! + (1 - SECOND_DECAY) * slope * slope;
      const size = Math.sqrt(second[index]! / secondCorrection) + TINY;
      values[index]! -= (learningRate * first[index]!) / firstCorrection / size;
    }
  }
}
