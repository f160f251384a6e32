/**
 * How an answer depends on everything that came before it: total derivatives of its log-odds, found
 * by back-propagation through time with everything after each point recomputed.
 */
import { arrayOf } from './cells/access.ts';
import { signalWithRole, type Arrays, type Cell } from './cells/contract.ts';
import { cellNamed } from './cells/index.ts';
import { flowBackward } from './backward.ts';
import { prepareGradients } from './gradients.ts';
import { runChanged, type Experiment } from './intervene.ts';
import type { Direction, Model } from './model.ts';
import { computeLogits, type Run } from './run.ts';
import { memoryOf } from './provenance.ts';
import type { LayerTrace } from './trace.ts';

/** The derivatives of one direction of one layer. */
export interface LayerFlow {
  readonly layer: number;
  readonly direction: Direction;
  readonly units: number;
  /** ∂/∂ of every signal that the cell declares, [steps, units] each; `hiddenState` and the belt are what flows. */
  readonly signals: Arrays;
  /** ∂/∂x_t of what the layer reads, both directions together, [steps, inputs]. */
  readonly input: Float64Array;
}

/**
 * Sets the derivatives of the answer's log-odds with respect to the logits: 1 for the answer, minus
 * its share among the others for each other word.
 */
function seedLogOdds(run: Run, dLogits: Float64Array, step: number, answer: number): void {
  const { logits, words } = run;
  if (logits === undefined) throw new RangeError('This model has no output layer to answer.');
  const count = words.vocabularySize;
  const from = step * count;
  let top = -Infinity;
  for (let word = 0; word < count; word++) {
    if (word !== answer) top = Math.max(top, logits[from + word]!);
  }
  let sum = 0;
  for (let word = 0; word < count; word++) {
    if (word !== answer) sum += Math.exp(logits[from + word]! - top);
  }
  for (let word = 0; word < count; word++) {
    dLogits[from + word] = word === answer ? 1 : -Math.exp(logits[from + word]! - top) / sum;
  }
}

/**
 * Derivatives of the log-odds of `answer` at `answerStep`, for every layer and direction in
 * PyTorch's order. ∂/∂c_t includes the path through the same step's h_t (and o_t with peepholes);
 * ∂/∂h_t includes every use of h_t. Under experiments all of it is of the changed run: ∂/∂ of a gate is
 * by what it was held at or scaled to, ∂/∂ of a state by what left the step.
 */
export function gradientFlow(
  model: Model,
  tokens: readonly number[],
  answerStep: number,
  answer: number,
  experiments: readonly Experiment[] = [],
): readonly LayerFlow[] {
  const { run, slopesOf } = runChanged(model, { tokens }, experiments);
  computeLogits(run, answerStep, answerStep);
  const gradients = prepareGradients(run);
  if (gradients.logits !== undefined) seedLogOdds(run, gradients.logits, answerStep, answer);
  flowBackward(run, gradients, slopesOf);
  return run.layers.flatMap((layers, layer) =>
    layers.map(({ direction, units }, index) => {
      const { signals, input } = gradients.layers[layer]![index]!;
      return { layer, direction, units, signals, input };
    }),
  );
}

/** Whose log-odds flow back, and through which reading. */
export interface FlowQuestion {
  readonly model: Model;
  readonly tokens: readonly number[];
  readonly answerStep: number;
  readonly answer: number;
  readonly experiments: readonly Experiment[];
}

/** How large the derivatives are, by step. */
export interface FlowNorms {
  /** For every layer and direction: |∂/∂| of each state of the cell. */
  readonly layers: readonly Arrays[];
  /** |∂/∂x_t| of what the first layer reads. */
  readonly input: Float64Array;
}

export function flowNorms(question: FlowQuestion): FlowNorms {
  const { model, tokens, answerStep, answer, experiments } = question;
  const { cell, inputs } = model.architecture;
  const { states } = cellNamed(cell);
  const flows = gradientFlow(model, tokens, answerStep, answer, experiments);
  const normsOf = ({ signals, units }: LayerFlow): Arrays =>
    Object.fromEntries(states.map((state) => [state, rowNorms(arrayOf(signals, state), units)]));
  return { layers: flows.map(normsOf), input: rowNorms(flows[0]!.input, inputs) };
}

/** The Euclidean norm of each row of [steps, width]. */
export function rowNorms(values: Float64Array, width: number): Float64Array {
  const norms = new Float64Array(values.length / width);
  for (let step = 0; step < norms.length; step++) {
    let squares = 0;
    for (let at = step * width; at < (step + 1) * width; at++) squares += values[at]! ** 2;
    norms[step] = Math.sqrt(squares);
  }
  return norms;
}

/**
 * Π_{k=t+1..target} keep(k) for every step t up to the target, [steps, units]: the direct path along
 * the belt, as it is read at the target, and nothing else. Zero for steps that the target has not
 * read and for those before an experiment has set the memory; undefined for cells that keep nothing.
 */
export function keptProduct(
  cell: Cell,
  layer: LayerTrace,
  target: number,
): Float64Array | undefined {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return undefined;
  const { keep, passedOn } = memory;
  const { units, direction } = layer;
  // A memory that is itself the output is read after it was set.
  const isShown = signalWithRole(cell, 'belt')!.roles.includes('output');
  const product = new Float64Array(keep.length);
  const factor = new Float64Array(units).fill(1);
  const back = direction === 'backward' ? 1 : -1;
  for (let step = target; step >= 0 && step < keep.length / units; step += back) {
    for (let unit = 0; unit < units; unit++) {
      const at = step * units + unit;
      product[at] = factor[unit]!;
      if (step !== target || isShown) factor[unit]! *= passedOn?.[at] ?? 1;
      factor[unit]! *= keep[at]!;
    }
  }
  return product;
}
