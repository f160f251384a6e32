/**
 * One step computed from the cell's declared flow, signal by signal, so that an experiment can
 * change each before the next one reads it. Slower than the kernel and equal to it.
 */
import { arrayOf } from './cells/access.ts';
import type { Cell, KernelBuffers, SignalDeclaration, Source } from './cells/contract.ts';
import { bounded, sigmoid, tanh } from './squash.ts';

/** What a step is computed from: the buffers of a layer, its cell and its peepholes. */
export interface FlowRun extends KernelBuffers {
  readonly cell: Cell;
  readonly diagonalBlocks: readonly {
    readonly feeds: string;
    readonly weights: Float64Array;
    readonly firstRow: number;
  }[];
}

/** What a source holds at this step, for one unit. */
export function valueOf(
  run: FlowRun,
  { signal, offset }: Source,
  step: number,
  unit: number,
): number {
  if (offset === -1) return arrayOf(run.previous, signal)[unit]!;
  return arrayOf(run.signals, signal)[step * run.units + unit]!;
}

/** What a peephole or a direct part of a sum is multiplied by. */
export function weightOf(
  run: FlowRun,
  { id }: SignalDeclaration,
  { direct }: Source,
  unit: number,
): number {
  if (direct === true) return 1;
  const block = run.diagonalBlocks.find(({ feeds }) => feeds === id)!;
  return block.weights[block.firstRow + unit]!;
}

/** Adds a peephole or a direct part to a sum that already holds W·x + U·h(t−1) + b. */
function addPart(run: FlowRun, signal: SignalDeclaration, source: Source, step: number): void {
  const values = arrayOf(run.signals, signal.id);
  for (let unit = 0; unit < run.units; unit++) {
    const at = step * run.units + unit;
    const weight = weightOf(run, signal, source, unit);
    values[at] = bounded(values[at]! + weight * valueOf(run, source, step, unit));
  }
}

/** Where a source's values of a step are: from `offsetOf` on in `holderOf`. */
function holderOf(run: FlowRun, { signal, offset }: Source): Float64Array {
  return arrayOf(offset === -1 ? run.previous : run.signals, signal);
}

function offsetOf(run: FlowRun, { offset }: Source, step: number): number {
  return offset === -1 ? 0 : step * run.units;
}

function combine(operation: SignalDeclaration['operation'], first: number, second: number): number {
  switch (operation) {
    case 'sigmoid':
      return sigmoid(first);
    case 'tanh':
      return tanh(first);
    case 'multiply':
      return first * second;
    case 'add':
      return bounded(first + second);
    case 'complement':
      return 1 - first;
    case 'copy':
    case 'affine':
      return first;
  }
}

/** Computes one signal of a step for all units from what it follows from. */
function combineSources(run: FlowRun, signal: SignalDeclaration, step: number): void {
  const values = arrayOf(run.signals, signal.id);
  const from = signal.from[0]!;
  const other = signal.from[1] ?? from;
  const first = holderOf(run, from);
  const second = holderOf(run, other);
  const firstAt = offsetOf(run, from, step);
  const secondAt = offsetOf(run, other, step);
  for (let unit = 0; unit < run.units; unit++) {
    values[step * run.units + unit] = combine(
      signal.operation,
      first[firstAt + unit]!,
      second[secondAt + unit]!,
    );
  }
}

/**
 * Computes every signal of a step in the order of its flow and calls `change` after each. On entry
 * the pre-activations hold W·x + U·h(t−1) + b, as for a kernel.
 */
export function interpretStep(
  run: FlowRun,
  step: number,
  change: (signal: string, step: number) => void,
): void {
  for (const signal of run.cell.signals) {
    if (signal.operation === 'affine') {
      for (const source of signal.from) {
        if (source.diagonal ?? source.direct) addPart(run, signal, source, step);
      }
    } else {
      combineSources(run, signal, step);
    }
    change(signal.id, step);
  }
}
