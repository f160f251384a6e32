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

function combined(run: FlowRun, signal: SignalDeclaration, step: number, unit: number): number {
  const value = (index: number): number => valueOf(run, signal.from[index]!, step, unit);
  switch (signal.operation) {
    case 'sigmoid':
      return sigmoid(value(0));
    case 'tanh':
      return tanh(value(0));
    case 'multiply':
      return value(0) * value(1);
    case 'add':
      return bounded(value(0) + value(1));
    case 'complement':
      return 1 - value(0);
    case 'copy':
    case 'affine':
      return value(0);
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
      const values = arrayOf(run.signals, signal.id);
      for (let unit = 0; unit < run.units; unit++) {
        values[step * run.units + unit] = combined(run, signal, step, unit);
      }
    }
    change(signal.id, step);
  }
}
