/**
 * The ledger of an answer: a logit, split exactly by the step at which what it reads was written.
 *
 *   logit = bias + Σ_j V_j · o_j · tanh(c_j),   c_j = Σ_t share_tj + initial_j
 *
 * Every share goes through the same factor o_j · tanh(c_j) / c_j (its limit o_j where c_j is 0), and
 * through 1 where the belt is the output itself, as in a GRU. The rows add up to the logit.
 */
import { arrayOf } from './cells/access.ts';
import { cellNamed } from './cells/index.ts';
import { signalWithRole, type Cell } from './cells/contract.ts';
import type { Experiment } from './experiment.ts';
import { runExperiments } from './intervene.ts';
import type { Model } from './model.ts';
import { PackedWeights } from './packedWeights.ts';
import { sharesAt } from './provenance.ts';
import type { LayerTrace, Trace } from './trace.ts';

export interface Ledger {
  /** By step: its part of the logit. */
  readonly byStep: Float64Array;
  /** What the initial state contributes. */
  readonly initial: number;
  /** By step: the part of what an experiment set in the memory after it. */
  readonly byEdit: Float64Array;
  readonly bias: number;
  /** The sum of all rows: the logit. */
  readonly total: number;
  /** The logit as the network computed it, which the sum is to be equal to. */
  readonly logit: number;
}

/**
 * What a number in the memory becomes in the output, by unit: output / belt, or its limit. A step
 * with a read-out has read its memory before an experiment sets it.
 */
function readOutFactors(cell: Cell, layer: LayerTrace, step: number): Float64Array {
  const { units, edits } = layer;
  const { id } = signalWithRole(cell, 'belt')!;
  const belt = arrayOf(layer.signals, id);
  const read = signalWithRole(cell, 'read');
  return Float64Array.from({ length: units }, (_, unit) => {
    if (read === undefined) return 1;
    const at = step * units + unit;
    const memory = belt[at]! - (edits?.[id]?.[at] ?? 0);
    const shown = memory === 0 ? 1 : Math.tanh(memory) / memory;
    return arrayOf(layer.signals, read.id)[at]! * shown;
  });
}

/**
 * The ledger of the logit of `token` after `step`, in the top layer of a forward network. Undefined
 * for cells that keep nothing, for bidirectional networks and for those without an output layer.
 */
export function ledgerAt(
  model: Model,
  trace: Trace,
  step: number,
  token: number,
): Ledger | undefined {
  const { architecture, tensors } = model;
  const cell = cellNamed(architecture.cell);
  const layer = trace.layers.at(-1)!;
  const weight = tensors['output.weight']?.data;
  const bias = tensors['output.bias']?.data[token];
  // A memory that is itself the output is read after it was set.
  const isShown = signalWithRole(cell, 'belt')?.roles.includes('output') === true;
  const shares = sharesAt(cell, layer, step, !isShown);
  if (architecture.bidirectional || shares === undefined) return undefined;
  if (weight === undefined || bias === undefined) return undefined;
  const { units } = layer;
  const factors = readOutFactors(cell, layer, step).map(
    (factor, unit) => factor * weight[token * units + unit]!,
  );
  const project = (values: Float64Array, from: number): number => {
    let sum = 0;
    for (let unit = 0; unit < units; unit++) sum += values[from + unit]! * factors[unit]!;
    return sum;
  };
  const byStep = Float64Array.from({ length: trace.steps }, (_, source) =>
    project(shares.byStep, source * units),
  );
  const byEdit = Float64Array.from({ length: trace.steps }, (_, source) =>
    project(shares.byEdit, source * units),
  );
  const initial = project(shares.initial, 0);
  const sumOf = (rows: Float64Array): number => rows.reduce((sum, row) => sum + row, 0);
  const total = bias + initial + sumOf(byStep) + sumOf(byEdit);
  const logit = trace.logits![step * (trace.logits!.length / trace.steps) + token]!;
  return { byStep, byEdit, initial, bias, total, logit };
}

function difference(a: Ledger, b: Ledger): Ledger {
  return {
    byStep: a.byStep.map((row, step) => row - b.byStep[step]!),
    byEdit: a.byEdit.map((row, step) => row - b.byEdit[step]!),
    initial: a.initial - b.initial,
    bias: a.bias - b.bias,
    total: a.total - b.total,
    logit: a.logit - b.logit,
  };
}

/** Row by row. */
export function meanOfLedgers(ledgers: readonly Ledger[]): Ledger {
  const average = (of: (ledger: Ledger) => number): number =>
    ledgers.reduce((sum, ledger) => sum + of(ledger), 0) / ledgers.length;
  return {
    byStep: ledgers[0]!.byStep.map((_, step) => average((ledger) => ledger.byStep[step]!)),
    byEdit: ledgers[0]!.byEdit.map((_, step) => average((ledger) => ledger.byEdit[step]!)),
    initial: average((ledger) => ledger.initial),
    bias: average((ledger) => ledger.bias),
    total: average((ledger) => ledger.total),
    logit: average((ledger) => ledger.logit),
  };
}

/** What is contrasted: see `measureContrast`. */
export interface Contrast {
  readonly model: Model;
  readonly tokens: readonly number[];
  /** The step whose logit is split. */
  readonly step: number;
  /** The token whose logit it is. */
  readonly token: number;
  readonly changedStep: number;
  /** The tokens that could have stood there; its own may be among them. */
  readonly candidates: readonly number[];
  /** What interferes in all of them; none that swaps words or cuts peepholes. */
  readonly experiments?: readonly Experiment[];
}

/**
 * Measures one other word at a time, so that long sentences can be measured piece by piece: yields
 * how the ledger of a sentence differs from that of the same sentence with the word at
 * `changedStep` replaced by each of `candidates`. Yields nothing where there is no ledger.
 */
export function* measureContrast(contrast: Contrast): Generator<Ledger, undefined> {
  const { model, tokens, step, token, changedStep, candidates, experiments = [] } = contrast;
  const packed = new PackedWeights(model);
  const ledgerOf = (read: readonly number[]): Ledger | undefined =>
    ledgerAt(model, runExperiments(model, { tokens: read }, experiments, {}, packed), step, token);
  const own = ledgerOf(tokens);
  if (own === undefined) return;
  for (const other of candidates) {
    if (other === tokens[changedStep]) continue;
    yield difference(own, ledgerOf(tokens.with(changedStep, other))!);
  }
}

/**
 * The mean of these differences. What all sentences share, such as the bias, cancels. Undefined
 * where there is no ledger or no candidate.
 */
export function contrastiveLedger(contrast: Contrast): Ledger | undefined {
  const differences = [...measureContrast(contrast)];
  return differences.length === 0 ? undefined : meanOfLedgers(differences);
}
