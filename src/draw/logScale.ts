/** Positive sizes on a logarithmic axis: a factor of ten is always equally far. */
import { hundredths } from './round.ts';

export interface LogScale {
  /** The whole powers of ten at its ends. */
  readonly lowest: number;
  readonly highest: number;
  readonly heightPx: number;
}

/** What is smaller lies beyond the axis; below this lies rounding. */
const MOST_DECADES = 9;
const CLOSEST_TICKS_PX = 18;

function isDrawn(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}

/** From the power of ten below the smallest value to the one above the largest, 1 included. */
export function logScale(series: readonly Float64Array[], heightPx: number): LogScale {
  let smallest = 1;
  let largest = 1;
  for (const values of series) {
    for (const value of values) {
      if (!isDrawn(value)) continue;
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
  }
  const highest = Math.max(Math.ceil(Math.log10(largest)), 0);
  const lowest = Math.min(Math.floor(Math.log10(smallest)), highest - 1);
  return { lowest: Math.max(lowest, highest - MOST_DECADES), highest, heightPx };
}

/** How far below the top; what is too small for the axis lies on its lower end. */
export function logHeight({ lowest, highest, heightPx }: LogScale, value: number): number {
  const power = Math.min(highest, Math.max(lowest, Math.log10(value)));
  return ((highest - power) / (highest - lowest)) * heightPx;
}

/** The powers of ten that are written, the largest first: as many as there is room for. */
export function logTicks({ lowest, highest, heightPx }: LogScale): readonly number[] {
  const every = Math.max(1, Math.ceil(((highest - lowest) * CLOSEST_TICKS_PX) / heightPx));
  const ticks: number[] = [];
  for (let power = highest; power >= lowest; power--) {
    if (power % every === 0) ticks.push(power);
  }
  return ticks;
}

/**
 * From value to value, as an SVG path. Zero has no place on the axis: there the line is interrupted,
 * as it is where there is no value.
 */
export function logPath(
  scale: LogScale,
  values: Float64Array,
  from: number,
  to: number,
  xOf: (step: number) => number,
): string {
  let path = '';
  let isDown = false;
  for (let step = from; step <= to; step++) {
    const value = values[step]!;
    if (isDrawn(value)) {
      path += `${isDown ? 'L' : 'M'}${hundredths(xOf(step))} ${hundredths(logHeight(scale, value))}`;
      // A lone point is still to be seen.
      if (!isDown && !isDrawn(values[step + 1] ?? 0)) path += 'h0';
    }
    isDown = isDrawn(value);
  }
  return path;
}
