/** What wires carry, and which of them are busy in a phase. */
import { INPUT, type Source } from '../engine/cells/contract.ts';
import type { Wire } from './cellLayout.ts';

/** Whether a wire brings something to what the phase computes, or hands it on. */
export function isLit(wire: Wire, computed: readonly string[], isFirst: boolean): boolean {
  if (wire.kind === 'takeIn') return isFirst;
  if (wire.kind === 'handOn') return computed.includes(wire.carries);
  return wire.edges.some(({ to }) => computed.includes(to));
}

/** Of what is on it, the step: a rail that leads in brings what was held before. */
export function offsetOn({ edges, kind, rail }: Wire): 0 | -1 {
  return edges[0]?.offset ?? (kind === 'takeIn' && rail ? -1 : 0);
}

/** The vectors that run along a wire, side by side: what a matrix reads comes as [h, x]. */
export function sourcesOn(wire: Wire): readonly Pick<Source, 'signal' | 'offset'>[] {
  if (wire.edges.length === 0) return [{ signal: wire.carries, offset: offsetOn(wire) }];
  return wire.edges
    .map(({ from, offset }) => ({ signal: from, offset }))
    .toSorted((one, other) => Number(one.signal === INPUT) - Number(other.signal === INPUT));
}
