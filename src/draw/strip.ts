/** A vector as a strip of tiny bars: up for positive, down for negative, one bar a unit. */
import { hundredths } from './round.ts';
export interface StripLayout {
  /** All bars as one SVG path, from the strip's upper left corner. */
  readonly path: string;
  /** Where zero is, from the top. */
  readonly baselinePx: number;
  readonly barPitchPx: number;
}

/** The values that a strip's height stands for. */
export interface StripScale {
  readonly lowest: number;
  readonly highest: number;
}

/** Gates go from 0 to 1; states around zero, at least from −1 to 1. */
export function stripScale(range: 'unit' | 'symmetric' | 'unbounded', largest = 1): StripScale {
  if (range === 'unit') return { lowest: 0, highest: 1 };
  const reach = range === 'symmetric' ? 1 : Math.max(1, largest);
  return { lowest: -reach, highest: reach };
}

/**
 * @param values [units], or an array that holds them from `from` on
 */
export function layoutStrip(
  values: Float64Array,
  from: number,
  units: number,
  scale: StripScale,
  widthPx: number,
  heightPx: number,
): StripLayout {
  const barPitchPx = widthPx / units;
  const barWidthPx = Math.max(barPitchPx * 0.72, barPitchPx - 1.2);
  const pxPerValue = heightPx / (scale.highest - scale.lowest);
  const baselinePx = scale.highest * pxPerValue;
  const width = hundredths(barWidthPx);
  const back = hundredths(-barWidthPx);
  const bars: string[] = [];
  for (let unit = 0; unit < units; unit++) {
    const value = Math.min(scale.highest, Math.max(scale.lowest, values[from + unit]!));
    // A value too small for a pixel still shows where its bar would be.
    const size = Math.max(0.6, Math.abs(value) * pxPerValue);
    const top = value < 0 ? baselinePx : baselinePx - size;
    const left = hundredths(unit * barPitchPx);
    bars.push('M', left, ' ', hundredths(top), 'h', width, 'v', hundredths(size), 'h', back, 'z');
  }
  return { path: bars.join(''), baselinePx, barPitchPx };
}

/** The largest size among the values of a signal; 0 if there are none. */
export function largestOf(values: Float64Array | undefined): number {
  return largestOfUnit(values, 0, 1);
}

/** The same among one unit's values of a signal [steps, units]. */
export function largestOfUnit(
  values: Float64Array | undefined,
  unit: number,
  units: number,
): number {
  let largest = 0;
  for (let at = unit; at < (values?.length ?? 0); at += units) {
    largest = Math.max(largest, Math.abs(values![at]!));
  }
  return largest;
}
