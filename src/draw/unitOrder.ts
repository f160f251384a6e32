/** In which order the units of a layer stand, from the top line of the score to the bottom one. */
import { signalWithRole, type Cell } from '../engine/cells/contract.ts';
import { memoryOf, WRITTEN_THRESHOLD } from '../engine/provenance.ts';
import type { LayerTrace } from '../engine/trace.ts';

/** By what the pinned step wrote, by the step of the first writing, or like beside like. */
export type UnitOrder = 'pin' | 'birth' | 'similarity';

/** How many steps were computed before a unit was first written; all of them if it never was. */
function stepsBeforeBirth(cell: Cell, layer: LayerTrace, unit: number): number {
  const memory = memoryOf(cell, layer);
  if (memory === undefined) return 0;
  const { units } = layer;
  const steps = memory.written.length / units;
  for (let count = 0; count < steps; count++) {
    const step = layer.direction === 'backward' ? steps - 1 - count : count;
    if (Math.abs(memory.written[step * units + unit]!) > WRITTEN_THRESHOLD) return count;
  }
  return steps;
}

/** First the units that were written at the pinned step, most first, then the others by birth. */
function byPinThenBirth(cell: Cell, layer: LayerTrace, pin: number | null): number[] {
  const { units } = layer;
  const written = memoryOf(cell, layer)?.written;
  const atPin = (unit: number): number => {
    if (pin === null || written === undefined) return 0;
    const size = Math.abs(written[pin * units + unit] ?? 0);
    return size > WRITTEN_THRESHOLD ? size : 0;
  };
  const births = Array.from({ length: units }, (_, unit) => stepsBeforeBirth(cell, layer, unit));
  return Array.from({ length: units }, (_, unit) => unit).sort(
    (a, b) => atPin(b) - atPin(a) || births[a]! - births[b]! || a - b,
  );
}

/**
 * The unit that carries most, then always the one most like the one before: the largest |cosine| of
 * what both carry over time, so that mirror images count as alike.
 */
function byLikeness(cell: Cell, layer: LayerTrace): number[] {
  const { units, signals } = layer;
  const belt = signals[signalWithRole(cell, 'belt')?.id ?? ''] ?? new Float64Array(units);
  const steps = belt.length / units;
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let step = 0; step < steps; step++) {
      sum += belt[step * units + a]! * belt[step * units + b]!;
    }
    return sum;
  };
  const norms = Array.from({ length: units }, (_, unit) => Math.sqrt(product(unit, unit)));
  const rest = norms.map((_, unit) => unit).sort((a, b) => norms[b]! - norms[a]! || a - b);
  const ordered = rest.splice(0, 1);
  while (rest.length > 0) {
    const last = ordered.at(-1)!;
    const likeness = rest.map((unit) => {
      const size = norms[unit]! * norms[last]!;
      return size === 0 ? 0 : Math.abs(product(unit, last)) / size;
    });
    ordered.push(...rest.splice(likeness.indexOf(Math.max(...likeness)), 1));
  }
  return ordered;
}

/** The units from top to bottom. */
export function unitOrder(
  cell: Cell,
  layer: LayerTrace,
  pin: number | null,
  order: UnitOrder = 'pin',
): number[] {
  if (order === 'similarity') return byLikeness(cell, layer);
  return byPinThenBirth(cell, layer, order === 'pin' ? pin : null);
}
