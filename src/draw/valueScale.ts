import type { SignalDeclaration } from '../engine/cells/contract.ts';
import { largestOf } from './strip.ts';

/** The values between the ends of a scale; a diverging one has zero in its middle. */
export interface ValueScale {
  readonly kind: 'sequential' | 'diverging';
  readonly lowest: number;
  readonly highest: number;
}

/**
 * From 0 to 1 for gates; else as far to both sides of zero as the signal can reach, or where it
 * has no bound, as it does reach in any of the `arrays`.
 */
export function valueScale(
  { range }: Pick<SignalDeclaration, 'range'>,
  arrays: readonly (Float64Array | undefined)[],
): ValueScale {
  if (range === 'unit') return { kind: 'sequential', lowest: 0, highest: 1 };
  const reach = range === 'symmetric' ? 1 : Math.max(...arrays.map(largestOf)) || 1;
  return { kind: 'diverging', lowest: -reach, highest: reach };
}
