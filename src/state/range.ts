/** Which steps are looked at closely, as links name them: `5-12`. */
import { decodeInteger, type Decoded } from './choiceRow.ts';

/** Steps from `from` to `to`, both included. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

/** The part of a sequence that a range picks out; null where it is all of it or reaches beyond. */
export function rangeWithin(range: StepRange | null, lastStep: number): StepRange | null {
  if (range === null || range.to > lastStep) return null;
  return range.from === 0 && range.to === lastStep ? null : range;
}

/** The range that holds both steps, clamped to the sequence; null where that is all of it. */
export function rangeBetween(one: number, other: number, lastStep: number): StepRange | null {
  const inside = (step: number): number => Math.min(lastStep, Math.max(0, step));
  const [from, to] = [inside(Math.min(one, other)), inside(Math.max(one, other))];
  return rangeWithin({ from, to }, lastStep);
}

export function encodeRange(range: StepRange | null): string {
  return range === null ? '' : `${range.from}-${range.to}`;
}

export function decodeRange(raw: string, lastStep: number): Decoded<StepRange | null> {
  const [from, to, ...rest] = raw.split('-').map((part) => decodeInteger(part, 0, lastStep));
  if (from?.value === undefined || to?.value === undefined || rest.length > 0) {
    return { ignored: { reason: 'value' } };
  }
  if (from.value > to.value) return { ignored: { reason: 'value' } };
  const ignored = from.ignored ?? to.ignored;
  const value = rangeWithin({ from: from.value, to: to.value }, lastStep);
  return ignored === undefined ? { value } : { value, ignored };
}
