import type { Arrays, KernelBuffers, KernelGradients } from './contract.ts';

/** An array that must be there; a missing one is a mistake in a cell's declaration. */
export function arrayOf(arrays: Arrays, name: string): Float64Array {
  const array = arrays[name];
  if (array === undefined) throw new Error(`The cell uses "${name}" but does not declare it.`);
  return array;
}

/** The values of a signal, [steps, units]. */
export function valuesOf(buffers: KernelBuffers, signal: string): Float64Array {
  return arrayOf(buffers.signals, signal);
}

/** The gradient of a signal, [steps, units]. */
export function gradientOf(gradients: KernelGradients, signal: string): Float64Array {
  return arrayOf(gradients.signals, signal);
}

/** A state of the step before, or what flows back to it, [units]. */
export function stateOf(buffers: { readonly previous: Arrays }, state: string): Float64Array {
  return arrayOf(buffers.previous, state);
}
