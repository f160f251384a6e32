/** What stands against the pinned word in the memory. */
import type { Cell } from '../engine/cells/contract.ts';
import { memoryOf, shareOverTime, sharesAt } from '../engine/provenance.ts';
import type { LayerTrace } from '../engine/trace.ts';
import { memoize } from './memoize.ts';
import type { NetworkReading } from './scene.ts';

/**
 * What the pinned step wrote in one place of the network and how it is diluted, [steps, units];
 * undefined without a memory. Kept for every layer and direction of a network.
 */
export const pinnedShareOf = memoize(
  (cell: Cell, layer: LayerTrace, pin: number) => shareOverTime(cell, layer, pin),
  8,
);

/** The step whose share goes most against the pinned one. */
export interface Cancellation {
  readonly step: number;
  readonly share: number;
}

/** A share that is smaller than this would be shown as zero. */
const SMALLEST_SHOWN = 0.005;

const sharesOf = memoize(
  ({ cell, layer }: NetworkReading, step: number) => sharesAt(cell, layer, step),
  4,
);

/**
 * What cancels most of the share that the pinned step has in a unit's memory at a step; undefined
 * where the share is a plain part of the memory, no larger than it and of the same sign.
 */
export function cancellationOf(
  network: NetworkReading,
  at: { readonly step: number; readonly unit: number; readonly pin: number },
): Cancellation | undefined {
  const { layer, cell } = network;
  const { units } = layer;
  const shares = sharesOf(network, at.step);
  const memory = memoryOf(cell, layer);
  if (shares === undefined || memory === undefined) return undefined;
  const whole = memory.belt[at.step * units + at.unit]!;
  const pinned = shares.byStep[at.pin * units + at.unit]!;
  if (Math.abs(pinned) < SMALLEST_SHOWN) return undefined;
  if (pinned * whole >= 0 && Math.abs(pinned) <= Math.abs(whole)) return undefined;
  let most: Cancellation | undefined;
  for (let step = 0; step < shares.byStep.length / units; step++) {
    const share = shares.byStep[step * units + at.unit]!;
    const isAgainst = share * pinned < 0 && Math.abs(share) >= SMALLEST_SHOWN;
    if (isAgainst && Math.abs(share) > Math.abs(most?.share ?? 0)) most = { step, share };
  }
  return most;
}
