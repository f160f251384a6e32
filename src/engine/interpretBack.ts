/**
 * One step of the way back under experiments, from the cell's declared flow: what was held passes
 * no gradient on, what was scaled its factor. Slower than the kernel and, where nothing was changed,
 * equal to it; only the gradients of the peepholes themselves are left out.
 */
import { arrayOf } from './cells/access.ts';
import type {
  Arrays,
  BackwardKernel,
  KernelGradients,
  SignalDeclaration,
  Source,
} from './cells/contract.ts';
import { valueOf, weightOf, type FlowRun } from './interpretStep.ts';
import { sigmoid, tanh } from './squash.ts';

/** Adds to the gradient of a source. */
function passTo(
  gradients: KernelGradients,
  { signal, offset }: Source,
  at: number,
  unit: number,
  amount: number,
): void {
  if (offset === -1) arrayOf(gradients.previous, signal)[unit]! += amount;
  else arrayOf(gradients.signals, signal)[at + unit]! += amount;
}

/**
 * ∂ of a signal, as it is computed, by one of its sources, for one unit.
 *
 * @param isChanged whether the signal holds something else than what was computed
 */
function slopeBy(
  run: FlowRun,
  signal: SignalDeclaration,
  index: number,
  step: number,
  unit: number,
  isChanged: boolean,
): number {
  const source = signal.from[index]!;
  const other = (): number => valueOf(run, signal.from[1 - index]!, step, unit);
  // A state that was set as it left the step is not what was squashed in it.
  const squashed = (squash: (x: number) => number): number =>
    isChanged
      ? squash(valueOf(run, source, step, unit))
      : arrayOf(run.signals, signal.id)[step * run.units + unit]!;
  switch (signal.operation) {
    case 'sigmoid': {
      const value = squashed(sigmoid);
      return value * (1 - value);
    }
    case 'tanh':
      return 1 - squashed(tanh) ** 2;
    case 'multiply':
      return other();
    case 'complement':
      return -1;
    case 'affine':
      return weightOf(run, signal, source, unit);
    case 'add':
    case 'copy':
      return 1;
  }
}

/** Whether the step itself passes it on; products with weight matrices are the caller's, as for a kernel. */
function isPassedHere({ operation }: SignalDeclaration, { diagonal, direct }: Source): boolean {
  return operation !== 'affine' || (diagonal ?? direct) === true;
}

function interpretBack(
  run: FlowRun,
  gradients: KernelGradients,
  slopes: Arrays,
  step: number,
): void {
  const at = step * run.units;
  for (const state of Object.values(gradients.previous)) state.fill(0);
  for (const signal of run.cell.signals.toReversed()) {
    const arrived = arrayOf(gradients.signals, signal.id);
    const slope = run.cell.states.includes(signal.id) ? undefined : slopes[signal.id];
    for (let unit = 0; unit < run.units; unit++) {
      const passed = arrived[at + unit]! * (slope?.[at + unit] ?? 1);
      if (passed === 0) continue;
      signal.from.forEach((source, index) => {
        if (!isPassedHere(signal, source)) return;
        const by = slopeBy(run, signal, index, step, unit, slope !== undefined);
        passTo(gradients, source, at, unit, passed * by);
      });
    }
  }
}

/** Whether a gate or a candidate was changed at a step. */
function isTouched({ cell, units }: FlowRun, slopes: Arrays, step: number): boolean {
  const isChanged = (slope: number): boolean => slope !== 1;
  return Object.entries(slopes).some(
    ([signal, slope]) =>
      !cell.states.includes(signal) &&
      slope.subarray(step * units, (step + 1) * units).some(isChanged),
  );
}

/**
 * Does for one step what the kernel does. The gradient of a state that was replaced as it left the
 * step is by what it was replaced with; by what it had been, it is zero.
 */
export function stepBackUnder(
  run: FlowRun,
  gradients: KernelGradients,
  kernel: BackwardKernel,
  slopes: Arrays,
  step: number,
): void {
  const at = step * run.units;
  const replaced = run.cell.states.flatMap((state) => {
    const slope = slopes[state]?.subarray(at, at + run.units);
    if (slope === undefined) return [];
    const gradient = arrayOf(gradients.signals, state).subarray(at, at + run.units);
    const arrived = gradient.slice();
    slope.forEach((left, unit) => (gradient[unit]! *= left));
    return [{ slope, gradient, arrived }];
  });
  if (isTouched(run, slopes, step)) interpretBack(run, gradients, slopes, step);
  else kernel(at);
  for (const { slope, gradient, arrived } of replaced) {
    slope.forEach((left, unit) => {
      if (left === 0) gradient[unit] = arrived[unit]!;
    });
  }
}
