/** Why a word has the logit and the probability it has: what adds up, and what it is weighed against. */
import { arrayOf } from './cells/access.ts';
import { cellNamed } from './cells/index.ts';
import type { Factors } from './explain.ts';
import type { Direction, Model } from './model.ts';
import { logOdds } from './predict.ts';
import type { Trace } from './trace.ts';

/** The logit of a word: the bias of its own, and what every unit of the top layer adds. */
export interface LogitParts {
  readonly bias: number;
  /** By direction: its row of the output layer's weights, and the output that it weighs. */
  readonly directions: readonly (Factors & { readonly direction: Direction })[];
}

/** Why `token` has its logit after a step; undefined where there is no output layer. */
export function explainLogit(
  model: Model,
  trace: Trace,
  step: number,
  token: number,
): LogitParts | undefined {
  const { architecture, tensors } = model;
  const weights = tensors['output.weight']?.data;
  const bias = tensors['output.bias']?.data[token];
  if (weights === undefined || bias === undefined) return undefined;
  const { units } = architecture;
  const output = cellNamed(architecture.cell).states[0]!;
  const top = trace.layers.filter(({ layer }) => layer === architecture.layers - 1);
  const directions = top.map((layer, index) => {
    const from = (token * top.length + index) * units;
    const values = arrayOf(layer.signals, output);
    return {
      direction: layer.direction,
      weights: weights.subarray(from, from + units),
      values: values.subarray(step * units, (step + 1) * units),
    };
  });
  return { bias, directions };
}

/**
 * ln Σ exp of the logits of all other words: as one number what a word is weighed against, for
 * p = exp(logit) / (exp(logit) + exp(others)). −∞ if there is no other word.
 */
export function othersTogether(
  logits: Float64Array,
  from: number,
  count: number,
  index: number,
): number {
  const odds = logOdds(logits, from, count, index);
  return odds === Infinity ? -Infinity : logits[from + index]! - odds;
}
